import 'server-only'
import { history, listRevisions, loadRevision } from '@/db/articles'
import { personNames } from '@/db/people'
import { doneName } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { Actor, Id } from '@/lib/editorial/people'
import { namesIn } from '@/lib/editorial/looking'
import { inPlainWords } from '@/lib/editorial/handbook'
import type { RuleName } from '@/lib/editorial/rules'
import { visible } from './desk'
import { changedText, type Part } from './text-changes'
import { theStore } from './the-store'

/** One line of an article's history. It names what was done and by whom; the words themselves are in the revisions. */
export interface TimelineLine {
  ordinal: number
  at: number
  who: string
  door: 'page' | 'api' | 'link' | 'system'
  did: string
  from: string
  to: string
  refusedBy: string[]
  /** What it changed that no other line would tell. */
  said: string
  hash: string
}

export interface Timeline {
  lines: TimelineLine[]
  revisions: { number: number; at: number; who: string; made: string }[]
  head: { count: number; hash: string }
}

/** An article's whole history, newest first; null when for this person it does not exist. */
export async function timelineOf(actor: Actor, id: Id): Promise<Timeline | null> {
  const article = await visible(actor, id)
  if (!article) return null
  const store = theStore()
  const [entries, revisions, housemates] = await Promise.all([history(store, id), listRevisions(store, id), personNames(store)])
  const nameOf = namesIn(article, housemates)
  const moves = movesOf(article)
  const inWords = (state: { desk: string; public: string }) => `${state.desk}, ${state.public}`
  const lines = entries.map((entry): TimelineLine => ({
    ordinal: entry.ordinal, at: entry.at, who: nameOf(entry.by), door: entry.via.door, did: doneName(entry.action),
    from: inWords(entry.from), to: inWords(entry.to), refusedBy: entry.refusedBy.map((rule) => inPlainWords(rule as RuleName)), said: moves.get(entry.rows.find(({ table }) => table === 'arrangements')?.id ?? '') ?? '', hash: entry.hash,
  }))
  return {
    lines: lines.reverse(), head: { count: entries.length, hash: entries.at(-1)?.hash ?? '' },
    revisions: revisions.map(({ number, at, savedBy, made }) => ({ number, at, who: nameOf(savedBy), made })).sort((a, b) => b.number - a.number),
  }
}

/** For each arrangement that gave the story another address, which. */
function movesOf({ arrangements }: Article): Map<Id, string> {
  const moved = arrangements.filter(({ address }, at) => address !== null && address !== (arrangements[at - 1]?.address ?? null))
  return new Map(moved.map(({ id, address }) => [id, `Its address is /news/${address ?? ''} from then on; those it had before lead there.`]))
}

/** What changed from one revision to another, paragraph by paragraph; null where either is missing. */
export async function changesBetween(actor: Actor, id: Id, from: number, to: number): Promise<Part[][] | null> {
  if (!(await visible(actor, id))) return null
  const [old, next] = await Promise.all([loadRevision(theStore(), id, from), loadRevision(theStore(), id, to)])
  return old && next ? changedText(old.blocks, next.blocks) : null
}
