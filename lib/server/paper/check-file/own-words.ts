import { speak } from '@/lib/messages/speak'
import { inPapersOwn } from '../in-language'
import type { PublicStory } from '../story'
import { attributes, escaped } from './part'

// What the file itself says between a story's words, in the paper's language.

/** What stands around words that are not seen on the page: what they are for. */
export const labelled = (kind: 'alt' | 'social', { paper, language }: PublicStory): [string, string] =>
  [`<p class="caption"><span class="label"${attributes(inPapersOwn(paper, language))}>${escaped(speak(paper.language)(`checkFile.${kind}`))}</span> `, '</p>']

/** A picture is not in the file; its hash proves which it was. */
export function pictureMissing(hash: string, { paper, language }: PublicStory): string {
  const words = speak(paper.language).markup('checkFile.picture', { hash: () => `<code dir="ltr">${escaped(hash)}</code>` })
  return `<p class="picture"${attributes(inPapersOwn(paper, language))}>${words}</p>`
}
