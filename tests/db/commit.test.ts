import { expect, it } from 'vitest'
import { commit, history, loadArticle, loadRevision } from '@/db/articles'
import { forget } from '@/db/article-cache'
import { rowHash } from '@/db/hashes'
import type { Article } from '@/lib/editorial/article'
import type { Change } from '@/lib/editorial/change'
import type { Store } from '@/db/store'
import { onBothEngines } from '../support/engines'
import { edited, entry, everyList, started } from '../support/written-rows'

const summarise = ({ id, version }: Article) => ({ id, version })

async function kept(store: Store, change: Change): Promise<Article> {
  const committed = await commit(store, change, summarise)
  if (committed === 'stale') throw new Error('stale')
  return committed.article
}

async function reloaded(store: Store, id: string) {
  forget(store, id)
  return loadArticle(store, id)
}

onBothEngines('An article', (engine) => {
  it('is read as it was written, every list of it', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started(['Caf\u00e9 “so”', 'Line\u2028two \ud83d\ude00 of it.']))
    expect(await reloaded(store, first.id)).toEqual(first)
    const full = await kept(store, everyList(first))
    expect(await reloaded(store, first.id)).toEqual(full)
  })

  it('comes from memory only while nobody else changed it', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    expect(await loadArticle(store, first.id)).toBe(first)
    await store.write((unit) => unit.run('UPDATE "articles" SET "seq" = 9, "byline" = ? WHERE "id" = ?', ['Another', first.id]))
    expect((await loadArticle(store, first.id))?.byline).toBe('Another')
  })

  it('brings the current revision, the public one, the base of a correction and the one that was seen', async () => {
    const store = await engine.fresh()
    let article = await kept(store, started(['One', 'a.']))
    for (const [index, words] of [['Two', 'b.'], ['Three', 'c.'], ['Four', 'd.'], ['Five', 'e.']].entries()) article = await kept(store, edited(article, words, 2000 + index))
    const numbers = async (seenVersion?: number) => {
      forget(store, article.id)
      return (await loadArticle(store, article.id, { seenVersion }))?.revisions.map(({ number }) => number)
    }
    expect(await numbers()).toEqual([5])
    expect(await numbers(5)).toEqual([5])
    expect(await numbers(3)).toEqual([3, 5])
    expect((await loadRevision(store, article.id, 2))?.blocks[0]?.words).toBe('Two')
    expect(await loadRevision(store, article.id, 9)).toBeNull()
    expect(await loadArticle(store, 'nobody')).toBeNull()
  })

  it('tells the slower of two that it is stale, and keeps nothing of it', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    const outcomes = await Promise.all([edited(first, ['Mine', 'x.']), edited(first, ['Theirs', 'y.'])].map((change) => commit(store, change, summarise)))
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(1)
    expect((await history(store, first.id)).map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(Object.keys((await reloaded(store, first.id))?.numbers ?? {})).toHaveLength(2)
  })

  it('keeps all of a change or nothing of it', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    const change = everyList(first)
    const twice = { ...change, rows: { ...change.rows, claims: [...change.rows.claims, ...change.rows.claims] } }
    await expect(commit(store, twice, summarise)).rejects.toThrow()
    expect(await reloaded(store, first.id)).toEqual(first)
    expect(await history(store, first.id)).toHaveLength(1)
  })

  it('takes a refusal at the gate into its history and is otherwise untouched', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    const refusal = { ...started(), before: first, article: first, rows: edited(first, []).rows, entries: [{ ...entry(first, 'publishRefused', 5), refusedBy: ['everySentenceIsCovered'] }] }
    refusal.rows = { ...refusal.rows, revisions: [], authors: [] }
    await kept(store, refusal)
    const [, second] = await history(store, first.id)
    expect(second).toMatchObject({ action: 'publishRefused', refusedBy: ['everySentenceIsCovered'], rows: [], ordinal: 2 })
    expect(await store.all('SELECT "updated_at" FROM "articles"')).toEqual([{ updated_at: 1000 }])
  })

  it('tells nothing by its hashes of what is not for all to see', async () => {
    const store = await engine.fresh()
    const { article, rows, ...rest } = everyList(await kept(store, started()))
    const [secret] = rows.sources
    if (!secret) throw new Error('no source')
    const open = { ...secret, id: 'open', seq: article.seq + 1, confidentiality: 'public' as const }
    await kept(store, { ...rest, article: { ...article, sources: [secret, open], seq: open.seq }, rows: { ...rows, sources: [secret, open] } })
    const named = (await history(store, article.id)).flatMap(({ rows: names }) => names)
    const unsalted = (row: object) => rowHash('sources', { ...row, article: article.id, salt: '' })
    expect(named.find(({ id }) => id === 'open')?.hash).toBe(unsalted(open))
    expect(named.find(({ id }) => id === secret.id)?.hash).not.toBe(unsalted(secret))
    const salts = await store.all('SELECT "salt" FROM "evidence" UNION ALL SELECT "salt" FROM "signatures"')
    expect(salts.map(({ salt }) => String(salt).length), 'evidence and signature rest on what is not public').toEqual([32, 32])
    expect(JSON.stringify(await history(store, article.id))).not.toMatch(/He said|Words\.|A call|A headline/)
  })

  it('gets a slug nobody ever had', async () => {
    const store = await engine.fresh()
    const published = async (slug: string) => (await kept(store, { ...started(), slug })).slug
    expect(await published('sepsis')).toBe('sepsis')
    expect(await published('sepsis')).toBe('sepsis-2')
    expect(await published('sepsis')).toBe('sepsis-3')
    expect(await published('sepsi_')).toBe('sepsi_')
    const both = await Promise.all([published('heat'), published('heat')])
    expect(both.sort()).toEqual(['heat', 'heat-2'])
  })

  it('cannot have what was written once changed or deleted through the store', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    await kept(store, everyList(first))
    for (const table of ['revisions', 'sentences', 'places', 'authors', 'signatures', 'receipts', 'publications', 'marks', 'claims', 'history']) {
      await expect(store.write((unit) => unit.run(`DELETE FROM "${table}"`)), table).rejects.toThrow(/written once/)
    }
    await expect(store.write((unit) => unit.run('UPDATE "signatures" SET "note" = \'\''))).rejects.toThrow(/written once/)
  })
})
