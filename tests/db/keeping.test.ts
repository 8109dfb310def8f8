import { readFile, rm, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { commit, listArticles } from '@/db/articles'
import { pathOfFile } from '@/db/blobs'
import { findFile, getFile, putFile } from '@/db/files'
import { claimWork, workDone, workFailed } from '@/db/outbox'
import { dropPages, getPage, listPages, putPages } from '@/db/pages'
import { createPerson } from '@/db/people'
import type { Store } from '@/db/store'
import { keepWorkingCopy, takeWorkingCopy, workingCopiesOf, workingCopyOf } from '@/db/working-copies'
import type { Article } from '@/lib/editorial/article'
import type { Change } from '@/lib/editorial/change'
import { onBothEngines } from '../support/engines'
import { everyList, person, started } from '../support/written-rows'

const summarise = ({ id, version }: Article) => ({ id, version })

async function kept(store: Store, change: Change): Promise<Article> {
  const committed = await commit(store, change, summarise)
  if (committed === 'stale') throw new Error('stale')
  return committed.article
}

const work = (key: string, article: string) => ({ kind: 'publicPage' as const, key, article, detail: { revision: 1, why: null } })
const all = { visibleTo: { person, sees: 'all' as const } }

onBothEngines('What is kept', (engine) => {
  it('lists the newest first, page by page, each article once', async () => {
    const store = await engine.fresh()
    const ids: string[] = []
    for (const at of [5, 9, 9, 9, 1, 7]) ids.push((await kept(store, started(['H', 'a.'], at))).id)
    const seen: { id: string; updatedAt: number }[] = []
    let cursor: string | undefined
    do {
      const page = await listArticles<{ id: string }>(store, { ...all, limit: 2, cursor })
      expect(page.articles.length).toBeLessThanOrEqual(2)
      seen.push(...page.articles)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.map(({ updatedAt }) => updatedAt)).toEqual([9, 9, 9, 7, 5, 1])
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids))
    expect((await listArticles(store, { ...all, limit: 3, cursor: 'nonsense' })).articles).toHaveLength(3)
  })

  it('lists by state, by assignment, and only what a person may see', async () => {
    const store = await engine.fresh()
    const first = await kept(store, started())
    const full = await kept(store, everyList(await kept(store, started())))
    const ids = async (filter: Omit<Parameters<typeof listArticles>[1], 'limit'>) => (await listArticles<{ id: string }>(store, { limit: 9, ...filter })).articles.map(({ id }) => id)
    expect(new Set(await ids({ ...all, desk: 'drafting' }))).toEqual(new Set([first.id, full.id]))
    expect(await ids({ ...all, desk: 'checked' })).toEqual([])
    expect(await ids({ ...all, public: 'live' })).toEqual([])
    expect(await ids({ ...all, assigned: person })).toEqual([full.id])
    expect(await ids({ visibleTo: { person, sees: 'own' } }), 'assigned as a checker, not as a writer').toEqual([])
  })

  it('does outbox work once, and offers again what was taken and not done', async () => {
    const store = await engine.fresh()
    const change = started()
    const article = await kept(store, { ...change, outbox: [work('a', change.article.id), work('b', change.article.id)] })
    await kept(store, { ...everyList(article), outbox: [work('a', article.id)] })
    const take = (now: number, limit = 9) => claimWork(store, { now, lease: 100, limit })
    expect(await take(10_000)).toMatchObject([{ key: 'a', kind: 'publicPage', article: article.id, detail: { revision: 1, why: null }, tries: 1 }, { key: 'b' }])
    expect(await take(10_050), 'somebody has them').toEqual([])
    await workDone(store, 'a', 10_060)
    await workFailed(store, 'b', 20_000)
    expect(await take(10_200)).toEqual([])
    expect(await take(20_000)).toMatchObject([{ key: 'b', tries: 2 }])
    expect(await take(20_100)).toMatchObject([{ key: 'b', tries: 3 }])
  })

  it('gives the same work to one of several who ask at once', async () => {
    const store = await engine.fresh()
    const change = started()
    await kept(store, { ...change, outbox: ['a', 'b', 'c', 'd'].map((key) => work(key, change.article.id)) })
    const taken = await Promise.all([1, 2, 3].map(() => claimWork(store, { now: 10_000, lease: 100, limit: 2 })))
    const keys = taken.flat().map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keeps one working copy for each article and person', async () => {
    const store = await engine.fresh()
    const writer = await createPerson(store, { email: 'w@example.org', name: 'W', roles: ['writer'], passwordHash: null }, { by: 'system', via: { door: 'system' }, at: 1 })
    if (writer === 'taken') throw new Error('taken')
    const copy = { article: 'a1', person: writer.id, base: 3, document: { type: 'doc', text: 'Nul: \u0000, half a pair: \ud800' }, updatedAt: 5 }
    await keepWorkingCopy(store, copy)
    await keepWorkingCopy(store, { ...copy, base: 4, updatedAt: 9 })
    expect(await workingCopyOf(store, 'a1', writer.id)).toEqual({ ...copy, base: 4, updatedAt: 9 })
    expect(await workingCopiesOf(store, 'a1')).toEqual([{ person: writer.id, base: 4, updatedAt: 9 }])
    await takeWorkingCopy(store, 'a1', writer.id, 8)
    expect(await workingCopyOf(store, 'a1', writer.id), 'typed on since').not.toBeNull()
    await takeWorkingCopy(store, 'a1', writer.id)
    expect(await workingCopyOf(store, 'a1', writer.id)).toBeNull()
  })

  it('keeps a page for readers until another takes its place', async () => {
    const store = await engine.fresh()
    const page = { path: '/news/a', html: '<p>ä</p>', mediaType: 'text/html; charset=utf-8', status: 200, article: 'a1', updatedAt: 5 }
    await putPages(store, [page, { ...page, path: '/', article: null }])
    const first = await getPage(store, '/news/a')
    expect(first).toMatchObject({ ...page, etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string })
    await putPages(store, [{ ...page, html: '<p>gone</p>', status: 410, updatedAt: 6 }])
    expect(await getPage(store, '/news/a')).toMatchObject({ status: 410, html: '<p>gone</p>' })
    expect((await getPage(store, '/news/a'))?.etag).not.toBe(first?.etag)
    expect((await listPages(store, 'a1')).map(({ path }) => path)).toEqual(['/news/a'])
    await dropPages(store, ['/news/a'])
    expect(await getPage(store, '/news/a')).toBeNull()
  })

  it('keeps a file once, under the hash of its bytes', async () => {
    const store = await engine.fresh()
    const file = { content: Buffer.from('a picture'), mediaType: 'image/png', width: 2, height: 3, by: person, at: 4 }
    const [first, second] = await Promise.all([putFile(store, file), putFile(store, { ...file, at: 5 })])
    expect(second.id).toBe(first.id)
    expect(await getFile(store, first.id)).toMatchObject({ mediaType: 'image/png', bytes: 9, content: file.content })
    expect(await findFile(store, 'f'.repeat(64))).toBeNull()
    await rm(pathOfFile(store.dataDir, first.id))
    expect(await getFile(store, first.id)).toBeNull()
    await putFile(store, file)
    expect(await readFile(pathOfFile(store.dataDir, first.id), 'utf8')).toBe('a picture')
    await writeFile(pathOfFile(store.dataDir, first.id), 'other')
  })
})
