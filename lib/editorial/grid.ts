/**
 * The right-of-reply grid: each criticism in the text, whom it concerns, when and how they were asked, until when, what they
 * answered and where that stands in the story. A row of it is open until an answer, a refusal or silence is on record.
 */
import type { Article, Revision } from './article'
import type { Rules } from './change'
import { placeOf, read } from './reading'
import type { Criticism } from './talk-rows'
import { wordsOf } from './wordings'
import type { RefusalView } from './view'

export type GridState = 'unasked' | 'asked' | 'answered' | 'declined' | 'no-answer' | 'ended'

/** Where a row of the grid stands. A later approach opens it again until it is answered too. */
export function gridState(article: Article, { id }: Criticism): GridState {
  const { gridEnded, approachesOf, answersOf } = read(article)
  if (gridEnded.has(id)) return 'ended'
  const asked = approachesOf.get(id)?.at(-1)
  if (!asked) return 'unasked'
  const answer = answersOf.get(id)?.at(-1)
  return answer && answer.seq > asked.seq ? answer.does : 'asked'
}

/** Whether the words an answer is said to stand in are in the printed text of a revision. */
export function isIncluded(revision: Revision, included: string): boolean {
  const words = wordsOf(included)
  return words !== '' && revision.blocks.some((block) => block.words.includes(words))
}

const short = (words: string) => (words.length <= 80 ? words : `${words.slice(0, 78).trimEnd()} …`)

/** What the gate asks of the grid, under the check levels the house names. */
export function openCriticism(article: Article, revision: Revision, { replies }: Pick<Rules, 'replies'>): RefusalView[] {
  if (!replies.includes(article.check.level)) return []
  return article.criticisms.flatMap((row) => {
    const sentence = wanting(article, row, revision)
    return sentence ? [{ rule: 'everyCriticismIsPutToThem', about: 'words' as const, href: `#reply-${row.id}`, sentence }] : []
  })
}

function wanting(article: Article, row: Criticism, revision: Revision): string | null {
  const state = gridState(article, row)
  if (state === 'ended') return null
  const place = placeOf(revision, 'criticism', row.id)
  if (place === undefined) return null
  const quote = `“${short(place.quote)}”`
  if (place.how === 'lost') return `Criticism of ${row.of} has lost its words, ${quote}: take it off the grid, or mark it again.`
  // Who is criticised may be one or many: no verb bends to them.
  if (state === 'unasked') return `${quote} has not been put to ${row.of} yet.`
  if (state === 'asked') return `${quote} was put to ${row.of}, and no answer or silence is on record.`
  const answer = read(article).answersOf.get(row.id)?.at(-1)
  if (state === 'answered' && answer && !isIncluded(revision, answer.included)) return `There is an answer of ${row.of} about ${quote}: say where in the story it stands.`
  return null
}
