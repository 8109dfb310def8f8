import { expect, it } from 'vitest'
import { commit } from '@/db/articles'
import { addReads, dropReads, mostRead } from '@/db/reads'
import type { Store } from '@/db/store'
import { onBothEngines } from '../support/engines'
import { started } from '../support/written-rows'

async function live(store: Store): Promise<string> {
  const kept = await commit(store, started(), () => ({}))
  if (kept === 'stale') throw new Error('stale')
  await store.write((unit) => unit.run(`UPDATE "articles" SET "public" = 'live' WHERE "id" = ?`, [kept.article.id]).then(() => undefined))
  return kept.article.id
}

onBothEngines('Reads', (engine) => {
  it('add up by story and hour, and tell the most read of a while', async () => {
    const store = await engine.fresh()
    const [one, two] = [await live(store), await live(store)]
    await addReads(store, [{ article: one, hour: 0, count: 3 }, { article: two, hour: 3_600_000, count: 5 }])
    await Promise.all([addReads(store, [{ article: one, hour: 0, count: 4 }]), addReads(store, [{ article: 'gone', hour: 0, count: 90 }])])
    expect(await mostRead(store, 0, 10)).toEqual([{ article: one, count: 7 }, { article: two, count: 5 }])
    expect(await mostRead(store, 3_600_000, 10)).toEqual([{ article: two, count: 5 }])
    expect(await mostRead(store, 0, 1)).toEqual([{ article: one, count: 7 }])
    await dropReads(store, 3_600_000)
    expect(await mostRead(store, 0, 10)).toEqual([{ article: two, count: 5 }])
  })
})
