import { beforeAll, expect, test } from 'vitest'
import { figuresOf, type Figures } from '@/db/figures'
import { putPublicStory } from '@/db/public-writing'
import type { Store } from '@/db/store'
import type { Article, NoteKind } from '@/lib/editorial/article'
import { countingSignature, standing } from '@/lib/editorial/claims'
import { openCorrection } from '@/lib/editorial/facts'
import { publicRecord } from '@/lib/editorial/public-record'
import { read } from '@/lib/editorial/reading'
import { tallyOf } from '@/lib/server/paper/rows-of'
import { onBothEngines } from '../support/engines'
import { newsroom, staff, usualHouse } from '../support/newsroom'
import { chanceOf, firstStory, play } from '../support/random-newsroom'

// A newsroom by chance, counted twice: by the questions the page of standards asks, and by hand from the rows of its stories.

const seed = Number(process.env['SEED'] ?? Date.now() % 2_147_483_647)
const stories = 80
const hour = 3_600_000
const start = Date.UTC(2024, 0, 1)

/** Numbers by chance, the same for the same seed. */
function* dice(): Generator<number> {
  let state = seed % 2_147_483_647 || 1
  for (;;) yield (state = (state * 48_271) % 2_147_483_647)
}

function toldByChance(): Article[] {
  const die = dice()
  const next = () => die.next().value as number
  const people = [staff.writer, staff.checker, staff.head, staff.editor, staff.publisher, staff.everything]
  return Array.from({ length: stories }, () => {
    const room = newsroom({ ...usualHouse, levels: { '': ['full', 'partial', 'self'] } })
    room.tools.now = start + (next() % (3 * 365 * 24)) * hour
    let article = firstStory(room, staff.writer, chanceOf(Array.from({ length: 9 }, next)))
    if (next() % 4 === 0) article = room.done(article, staff.head, { action: 'setCheckLevel', level: 'self', reason: 'So agreed.' })
    for (let rolls = 70; rolls > 0; rolls--) {
      room.tools.now += (next() % 72) * hour
      const { decision } = play(room, article, people, { what: next() % 100, who: 1 + (next() % 7), numbers: Array.from({ length: 6 }, next) })
      if (decision.outcome === 'done') article = decision.article
      if (article.check.level === 'self' && openCorrection(article) && article.state.desk !== 'spiked') article = room.done(article, staff.head, { action: 'setCheckLevel', level: 'partial', scope: ['number'], reason: 'It was owed.' })
      if (article.state.public === 'live' && next() % 25 === 0) article = room.done(article, staff.publisher, { action: 'withdraw', reason: 'It does not stand.', as: next() % 2 === 0 ? 'retraction' : 'withdrawal' })
    }
    return article
  })
}

/** As somebody would count it who has all the stories on the table. */
function byHand(all: readonly Article[], from: number, to: number): Figures {
  const then = ({ at }: { at: number }) => at >= from && at < to
  const ours = all.filter(({ publications: [first] }) => first && then(first))
  const level = (article: Article, at: number) => article.receipts.at(at)?.check.level
  const signed = (article: Article) => {
    const shown = read(article).public
    const claims = shown ? article.claims.filter(({ id }) => !article.cuts.some(({ claim }) => claim === id) && shown.places.some((place) => place.of === 'claim' && place.id === id)) : []
    const promised = { ...article, check: article.receipts.at(-1)?.check ?? article.check }
    return shown ? claims.map((claim) => ({ stands: standing(promised, claim, shown), cites: countingSignature(promised, claim, shown)?.cites ?? [] })) : []
  }
  const notes = new Map<NoteKind, number>()
  for (const { note } of all.flatMap(({ publications }) => publications.filter(then))) if (note && note.kind !== 'minor') notes.set(note.kind, (notes.get(note.kind) ?? 0) + 1)
  const claims = ours.flatMap(signed)
  return {
    stories: ours.length, claims: claims.filter(({ stands }) => ['verified', 'opinion', 'authors-account'].includes(stands)).length, kept: claims.filter(({ stands }) => stands === 'kept-by-editor').length,
    sources: ours.reduce((sum, article) => sum + new Set(signed(article).flatMap(({ cites }) => cites.map(({ source }) => source))).size, 0),
    unchecked: ours.filter((article) => level(article, 0) === 'self').length, checkedSince: ours.filter((article) => level(article, 0) === 'self' && level(article, -1) !== 'self').length, notes,
  }
}

async function put(store: Store, article: Article, at: number): Promise<void> {
  const record = publicRecord(article)
  if (!record) return
  const notes = record.changes.flatMap(({ note, receipt, at: told }) => (note && note.kind !== 'minor' ? [{ receipt, at: told, ...note }] : []))
  await store.write((unit) => putPublicStory(unit, {
    article: `a${at}`, slug: `s${at}`, state: 'live', section: '', headline: '', standfirst: '', language: 'en', byline: '', firstAt: record.changes[0]?.at ?? 0, changedAt: 0, month: '', check: '', breakingUntil: null, picture: null,
    updatedAt: 0, headlineWords: '', words: '', topics: [], authors: [], notes: notes.map((note) => ({ ...note, receipt: `${at}-${note.receipt}` })), tally: tallyOf({ record, article }), links: [],
  }))
}

onBothEngines('The figures', (engine) => {
  const all = toldByChance()
  let store: Store
  beforeAll(async () => {
    store = await engine.fresh()
    for (const [at, article] of all.entries()) await put(store, article, at)
  })

  test(`are those somebody counts by hand, in any span of time (seed ${seed})`, async () => {
    const year = 365 * 24 * hour
    const spans = [[start, start + year], [start + year, start + 2 * year], [start + 2 * year, start + 4 * year], [0, start + 9 * year], [start + 9 * year, start + 10 * year]] as const
    for (const [from, to] of spans) expect(await figuresOf(store, { from, to })).toEqual(byHand(all, from, to))
    const first = Math.min(...all.flatMap(({ publications: [one] }) => one?.at ?? []))
    expect([(await figuresOf(store, { from: first, to: first + 1 })).stories > 0, (await figuresOf(store, { from: first + 1, to: first + 1 })).stories]).toEqual([true, 0])
  })

  test('and something was counted', () => {
    const { notes, ...counted } = byHand(all, 0, Infinity)
    console.log(JSON.stringify({ ...counted, notes: Object.fromEntries(notes), seed }))
    expect(Math.min(counted.stories, counted.claims, counted.sources, counted.unchecked, notes.size)).toBeGreaterThan(0)
  })

  test('a story put again is counted once, as it is now', async () => {
    const before = await figuresOf(store, { from: 0, to: start + 99_999 * hour })
    for (const [at, article] of all.entries()) await put(store, article, at)
    expect(await figuresOf(store, { from: 0, to: start + 99_999 * hour })).toEqual(before)
  })

  test('they are asked of an index, however many stories there are', async () => {
    if (store.engine !== 'sqlite') return
    const plan = async (statement: string) => (await store.all(`EXPLAIN QUERY PLAN ${statement}`)).map((row) => String(row['detail'])).join('\n')
    expect(await plan('SELECT count(*) FROM "public_tallies" WHERE "first_at" >= 1 AND "first_at" < 2')).toContain('public_tallies_first')
    expect(await plan('SELECT "kind", count(*) FROM "public_notes" WHERE "at" >= 1 AND "at" < 2 GROUP BY "kind"')).toContain('public_notes_newest')
  })
})
