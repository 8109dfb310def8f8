import type { PublicRows, Tally } from '@/db/public-writing'
import { wordsLookedFor } from '@/lib/editorial/looked-for'
import type { PublicStory } from './story'
import { derivedLine, monthOf } from './words'

/** A story as the rows that lists, topics, authors, archive and search are made of. Of a withdrawn one no word is kept. */
export function rowsOf(story: PublicStory, now: number): PublicRows {
  const { article, slug, section, headline, standfirst, language, byline, firstAt, changedAt, picture, topics, authors, readAlso } = story
  const isLive = story.withdrawn === null
  const line = derivedLine(story)
  return {
    article: article.id, slug, state: isLive ? 'live' : 'withdrawn', section, headline, standfirst, language, byline, firstAt, changedAt,
    month: monthOf(firstAt, story.paper), check: story.record.check.level === 'self' ? line.title : (line.parts[0] ?? ''), breakingUntil: isLive ? story.breakingUntil : null, picture, updatedAt: now,
    headlineWords: isLive ? spaced(headline, language) : '', words: isLive ? spaced(everythingIn(story), language) : '',
    topics, authors, links: isLive ? readAlso : [], tally: tallyOf(story), notes: story.notes.map(({ at, note, id }) => ({ receipt: id, at, kind: note.kind, text: note.text })),
  }
}

/** As the record tells it, so that whoever adds up the records of all stories comes to the same. */
export function tallyOf({ record: { check, claims, counts }, article: { receipts } }: Pick<PublicStory, 'record' | 'article'>): Tally {
  const signed = claims.filter(({ standing }) => standing === 'verified').length + counts.opinion + counts.authorsAccount
  return { claims: signed, sources: counts.sources, kept: counts.kept, firstLevel: receipts[0]?.check.level ?? check.level, level: check.level }
}

const spaced = (text: string, language: string): string => wordsLookedFor(text, language).join(' ')

/** What stands on the page, and what it stands under. */
function everythingIn({ shown, topics, byline, section }: PublicStory): string {
  const printed = shown.blocks.filter(({ role }) => role !== 'social').map(({ words }) => words)
  return [...printed, ...topics.map(({ name }) => name), byline, section].join('\n')
}
