import { expect, it } from 'vitest'
import { v7 as newId } from 'uuid'
import { commit, loadArticle } from '@/db/articles'
import { sha256 } from '@/db/hashes'
import { houseRules } from '@/db/settings'
import { articleAtSlug, slugsOf } from '@/db/slugs'
import { openStill } from '@/db/still'
import type { Location, Store } from '@/db/store'
import { verify } from '@/db/verify/verify'
import { rewrite } from '@/lib/editor/rewrite'
import { decide } from '@/lib/editorial/decide'
import { summarise } from '@/lib/editorial/present'
import { correctedStory, newsroom } from '../support/articles'
import { onBothEngines } from '../support/engines'

async function findings(location: Location): Promise<string[]> {
  const still = await openStill(location)
  const found: string[] = []
  for await (const { table, id, wrong } of verify(still, new Map())) found.push(`${table} ${id}: ${wrong}`)
  await still.close()
  return found
}

onBothEngines('An address that changes', (engine) => {
  it('keeps every earlier one for its story, and the rows still add up', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const [one, two] = [await correctedStory(room), await correctedStory(room)]
    const { editor } = room.cast
    const [first, second] = [one.slug ?? '', two.slug ?? '']
    const moved = await room.act(editor, one.id, { action: 'arrange', address: 'Café au lait' })
    expect(moved).toMatchObject({ slug: 'cafe-au-lait', version: one.version, signatures: one.signatures, publicRevision: one.publicRevision })
    expect([await slugsOf(store, one.id), await articleAtSlug(store, first), await articleAtSlug(store, second)]).toEqual([['cafe-au-lait', first].sort(), one.id, two.id])
    await room.act(editor, one.id, { action: 'arrange', topics: ['Milk'] })
    expect((await loadArticle(store, one.id))?.slug, 'it stays when something else is arranged').toBe('cafe-au-lait')
    expect(await findings(store.location)).toEqual([])
    const back = await room.act(editor, one.id, { action: 'arrange', address: `https://paper.example.org/news/${first}?x=1` })
    expect([back.slug, (await slugsOf(store, one.id)).length]).toEqual([first, 2])
    expect(await findings(store.location)).toEqual([])
    await store.write((unit) => unit.run('UPDATE "articles" SET "slug" = ? WHERE "id" = ?', ['cafe-au-lait', one.id]))
    expect(await findings(store.location)).toContainEqual(expect.stringContaining(`its slug is "cafe-au-lait", and by the other rows it is "${first}"`))
    await store.write((unit) => unit.run('UPDATE "articles" SET "slug" = ? WHERE "id" = ?', [first, one.id]))
    await store.write((unit) => unit.insert('slugs', [{ slug: 'slipped-in', article: two.id }]))
    expect(await findings(store.location)).toEqual([expect.stringContaining('slipped-in')])
  })

  it('is never taken from another story, whoever is quicker', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const stories = [await correctedStory(room), await correctedStory(room)]
    const outcomes = await Promise.all(stories.map(async (story) => moveTo(store, story.id, room.cast.editor)))
    expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(1)
    expect((await store.all('SELECT "article" FROM "slugs" WHERE "slug" = ?', ['the-same'])).length).toBe(1)
  })
})

async function moveTo(store: Store, id: string, editor: Parameters<typeof decide>[1]) {
  const article = await loadArticle(store, id)
  const decision = decide(article, editor, { action: 'arrange', address: 'The same' }, { now: 1_800_000_000_000, newId, digest: sha256, rewrite, house: await houseRules(store) })
  if (decision.outcome !== 'done') throw new Error(decision.outcome)
  return commit(store, decision, summarise)
}
