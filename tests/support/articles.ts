import { v7 as newId } from 'uuid'
import { commit, loadArticle } from '@/db/articles'
import { sha256 } from '@/db/hashes'
import { createPerson } from '@/db/people'
import { houseRules } from '@/db/settings'
import type { Store } from '@/db/store'
import { withBlockIds } from '@/lib/editor/block-ids'
import { documentFrom } from '@/lib/editor/document'
import { fromMarkdown } from '@/lib/editor/from-markdown'
import { printed } from '@/lib/editor/printed'
import type { PaperDocument } from '@/lib/editor/printed'
import { rewrite } from '@/lib/editor/rewrite'
import { shapes } from '@/lib/editorial/actions'
import type { Action, Asked, Text } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { Decision } from '@/lib/editorial/change'
import { decide } from '@/lib/editorial/decide'
import type { Actor, Id, Role } from '@/lib/editorial/people'
import { summarise } from '@/lib/editorial/present'
import { read } from '@/lib/editorial/reading'

/** A newsroom for tests. Nothing in it is made but by performing actions, so an impossible article cannot exist. */
export type Cast = Record<'writer' | 'writer2' | 'checker' | 'checker2' | 'head' | 'editor' | 'legal' | 'publisher', Actor>
export type Raw = { action: Action } & Record<string, unknown>

export interface Newsroom {
  store: Store
  cast: Cast
  clock: { now: number }
  /** Decides, and keeps what was decided. */
  ask: (actor: Actor, article: Id | null, raw: Raw) => Promise<Decision>
  /** The same, of something that must be possible; resolves with the article after it. */
  act: (actor: Actor, article: Id | null, raw: Raw) => Promise<Article>
}

const hired: [keyof Cast, Role[]][] = [
  ['writer', ['writer']], ['writer2', ['writer']], ['checker', ['checker']], ['checker2', ['checker']], ['head', ['head']], ['editor', ['editor']],
  ['legal', ['legal']], ['publisher', ['publisher']],
]

export async function newsroom(store: Store): Promise<Newsroom> {
  const clock = { now: Date.UTC(2026, 10, 1, 8) }
  const cast: Partial<Cast> = {}
  for (const [key, roles] of hired) {
    const person = await createPerson(store, { email: `${key}@example.org`, name: `The ${key}`, roles, passwordHash: null }, { by: 'system', via: { door: 'system' }, at: clock.now })
    if (person === 'taken') throw new Error('This newsroom has people already.')
    cast[key] = { id: person.id, name: person.name, roles, via: { door: 'page' } }
  }
  const ask = async (actor: Actor, article: Id | null, raw: Raw): Promise<Decision> => performed(store, clock, actor, article, raw)
  const act = async (actor: Actor, article: Id | null, raw: Raw): Promise<Article> => {
    const decision = await ask(actor, article, raw)
    if (decision.outcome !== 'done') throw new Error(`${raw.action} was not done: ${JSON.stringify(decision)}`)
    return decision.article
  }
  return { store, cast: cast as Cast, clock, ask, act }
}

async function performed(store: Store, clock: { now: number }, actor: Actor, id: Id | null, { action, ...fields }: Raw): Promise<Decision> {
  const asked = { action, ...shapes[action].parse(fields) } as Asked
  for (;;) {
    clock.now += 1_000
    const seenVersion = 'version' in asked ? asked.version : undefined
    const article = id === null ? null : await loadArticle(store, id, { seenVersion })
    const decision = decide(article, actor, asked, { now: clock.now, newId, digest: sha256, rewrite, house: await houseRules(store) })
    const change = decision.outcome === 'done' ? decision : decision.outcome === 'refused' ? decision.record : null
    if (!change) return decision
    const committed = await commit(store, change, summarise)
    if (committed !== 'stale') return decision.outcome === 'done' ? { ...decision, article: committed.article } : decision
  }
}

/** Printed text as a door would send it; with `previous`, its blocks keep their ids. */
export function textOf(parts: { headline?: string; standfirst?: string; markdown?: string }, previous: PaperDocument | null = null): Text {
  const { headline, standfirst, markdown } = parts
  const document = documentFrom({ headline, standfirst, body: markdown === undefined ? undefined : fromMarkdown(markdown) }, previous)
  const { document: clean, blocks, places } = printed(withBlockIds(document, previous, newId))
  return { document: clean, blocks, places }
}

export const documentOf = (article: Article) => read(article).current.document as PaperDocument

const story = { headline: 'Fewer wait for beds', standfirst: 'The ward counted again.', markdown: 'In October 41 patients waited. “We counted twice,” said the ward sister. It rained.' }

/** A story that went the whole way: written, claimed, signed, published, and corrected after. */
export async function correctedStory({ cast, act }: Newsroom): Promise<Article> {
  const { writer, checker, head, editor, publisher } = cast
  const { id } = await act(writer, null, { action: 'create', text: textOf(story), section: 'News' })
  const source = (await act(writer, id, { action: 'addSource', kind: 'own-observation', title: 'A visit to the ward', primary: true, confidentiality: 'newsroom' })).sources[0]
  let article = await act(writer, id, { action: 'markClaim', quote: '41 patients', kind: 'number' })
  const [claim] = article.claims
  await act(writer, id, { action: 'addEvidence', claim: claim?.id, source: source?.id, passage: 'Forty-one on the list.', locator: 'p. 2' })
  await act(writer, id, { action: 'submit', note: 'Mind the number.' })
  await act(head, id, { action: 'assign', person: checker.id, as: 'checker' })
  await act(checker, id, { action: 'giveVerdict', claim: claim?.id, verdict: 'verified' })
  for (const quote of ['Fewer wait for beds', 'The ward counted again.', '“We counted twice,” said the ward sister.', 'It rained.']) await act(checker, id, { action: 'markNoFact', quote })
  await act(checker, id, { action: 'signOff' })
  await act(publisher, id, { action: 'publish' })
  await act(editor, id, { action: 'startCorrection', reason: 'One was counted twice.' })
  article = await act(writer, id, { action: 'replaceText', find: '41 patients', replace: '40 patients' })
  await act(writer, id, { action: 'submit', note: '' })
  await act(checker, id, { action: 'giveVerdict', claim: claim?.id, verdict: 'verified', note: 'Counted again.' })
  await act(checker, id, { action: 'signOff' })
  return act(publisher, id, { action: 'publish', correction: { kind: 'correction', text: 'We wrote 41; it was 40.' } })
}
