import { expect } from 'vitest'
import { commit, history, loadArticle, loadWhole, type Committed } from '@/db/articles'
import { forget } from '@/db/article-cache'
import type { ArticleLink } from '@/db/history'
import type { Store } from '@/db/store'
import { writtenOnce } from '@/db/written-once'
import type { Article } from '@/lib/editorial/article'
import type { Change, Decision } from '@/lib/editorial/change'
import type { Actor } from '@/lib/editorial/people'
import { present, summarise } from '@/lib/editorial/present'
import type { Said } from './newsroom'
import * as plain from './plain-law'
import { chanceOf, firstStory, play, type Roll } from './random-newsroom'
import { named, type StoredNewsroom } from './stored-newsroom'

/** One story told twice: by the law alone, every revision in hand, and by the store, which must always say the same. */
export interface StoredStory {
  house: StoredNewsroom
  name: string
  /** The story as the law alone tells it. */
  whole: Article
  turn: number
  /** Every history entry whose writer was told "done". */
  acknowledged: ArticleLink[]
  /** Every row of the article that is written once, as it was read last. */
  rows: Set<string>
  count: (what: string) => void
}

/** Something somebody wants of the story, and what the law says to it: on the store's article, and on the whole. */
interface Attempt {
  door: Store
  actor: Actor
  said: Said
  change: Change | null
  wholly: Change | null
}

const changeOf = (decision: Decision): Change | null => (decision.outcome === 'done' ? decision : decision.outcome === 'refused' ? decision.record : null)
const clockAt = (turn: number) => 1_800_000_000_000 + turn * 1_000
const moves = ({ change }: Attempt) => change !== null && change.article.seq > (change.before?.seq ?? 0)

/** A story written and submitted, each of its changes committed. */
export async function beginStory(house: StoredNewsroom, name: string, numbers: number[], count: (what: string) => void): Promise<StoredStory> {
  const author = house.staff.find(({ roles }) => roles.includes('writer'))
  if (!author) throw new Error('Nobody writes here.')
  const changes: Change[] = []
  const whole = firstStory(named(house.room, name, clockAt(0), changes), author, chanceOf(numbers))
  const story: StoredStory = { house, name, whole, turn: 0, acknowledged: [], rows: new Set(), count }
  for (const change of changes) acknowledge(story, change, await kept(house.doors[0], change))
  await rowsAgree(story)
  return story
}

/** One or two people act on the story as it stands. Whoever is told it is stale decides anew, alone. */
export async function takeTurn(story: StoredStory, rolls: Roll[]): Promise<void> {
  story.turn += 1
  const { house, whole } = story
  const wishes = rolls.map((roll) => play(named(house.room, 'wish', clockAt(story.turn)), whole, house.staff, roll))
  const attempts = await Promise.all(wishes.map(({ actor, deed }, at) => attempt(story, house.doors[at] ?? house.doors[0], actor, deed.said, 'ab'.charAt(at))))
  const answers = await Promise.all(attempts.map(async ({ door, change }) => change && commit(door, change, summarise)))
  const stale = attempts.filter((_, at) => answers[at] === 'stale')
  const won = attempts.filter((one, at) => answers[at] !== 'stale' && moves(one))
  expect(won.length, 'of changes to one article at the same time one is kept').toBeLessThanOrEqual(1)
  expect(stale.length === 0 || won.length === 1, 'nobody is told “stale” but by somebody who was quicker').toBe(true)
  for (const [at, { wholly }] of attempts.entries()) {
    const answer = answers[at]
    if (answer && answer !== 'stale' && wholly) acknowledge(story, wholly, answer)
  }
  await rowsAgree(story)
  for (const { door, actor, said } of stale) await decideAnew(story, door, actor, said)
}

async function decideAnew(story: StoredStory, door: Store, actor: Actor, said: Said): Promise<void> {
  story.count('stale')
  const { change, wholly } = await attempt(story, door, actor, said, 'again')
  if (change && wholly) acknowledge(story, wholly, await kept(door, change))
  await rowsAgree(story)
}

async function kept(door: Store, change: Change): Promise<Committed> {
  const committed = await commit(door, change, summarise)
  if (committed === 'stale') throw new Error('Nobody else was there, and yet it was stale.')
  return committed
}

