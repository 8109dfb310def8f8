import { expect, it } from 'vitest'
import { onBothEngines } from '../support/engines'

const kept = (store: { all(statement: string): Promise<Record<string, unknown>[]> }) =>
  store.all('SELECT "key" FROM "outbox" ORDER BY "key"').then((rows) => rows.map((row) => row['key']))
const row = (key: string) => ({ key, kind: 'notify', article: 'a', detail: {}, madeAt: 1, doneAt: null, tries: 0, nextAt: 1 })

onBothEngines('Writing', (engine) => {
  it('keeps what succeeded of many at once, and undoes what failed, each by itself', async () => {
    const store = await engine.fresh()
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, number) => store.write(async (unit) => {
      await unit.insert('outbox', [row(`k${String(number).padStart(2, '0')}`)])
      if (number % 3 === 0) throw new Error(`no ${number}`)
      return number
    })))
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
    expect(outcomes[1]).toEqual({ status: 'fulfilled', value: 1 })
    expect(await kept(store)).toHaveLength(20)
    expect(await kept(store)).not.toContain('k03')
  })

  it('lets each piece see what those before it wrote', async () => {
    const store = await engine.fresh()
    const counts = await Promise.all([1, 2, 3].map((number) => store.write(async (unit) => {
      const [seen] = await unit.all('SELECT count(*) AS "times" FROM "outbox"')
      await unit.insert('outbox', [row(`k${number}`)])
      return Number(seen?.['times'])
    })))
    // PostgreSQL does them side by side.
    expect(engine.name === 'sqlite' ? counts : [0, 1, 2]).toEqual([0, 1, 2])
    expect(await kept(store)).toHaveLength(3)
  })

  it('can be read at once by whoever was told that it is done', async () => {
    const store = await engine.fresh()
    await store.write((unit) => unit.insert('outbox', [row('k')]))
    expect(await kept(store)).toEqual(['k'])
  })

  it('reads several tables as they were at one moment', async () => {
    const store = await engine.fresh()
    let stop = false
    const writing = (async () => {
      for (let number = 0; !stop; number++) {
        await store.write(async (unit) => {
          await unit.insert('outbox', [row(`k${number}`)])
          await unit.insert('heads', [{ chain: `c${number}`, count: 0, hash: '' }])
        })
      }
    })()
    for (let time = 0; time < 20; time++) {
      const [outbox, heads] = await store.snapshot([{ table: 'outbox', where: '1 = 1', params: [] }, { table: 'heads', where: '1 = 1', params: [] }])
      expect(outbox?.length).toBe(heads?.length)
      await new Promise((resolve) => { setTimeout(resolve, 2) })
    }
    stop = true
    await writing
  })
})
