/** Deeds on the text: each makes a revision if anything printed changed, and none otherwise. */
import { proposalRange } from '../rules'
import { read } from '../reading'
import { wordsOf } from '../wordings'
import type { Deed } from './deeds'

/** Saves a text. The saver becomes an author of what is new. */
export const editText: Deed<'editText'> = (draft, asked) => {
  draft.text({ ...asked.text, ...(asked.language ? { language: asked.language } : {}), made: 'save', writers: [draft.actor.id] })
  return undefined
}

/** Replaces the only occurrence of some words in all printed text. */
export const replaceText: Deed<'replaceText'> = (draft, asked) => {
  const { current } = read(draft.article)
  const find = wordsOf(asked.find)
  const found = find === '' ? [] : current.blocks.flatMap((block) => occurrences(block.words, find).map((from) => ({ block: block.id, from, to: from + find.length })))
  const only = found.length === 1 ? found[0] : undefined
  if (!only) return notOnce(asked.find, found.length)
  const text = draft.tools.rewrite(current.document, [{ ...only, words: asked.replace }])
  draft.text({ ...text, places: [], made: 'save', writers: [draft.actor.id] })
  return undefined
}

/** Puts proposed words in place; they belong to the one who proposed them (LAW §2.7). */
export const acceptWording: Deed<'acceptWording'> = (draft, _asked, { target }) => {
  const { proposal } = target
  const range = proposal ? proposalRange(draft.article, proposal) : null
  if (!proposal || !range) return undefined
  const text = draft.tools.rewrite(read(draft.article).current.document, [{ ...range, words: proposal.words }])
  draft.text({ ...text, places: [], made: 'proposal', writers: [proposal.by] })
  draft.add('proposalEnds', { proposal: proposal.id, does: 'accept', reason: '' })
  return undefined
}

/** "Found twice" or "not found", as a refusal. */
export function notOnce(quote: string, times: number) {
  const shown = quote.length > 60 ? `${quote.slice(0, 60)} …` : quote
  const sentence = times === 0 ? `“${shown}” is not in the printed text.` : `“${shown}” stands in the text ${times} times: say which sentence is meant.`
  return { rule: 'quoteFoundOnce', about: 'words' as const, sentence, href: '#gate' }
}

function occurrences(words: string, find: string): number[] {
  const found: number[] = []
  for (let at = words.indexOf(find); at !== -1; at = words.indexOf(find, at + 1)) found.push(at)
  return found
}