/** Decides on what the store brings, and checks that the law, given every revision, would decide the same. */
async function attempt(story: StoredStory, door: Store, actor: Actor, said: Said, key: string): Promise<Attempt> {
  const name = `${story.name}-${story.turn}${key}`
  const loaded = await loadArticle(door, story.whole.id, { seenVersion: 'version' in said ? said.version : undefined })
  const [decision, wholly] = [loaded, story.whole].map((article) => named(story.house.room, name, clockAt(story.turn)).tell(article, actor, said)) as [Decision, Decision]
  expect(inShort(decision), 'what the store leaves out of an article is not missed').toEqual(inShort(wholly))
  story.count(decision.outcome)
  return { door, actor, said, change: changeOf(decision), wholly: changeOf(wholly) }
}

const withoutRevisions = (article: Article | null) => article && { ...article, revisions: [] }
const inShort = (decision: Decision) => (decision.outcome === 'done' ? { ...decision, before: null, article: withoutRevisions(decision.article) } : decision.outcome === 'refused' ? decision.refusals : decision)

function acknowledge(story: StoredStory, { article, action }: Change, committed: Committed): void {
  story.acknowledged.push(...committed.entries)
  story.count(action)
  if (article.seq <= story.whole.seq) return
  story.whole = { ...article, slug: committed.article.slug }
}

/** Reads the story back from its rows, past every cache, and holds it against what was decided. */
async function rowsAgree(story: StoredStory): Promise<void> {
  const { house: { doors: [door, other] }, whole } = story
  expect(await loadWhole(door, whole.id), 'read from its rows alone, the article is what was decided').toEqual(whole)
  expect(brought(whole, await loadArticle(other, whole.id)), 'whoever remembers the article notices that it changed').toEqual(whole)
  forget(door, whole.id)
  const loaded = await loadArticle(door, whole.id)
  expect(brought(whole, loaded), 'loaded without its older revisions, it is the same article').toEqual(whole)
  const needed = [whole.current, whole.publicRevision, whole.corrections.at(-1)?.base]
  expect(loaded?.revisions.map(({ id }) => id), 'it brings the revisions everybody needs').toEqual(whole.revisions.map(({ id }) => id).filter((id) => needed.includes(id)))
  if (loaded) standingsAgree(story, loaded)
  await rowsOnlyGrow(story)
}

/** The article as loaded, its revisions completed by those of the whole that it did not bring. */
function brought(whole: Article, loaded: Article | null): Article | null {
  return loaded && { ...loaded, revisions: whole.revisions.map((revision) => loaded.revisions.find(({ id }) => id === revision.id) ?? revision) }
}

function standingsAgree({ house, whole }: StoredStory, loaded: Article): void {
  const [actor] = house.staff
  if (!actor) return
  const shown = present(loaded, { actor, house: house.room.tools.house, nameOf: (id) => id }).claims.map(({ id, standing }) => [id, standing])
  const plainly = shown.map(([id]) => whole.claims.find((claim) => claim.id === id)).flatMap((claim) => (claim ? [[claim.id, plain.standing(whole, claim, plain.now(whole))]] : []))
  expect(shown, 'what people are shown is what the rows say').toEqual(plainly)
}

async function rowsOnlyGrow(story: StoredStory): Promise<void> {
  const { house: { doors: [door] }, whole } = story
  const ofText = '"revision" IN (SELECT "id" FROM "revisions" WHERE "article" = ?)'
  const where = (table: string) => (table === 'history' ? '"chain" = ?' : table === 'sentences' || table === 'places' ? ofText : '"article" = ?')
  const tables = writtenOnce.filter((table) => table !== 'files' && table !== 'newsroomKeys')
  const lists = await door.snapshot(tables.map((table) => ({ table, where: where(table), params: [whole.id] })))
  const now = new Set(lists.flatMap((rows, at) => rows.map((row) => `${tables[at]} ${JSON.stringify(row)}`)))
  expect([...story.rows].filter((row) => !now.has(row)), 'rows are only ever added').toEqual([])
  story.rows = now
}

/** At the end: the history is what its writers were told, link by link, and every publication has its receipt beside it. */
export async function endStory({ house: { doors: [door] }, whole, acknowledged, count }: StoredStory): Promise<void> {
  const links = await history(door, whole.id)
  expect(links, 'the history is what was acknowledged, and nothing else').toEqual([...acknowledged].sort((a, b) => a.ordinal - b.ordinal))
  for (const publication of whole.publications) {
    const entry = links.find(({ rows }) => rows.some(({ table, id }) => table === 'publications' && id === publication.id))
    expect(entry?.rows.filter(({ table }) => table === 'receipts').map(({ id }) => id), 'a publication and its receipt are written together').toEqual([publication.receipt])
    count('publications')
  }
}
