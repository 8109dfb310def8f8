import { expect, it } from 'vitest'
import { commit } from '@/db/articles'
import { findSentFile, putFile } from '@/db/files'
import { linkCheckOf, linkChecksOf, linksLookedAtSince, putLinkCheck, storiesWithFindings, takeDueLink } from '@/db/link-checks'
import { looksOf, noteLook } from '@/db/looks'
import { onBothEngines } from '../support/engines'
import { everyList, person, started } from '../support/written-rows'

onBothEngines('Beside the story', (engine) => {
  it('an address that is due is taken by one at a time, and what was found is kept', async () => {
    const store = await engine.fresh()
    const first = await commit(store, started(), () => ({}))
    if (first === 'stale') throw new Error('stale')
    const { id } = first.article
    const change = everyList(first.article)
    const [plain] = change.rows.sources
    if (!plain) throw new Error('There is no source.')
    const linked = ['one', 'two', 'three'].map((name, at) => ({ ...plain, id: name, seq: plain.seq + 100 + at, url: `https://${name}.example` }))
    await commit(store, { ...change, rows: { ...change.rows, sources: [plain, ...linked] } }, () => ({}))
    const taken = await Promise.all([1, 2, 3].map(() => takeDueLink(store, { now: 100, lease: 10 })))
    const sources = taken.flatMap((one) => (one ? [one.source] : []))
    expect(new Set(sources).size, 'nobody takes what another took').toBe(sources.length)
    const [source = ''] = sources
    expect(await linkCheckOf(store, source)).toMatchObject({ finding: 'waiting', checkedAt: null })
    await putLinkCheck(store, source, { finding: 'gone', sentence: 'Nothing there.', failures: 0, checkedAt: 101, nextAt: 500 })
    expect((await linkChecksOf(store, id)).get(source)).toEqual({ finding: 'gone', sentence: 'Nothing there.', failures: 0, checkedAt: 101 })
    expect(await storiesWithFindings(store)).toEqual([id])
    expect([await linksLookedAtSince(store, 101), await linksLookedAtSince(store, 102)]).toEqual([1, 0])
    const later: (string | undefined)[] = []
    for (let next = await takeDueLink(store, { now: 400, lease: 1_000 }); next; next = await takeDueLink(store, { now: 400, lease: 1_000 })) later.push(next.source)
    expect(later).not.toContain(source)
    expect((await takeDueLink(store, { now: 501, lease: 1_000 }))?.source).toBe(source)
  })

  it('a look is remembered for its person, and never goes back', async () => {
    const store = await engine.fresh()
    await noteLook(store, person, 'a1', { seq: 4, at: 10 })
    await noteLook(store, person, 'a1', { seq: 3, at: 11 })
    await noteLook(store, 'other', 'a1', { seq: 9, at: 12 })
    expect(await looksOf(store, person, ['a1', 'a2'])).toEqual(new Map([['a1', { seq: 4, at: 10 }]]))
    await noteLook(store, person, 'a1', { seq: 5, at: 13 })
    expect((await looksOf(store, person, ['a1'])).get('a1')).toEqual({ seq: 5, at: 13 })
    expect(await looksOf(store, person, [])).toEqual(new Map())
  })

  it('a file is found by everybody who sent it, and by nobody who knows its hash alone', async () => {
    const store = await engine.fresh()
    const file = { content: Buffer.from('a letter'), mediaType: 'text/plain', width: null, height: null, at: 4 }
    const { id } = await putFile(store, { ...file, by: 'one' })
    expect(await findSentFile(store, id, 'two')).toBeNull()
    await putFile(store, { ...file, by: 'two' })
    expect([await findSentFile(store, id, 'one'), await findSentFile(store, id, 'two')]).toMatchObject([{ id, by: 'one' }, { id, by: 'one' }])
  })
})
