import { expect, test } from 'vitest'
import { history, loadArticle } from '@/db/articles'
import { houseChangesTold, houseHistory } from '@/db/history'
import { claimWork } from '@/db/outbox'
import { changeSettings, houseRules, setSettings, type Settings } from '@/db/settings'
import { renewSummaries } from '@/db/summaries'
import type { Store } from '@/db/store'
import { aboutFrom } from '@/lib/editorial/about'
import type { Article } from '@/lib/editorial/article'
import { defaultRules, type EvidenceRules } from '@/lib/editorial/evidence-rules'
import { isSignedOff } from '@/lib/editorial/facts'
import { isClear } from '@/lib/editorial/gate'
import { summarise } from '@/lib/editorial/present'
import { read } from '@/lib/editorial/reading'
import { workThrough } from '@/lib/server/worker'
import { correctedStory, newsroom, textOf, type Newsroom } from '../support/articles'
import { onBothEngines } from '../support/engines'
import { findings } from '../support/findings'

const strict: EvidenceRules = { ...defaultRules, number: { primary: 2, secondary: 0 } }
const later = () => Date.now() + 60_000
const byHead = { by: 'system', via: { door: 'system' }, at: 1 } as const

/** The state word never lies (LAW §1). */
async function isTrue(store: Store, id: string): Promise<void> {
  const [house, article] = [await houseRules(store), await loadArticle(store, id)]
  if (!article) throw new Error('The story is gone.')
  const clear = isClear(article, read(article).current, house)
  if (article.state.desk === 'checked') expect(clear && isSignedOff(article.moves)).toBe(true)
  if (article.state.desk === 'checking') expect(clear && isSignedOff(article.moves)).toBe(false)
}

async function draft({ act, cast }: Newsroom): Promise<Article> {
  return act(cast.writer, null, { action: 'create', text: textOf({ headline: 'Another', markdown: 'It snowed.' }), section: 'News' })
}

const deskOf = async (store: Store, id: string) => (await loadArticle(store, id))?.state.desk
const waiting = async (store: Store) => (await store.all('SELECT "key", "kind" FROM "outbox" WHERE "done_at" IS NULL ORDER BY "key"')).map((row) => row['kind'])

onBothEngines('After house rules changed', (engine) => {
  test('every checked story that rests on too little falls, and rises again, with entries by the system', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const { id } = await correctedStory(room)
    const other = await draft(room)
    await workThrough(store, later())
    await setSettings(store, { evidence: strict }, byHead)
    expect(await waiting(store)).toEqual(['settle', 'standards'])
    await workThrough(store, later())
    expect([await deskOf(store, id), await deskOf(store, other.id)]).toEqual(['checking', 'drafting'])
    expect((await history(store, id)).at(-1)).toMatchObject({ action: 'settle', by: 'system', via: { door: 'system' }, from: { desk: 'checked', public: 'live' }, to: { desk: 'checking', public: 'live' } })
    await isTrue(store, id)
    await setSettings(store, { evidence: null }, byHead)
    await workThrough(store, later())
    expect(await deskOf(store, id)).toBe('checked')
    await isTrue(store, id)
    expect(await findings(store.location)).toEqual([])
  })

  test('twice is once, and rules set back before anybody looked leave no trace', async () => {
    const store = await engine.fresh()
    const { id } = await correctedStory(await newsroom(store))
    await workThrough(store, later())
    const entries = (await history(store, id)).length
    for (const evidence of [strict, null, strict, null]) await setSettings(store, { evidence }, byHead)
    expect((await waiting(store)).length, 'of four changes each').toBe(8)
    await workThrough(store, later())
    expect((await history(store, id)).length).toBe(entries)
    await setSettings(store, { evidence: strict }, byHead)
    await workThrough(store, later())
    await store.write(async (unit) => { await unit.run('UPDATE "outbox" SET "done_at" = NULL, "next_at" = 0 WHERE "kind" = \'settle\'') })
    await workThrough(store, later())
    expect((await history(store, id)).length).toBe(entries + 1)
  })

  test('only what the gate asks by is a reason to look; what readers see is printed anew', async () => {
    const store = await engine.fresh()
    await correctedStory(await newsroom(store))
    await workThrough(store, later())
    const kinds = async (changes: Partial<Settings>) => (await changeSettings(store, () => ({ changes, action: 'setNewsroom', said: ['So.'] }), byHead)).follows.map(({ kind }) => kind)
    expect(await kinds({ sections: [{ name: 'News', levels: ['full'] }, { name: 'Opinion', levels: ['full'] }] })).toEqual(['standards'])
    expect(await kinds({ sections: [{ name: 'News', levels: ['full'] }, { name: 'Comment', levels: ['full'] }] }), 'every page names the sections').toEqual(['standards', 'machineFiles', 'publicPage'])
    expect(await kinds({ replies: ['full', 'self'] })).toEqual(['standards', 'settle'])
    expect(await kinds({ name: 'The Other Paper' })).toEqual(['standards', 'machineFiles', 'publicPage'])
    expect(await kinds({ about: aboutFrom({ owner: 'Readers.' }) }), 'machines are told of a policy that was not there').toEqual(['standards', 'machineFiles', 'publicPage'])
    expect(await kinds({ about: aboutFrom({ owner: 'Its readers.' }) }), 'other words under the same heading').toEqual(['standards'])
    expect(await kinds({ evidence: strict, checkersPublic: true })).toEqual(['standards', 'settle', 'machineFiles', 'publicPage'])
    expect(await changeSettings(store, () => null, byHead)).toMatchObject({ isChanged: false, follows: [] })
    expect((await houseHistory(store)).filter(({ action }) => action === 'setNewsroom')).toHaveLength(7)
    expect(await houseChangesTold(store, 2)).toMatchObject([{ said: ['So.'] }, { said: ['So.'] }])
    expect(await findings(store.location)).toEqual([])
  })

  test('while checkers work and the rules change to and fro, the state word is true in the end', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const { id, claims } = await correctedStory(room)
    const wobble = async () => {
      for (const evidence of [strict, null, strict]) {
        await setSettings(store, { evidence }, byHead)
        await workThrough(store, later())
      }
    }
    const work = async () => {
      for (let turn = 0; turn < 6; turn++) await room.ask(room.cast.checker, id, { action: 'giveVerdict', claim: claims[0]?.id, verdict: 'verified', note: `Again, ${turn}.` })
    }
    await Promise.all([wobble(), work()])
    await workThrough(store, later())
    await isTrue(store, id)
    expect(await findings(store.location)).toEqual([])
  })

  test('after an upgrade every story is looked at once', async () => {
    const store = await engine.fresh()
    const { id } = await correctedStory(await newsroom(store))
    await workThrough(store, later())
    await store.write(async (unit) => {
      await unit.run('UPDATE "articles" SET "summary" = ?', ['{}'])
      await unit.run('UPDATE "settings" SET "evidence" = ?', [JSON.stringify(strict)])
    })
    expect(await renewSummaries(store, summarise, 1)).toBe(1)
    expect(await renewSummaries(store, summarise, 1)).toBe(0)
    expect((await claimWork(store, { now: 2, lease: 0, limit: 9 })).map(({ kind, article }) => [kind, article])).toEqual([['settle', id]])
  })
})
