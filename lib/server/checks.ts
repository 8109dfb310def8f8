import 'server-only'
import { loadArticle } from '@/db/articles'
import { looksOf, type Look } from '@/db/looks'
import type { Actor } from '@/lib/editorial/people'
import { changedSince, givenTo, type Changes } from '@/lib/editorial/since'
import type { ArticleSummary } from '@/lib/editorial/view'
import { deskPage } from './desk'
import { theStore } from './the-store'

/** A story somebody checks: when it is due, what of it is theirs, what others did since they last looked. */
export interface CheckRow {
  id: string
  headline: string
  section: string
  deadline: number | null
  risk: ArticleSummary['risk']
  /** Claims given to them, and how many of those are left; none given means the whole story. */
  given: number
  left: number
  /** "The words changed", "2 replies": empty when nobody did anything. */
  changed: string[]
  /** When they last looked, or did something there. */
  since: number | null
}

const most = 60
const underWay = ['checking', 'amending', 'checked'] as const

/** What a person checks, what is due first at the top. */
export async function checksOf(actor: Actor): Promise<CheckRow[]> {
  const pages = await Promise.all(underWay.map(desk => deskPage(actor, { desk, assigned: actor.id, limit: most })))
  const mine = pages.flatMap(({ articles }) => articles).filter(({ people, state }) => !(state.desk === 'checked' && state.public === 'live') && people.some(({ person, as }) => as === 'checker' && person.id === actor.id))
  const rows: CheckRow[] = []
  const looks = await looksOf(theStore(), actor.id, mine.map(({ id }) => id))
  for (const summary of mine) rows.push(...await rowOf(summary, actor, looks.get(summary.id)))
  return rows.toSorted((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity) || Number(b.changed.length > 0) - Number(a.changed.length > 0))
}

async function rowOf({ id, headline, section, deadline, risk, progress }: ArticleSummary, actor: Actor, looked: Look | undefined): Promise<CheckRow[]> {
  const article = await loadArticle(theStore(), id)
  if (!article) return []
  const changes = changedSince(article, actor.id, looked)
  const { given, left } = givenTo(article, actor.id)
  return [{ id, headline, section, deadline, risk, given, left: given > 0 ? left : progress.claims - progress.signed, changed: inWords(changes), since: changes.since }]
}

/** Only what there is. */
export function inWords({ words, queries, replies, evidence, verdicts, proposals }: Changes): string[] {
  const many = (count: number, one: string, more: string) => (count === 0 ? [] : [`${count} ${count === 1 ? one : more}`])
  return [
    ...(words ? ['the words changed'] : []), ...many(replies, 'reply', 'replies'), ...many(queries, 'query', 'queries'), ...many(evidence, 'change of evidence', 'changes of evidence'),
    ...many(verdicts, 'verdict', 'verdicts'), ...many(proposals, 'proposed or settled wording', 'proposed or settled wordings'),
  ]
}
