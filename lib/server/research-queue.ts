import 'server-only'
import { mayPlanChecks } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleSummary, PersonView } from '@/lib/editorial/view'
import { colleagues } from './colleagues'
import { deskPage } from './desk'
import { inOrder, loads, queueRow, type Load, type QueueRow } from './queue-rows'

export interface ResearchQueue {
  rows: QueueRow[]
  loads: Load[]
}

/** Every story in check by deadline and risk, and what each checker has to do; null for whom there is no such page. */
export async function researchQueue(actor: Actor, now = Date.now()): Promise<ResearchQueue | null> {
  if (!mayPlanChecks(actor)) return null
  const [stories, checkers] = await Promise.all([inCheck(actor), allCheckers()])
  return { rows: inOrder(stories).map((row) => queueRow(row, now)), loads: loads(checkers, stories, now) }
}

/** What each checker has to do, for whoever gives them claims; empty for everybody else. */
export async function checkersLoad(actor: Actor, now = Date.now()): Promise<Load[]> {
  return (await researchQueue(actor, now))?.loads ?? []
}

async function allCheckers(): Promise<PersonView[]> {
  return (await colleagues()).filter(({ as }) => as.includes('checker')).map(({ id, name }) => ({ id, name }))
}

async function inCheck(actor: Actor): Promise<ArticleSummary[]> {
  const [checking, amending] = await Promise.all([everyPage(actor, 'checking'), everyPage(actor, 'amending')])
  return [...checking, ...amending]
}

/** Lists come in pages; a queue that shows half of the stories would hide the other half. */
async function everyPage(actor: Actor, desk: 'checking' | 'amending'): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = []
  let cursor: string | undefined
  do {
    const page = await deskPage(actor, { desk, cursor })
    found.push(...page.articles)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return found
}
