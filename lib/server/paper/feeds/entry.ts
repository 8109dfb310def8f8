import 'server-only'
import type { PublicEntry } from '@/db/public-entries'
import { findRenditions, mediaTypes } from '@/db/renditions'
import type { Store } from '@/db/store'
import type { PublicStory } from '../story'
import { derivedLine } from '../words'

/** What feeds say of a story. Of a withdrawn one: that it was, and why. */
export async function entryOf(store: Store, story: PublicStory): Promise<PublicEntry> {
  const { article, slug, section, headline, language } = story
  if (story.withdrawn) {
    const receipt = article.receipts.findLast(({ kind }) => kind === 'withdrawal')?.id ?? article.id
    return { article: article.id, state: 'withdrawn', section, changedAt: story.withdrawn.at, entry: { slug, headline, language, receipt, reason: story.withdrawn.reason } }
  }
  const { title, parts } = derivedLine(story)
  return {
    article: article.id, state: 'live', section, changedAt: story.changedAt,
    entry: {
      slug, headline, standfirst: story.standfirst, language, section, topics: story.topics.map(({ name }) => name), authors: story.authors.map((author) => ({ name: author.name, slug: author.slug })), byline: story.byline,
      firstAt: story.firstAt, checked: [title, ...parts].join(' · '), html: story.copy, notes: story.notes.map(({ at, note, id }) => ({ receipt: id, at, kind: note.kind, text: note.text })), picture: await pictureOf(store, story),
    },
  }
}

/** The picture as something to be fetched: feeds say how large it is, and of what kind. */
async function pictureOf(store: Store, { picture }: PublicStory) {
  const id = /\/([0-9a-f]{64})\./.exec(picture?.src ?? '')?.[1]
  const [made] = id === undefined ? [] : await findRenditions(store, id)
  if (!picture || !made) return null
  return { src: picture.src, width: picture.width, height: picture.height, alt: picture.alt, type: mediaTypes[made.format], bytes: made.bytes }
}
