import type { Actor } from '@/lib/editorial/people'
import type { ArticleSummary } from '@/lib/editorial/view'

// What of a story waits for one person, in the order in which they would want to know. It decides nothing: what they may
// do is offered on the story's own page.

interface Eyes {
  row: ArticleSummary
  holds: (role: Actor['roles'][number]) => boolean
  /** Whether this person is on the story so. */
  is: (as: ArticleSummary['people'][number]['as']) => boolean
  nobodyChecks: boolean
}

/** Which page of the story the work is done on. */
export type Room = 'write' | 'check' | 'edit'

export interface Waiting {
  why: string
  room: Room
}

interface Reason {
  when: (eyes: Eyes) => boolean
  why: (eyes: Eyes) => string
  room: Room
}

const many = (count: number, one: string, more: string) => (count === 1 ? `One ${one}` : `${count} ${more}`)
const leftToCheck = ({ progress }: ArticleSummary) => progress.open + progress.stale + progress.lost + progress.uncovered
const onItsWay = ({ state }: ArticleSummary) => state.desk === 'checking' || state.desk === 'amending' || state.desk === 'checked'
const toBePublished = ({ state, correctionOpen }: ArticleSummary) => state.desk === 'checked' && (state.public !== 'live' || correctionOpen)

const reasons: readonly Reason[] = [
  { when: ({ row, is }) => is('writer') && row.state.desk === 'amending', why: ({ row }) => (row.correctionOpen ? 'A correction to write' : 'Sent back to you'), room: 'write' },
  { when: ({ row, is }) => is('writer') && row.progress.queries > 0 && onItsWay(row), why: ({ row }) => `${many(row.progress.queries, 'query is', 'queries are')} open`, room: 'check' },
  { when: ({ row, holds }) => holds('publisher') && toBePublished(row), why: ({ row }) => (row.correctionOpen ? 'A correction, ready to publish' : 'Ready to publish'), room: 'edit' },
  { when: ({ row, holds }) => holds('editor') && row.progress.disputed > 0 && onItsWay(row), why: ({ row }) => `${many(row.progress.disputed, 'dispute', 'disputes')} to decide`, room: 'edit' },
  { when: ({ row, holds, nobodyChecks }) => holds('head') && row.state.desk === 'checking' && nobodyChecks, why: () => 'Nobody checks it yet', room: 'edit' },
  { when: ({ row, is }) => is('checker') && row.state.desk === 'checking' && leftToCheck(row) > 0, why: () => 'Yours to check', room: 'check' },
  { when: ({ row, is }) => is('checker') && row.state.desk === 'checking' && row.progress.queries + row.progress.disputed === 0, why: () => 'Yours to sign off', room: 'check' },
  { when: ({ row, holds, nobodyChecks }) => holds('checker') && row.state.desk === 'checking' && nobodyChecks, why: () => 'Free to take and check', room: 'check' },
  { when: ({ row, is }) => is('writer') && row.state.desk === 'drafting', why: () => 'Your draft', room: 'write' },
]

export function waitingFor(row: ArticleSummary, actor: Actor): Waiting | null {
  const eyes: Eyes = {
    row,
    holds: role => actor.roles.includes(role),
    is: as => row.people.some(each => each.as === as && each.person.id === actor.id),
    nobodyChecks: !row.people.some(({ as }) => as === 'checker'),
  }
  const found = reasons.find(({ when }) => when(eyes))
  return found ? { why: found.why(eyes), room: found.room } : null
}
