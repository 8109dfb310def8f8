import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { backUp } from '@/db/backup/backup'
import { restore } from '@/db/backup/restore'
import { pathOfFile } from '@/db/blobs'
import { sha256 } from '@/db/hashes'
import { cardOf, cardsDue, isCardOfLive, putCard, wantCard } from '@/db/social-cards'
import { openStill } from '@/db/still'
import type { Location, Store } from '@/db/store'
import { verify } from '@/db/verify/verify'
import { correctedStory, newsroom } from '../support/articles'
import { migrations, onBothEngines } from '../support/engines'

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'countersign-cards-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))).then(() => {}))

const want = (store: Store, article: string, says: string | null, at = 1) => store.write((unit) => wantCard(unit, article, says, at))
const drawn = Buffer.from('a card')
const id = sha256(drawn)

async function findings(location: Location): Promise<string[]> {
  const still = await openStill(location)
  const found: string[] = []
  for await (const { table, id: of, wrong } of verify(still, new Map())) found.push(`${table} ${of}: ${wrong}`)
  await still.close()
  return found
}

onBothEngines('Social cards', (engine) => {
  it('are due when they must say something new, those that wait longest first', async () => {
    const store = await engine.fresh()
    await want(store, 'b', 'this', 5)
    await want(store, 'a', 'that', 7)
    expect(await cardsDue(store, 10)).toEqual(['b', 'a'])
    await putCard(store, { article: 'b', says: 'this', content: drawn, at: 8 })
    expect([await cardsDue(store, 10), await cardOf(store, 'b')]).toEqual([['a'], { says: 'this', id, dueAt: null }])
    await want(store, 'b', 'this', 9)
    expect(await cardsDue(store, 10)).toEqual(['a'])
    await want(store, 'b', 'another', 6)
    expect(await cardsDue(store, 10)).toEqual(['b', 'a'])
    expect(await cardsDue(store, 1)).toEqual(['b'])
  })

  it('drawn of what they must no longer say are not taken for it', async () => {
    const store = await engine.fresh()
    await want(store, 'a', 'this', 1)
    await want(store, 'a', 'that', 2)
    await putCard(store, { article: 'a', says: 'this', content: drawn, at: 3 })
    expect(await cardOf(store, 'a')).toEqual({ says: 'that', id: null, dueAt: 2 })
  })

  it('of which none can be drawn are not tried again until they must say something else', async () => {
    const store = await engine.fresh()
    await want(store, 'a', 'this', 1)
    await putCard(store, { article: 'a', says: 'this', content: null, at: 3 })
    expect([await cardOf(store, 'a'), await cardsDue(store, 9)]).toEqual([{ says: 'this', id: null, dueAt: null }, []])
    await want(store, 'a', null)
    expect(await cardOf(store, 'a')).toBeNull()
  })

  it('are for readers while their story is live and they say what they must', async () => {
    const store = await engine.fresh()
    const live = await correctedStory(await newsroom(store))
    await want(store, live.id, 'this')
    await putCard(store, { article: live.id, says: 'this', content: drawn, at: 3 })
    expect([await isCardOfLive(store, id), await isCardOfLive(store, 'f'.repeat(64))]).toEqual([true, false])
    await want(store, live.id, 'that')
    expect(await isCardOfLive(store, id)).toBe(false)
    await want(store, 'nobody', 'this')
    await putCard(store, { article: 'nobody', says: 'this', content: drawn, at: 3 })
    expect(await isCardOfLive(store, id)).toBe(false)
  })

  it('are vouched for and backed up like everything readers get; one that is gone keeps nobody from a backup', async () => {
    const store = await engine.fresh()
    const live = await correctedStory(await newsroom(store))
    await want(store, live.id, 'this')
    await putCard(store, { article: live.id, says: 'this', content: drawn, at: 3 })
    expect(await findings(store.location)).toEqual([])
    const copy = join(await folder(), 'copy')
    await backUp(store.location, copy)
    const elsewhere = { dataDir: await folder() }
    await restore(copy, elsewhere, migrations)
    expect(await findings(elsewhere)).toEqual([])
    await writeFile(pathOfFile(store.dataDir, id), 'painted over')
    expect(await findings(store.location)).toEqual([`social_cards ${live.id}: altered: it is not what was drawn; node bin/pictures.mjs has it drawn again`])
    await unlink(pathOfFile(store.dataDir, id))
    expect(await findings(store.location)).toEqual([`social_cards ${live.id}: missing: its bytes are not where files lie; node bin/pictures.mjs has it drawn again`])
    await backUp(store.location, join(await folder(), 'copy'))
    await want(store, 'nobody', 'this')
    await putCard(store, { article: 'nobody', says: 'this', content: drawn, at: 3 })
    expect(await findings(store.location)).toEqual(['social_cards nobody: added: there is no such story'])
  })
})
