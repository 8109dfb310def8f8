import { expect, it } from 'vitest'
import { commit } from '@/db/articles'
import { signedBefore } from '@/db/signed-before'
import type { Store } from '@/db/store'
import type { Article } from '@/lib/editorial/article'
import type { Sought } from '@/lib/editorial/claim-memory'
import type { Change } from '@/lib/editorial/change'
import { onBothEngines } from '../support/engines'
import { everyList, started } from '../support/written-rows'

async function kept(store: Store, change: Change): Promise<Article> {
  const committed = await commit(store, change, ({ id }) => ({ id }))
  if (committed === 'stale') throw new Error('stale')
  return committed.article
}

/** A story with one signature in it, verified on the words “Words.”. */
const signed = async (store: Store, at: number) => kept(store, everyList(await kept(store, started(['A headline', 'Words.'], at)), at))

onBothEngines('Claims signed before', (engine) => {
  it('are found by the sentence, a quote, or a name with a number; the newest first, and never one’s own', async () => {
    const store = await engine.fresh()
    const [older, newer] = [await signed(store, 2_000), await signed(store, 3_000)]
    const nothing: Sought = { sentence: 'Other.', quote: null, names: [], numbers: [] }
    const found = async (sought: Partial<Sought>, { except = 'none', limit = 9, sees = 'all' as 'all' | 'own', person = 'nobody' } = {}) =>
      (await signedBefore(store, { sought: { ...nothing, ...sought }, except, visibleTo: { person, sees }, limit })).map(({ article, claim }) => [article, claim])
    const both = [[newer.id, 'claim-1'], [older.id, 'claim-1']]
    expect(await found({ sentence: 'Words.' })).toEqual(both)
    expect(await found({ quote: 'Word' })).toEqual(both)
    expect(await found({ names: ['Nobody', 'Words'], numbers: ['7', '.'] })).toEqual(both)
    expect(await found({ sentence: 'Words.' }, { limit: 1 })).toEqual(both.slice(0, 1))
    expect(await found({ sentence: 'Words.' }, { except: newer.id })).toEqual(both.slice(1))
    for (const sought of [{}, { quote: 'W%' }, { quote: 'W_rds' }, { quote: '!' }, { names: ['Words'] }, { numbers: ['.'] }, { names: ['Words'], numbers: ['7'] }]) expect(await found(sought), JSON.stringify(sought)).toEqual([])
  })

  it('are those of stories one may see: one’s own, and what is live', async () => {
    const store = await engine.fresh()
    const story = await signed(store, 2_000)
    const found = async (person: string) => (await signedBefore(store, { sought: { sentence: 'Words.', quote: null, names: [], numbers: [] }, except: 'none', visibleTo: { person, sees: 'own' }, limit: 9 })).length
    expect(await found('a writer')).toBe(0)
    await store.write((unit) => unit.insert('assignments', [{ id: 'made a writer', article: story.id, seq: 99, by: 'head', at: 3_000, person: 'a writer', as: 'writer' }]))
    expect([await found('a writer'), await found('somebody else')]).toEqual([1, 0])
    await store.write((unit) => unit.run(`UPDATE "articles" SET "public" = 'live' WHERE "id" = ?`, [story.id]))
    expect(await found('somebody else')).toBe(1)
  })
})
