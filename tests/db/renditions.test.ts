import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { backUp } from '@/db/backup/backup'
import { restore } from '@/db/backup/restore'
import { pathOfFile } from '@/db/blobs'
import { putFile } from '@/db/files'
import { sha256 } from '@/db/hashes'
import { askForPicturesAgain } from '@/db/pictures-again'
import { areWhole, findRenditions, putRenditions, putUnshown, renditionsOf, unshownOf, type NewRendition } from '@/db/renditions'
import { openStore, type Store } from '@/db/store'
import { correctedStory, newsroom } from '../support/articles'
import { migrations, onBothEngines } from '../support/engines'
import { findings } from '../support/findings'

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'countersign-renditions-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))).then(() => {}))

const made = (format: NewRendition['format'], width: number, words = `${format} ${width}`): NewRendition => ({ format, width, height: Math.ceil(width / 2), content: Buffer.from(words) })
const all = [made('avif', 480), made('webp', 480), made('jpeg', 480), made('avif', 960), made('webp', 960), made('jpeg', 960)]
const picture = (store: Store) => putFile(store, { content: Buffer.from('a picture'), mediaType: 'image/png', width: 960, height: 480, by: 'p', at: 1 })

onBothEngines('Renditions', (engine) => {
  it('are kept by picture, format and width, and found by their own hash', async () => {
    const store = await engine.fresh()
    const { id } = await picture(store)
    await putRenditions(store, id, all, 5)
    const kept = (await renditionsOf(store, [id, id, 'x'])).get(id) ?? []
    expect(kept.map(({ format, width, height, bytes, at }) => [format, width, height, bytes, at])).toEqual([
      ['avif', 480, 240, 8, 5], ['jpeg', 480, 240, 8, 5], ['webp', 480, 240, 8, 5], ['avif', 960, 480, 8, 5], ['jpeg', 960, 480, 8, 5], ['webp', 960, 480, 8, 5],
    ])
    expect(await findRenditions(store, sha256('webp 960'))).toMatchObject([{ file: id, format: 'webp', width: 960 }])
    expect(await findRenditions(store, id)).toEqual([])
    expect((await store.blobs.get(sha256('webp 960')))?.toString()).toBe('webp 960')
    expect([...(await renditionsOf(store, []))]).toEqual([])
  })

  it('take the place of those made before, and of a reason why there were none', async () => {
    const store = await engine.fresh()
    const { id } = await picture(store)
    await putUnshown(store, id, 'It is damaged.', 1)
    await putUnshown(store, id, 'It is still damaged.', 2)
    expect(await unshownOf(store, [id])).toEqual(new Map([[id, 'It is still damaged.']]))
    await putRenditions(store, id, all, 3)
    expect(await unshownOf(store, [id])).toEqual(new Map())
    await putRenditions(store, id, [made('png', 480)], 4)
    expect((await renditionsOf(store, [id])).get(id)?.map(({ format, at }) => [format, at])).toEqual([['png', 4]])
  })

  it('that are damaged or gone are named, and whole again when they are made again', async () => {
    const store = await engine.fresh()
    const { id } = await picture(store)
    await putRenditions(store, id, all, 1)
    const rows = (await renditionsOf(store, [id])).get(id) ?? []
    expect([await findings(store.location), await areWhole(store, rows)]).toEqual([[], true])
    await writeFile(pathOfFile(store.dataDir, sha256('avif 480')), 'painted over')
    await unlink(pathOfFile(store.dataDir, sha256('jpeg 960')))
    expect((await findings(store.location)).sort()).toEqual([
      `renditions ${id}/avif/480: altered: it is not what was made of the picture; node bin/pictures.mjs has it made again from the picture`,
      `renditions ${id}/jpeg/960: missing: its bytes are not where files lie; node bin/pictures.mjs has it made again from the picture`,
    ])
    expect(await areWhole(store, rows)).toBe(false)
    await putRenditions(store, id, all, 2)
    expect([await findings(store.location), await areWhole(store, rows)]).toEqual([[], true])
    await putRenditions(store, 'f'.repeat(64), [made('png', 1)], 1)
    expect(await findings(store.location)).toEqual([`renditions ${'f'.repeat(64)}/png/1: added: no such picture is kept`])
  })

  it('are in a backup, and back after it', async () => {
    const store = await engine.fresh()
    const { id } = await picture(store)
    await putRenditions(store, id, all, 1)
    const copy = join(await folder(), 'copy')
    await backUp(store.location, copy)
    for (const location of [await engine.place(), { dataDir: await folder() }]) {
      await restore(copy, location, migrations)
      expect(await findings(location)).toEqual([])
      const again = openStore(location)
      expect(await areWhole(again, (await renditionsOf(again, [id])).get(id) ?? [])).toBe(true)
      await again.close()
    }
  })

  it('that are gone keep nobody from a backup: what it lacks is named, and can be made again', async () => {
    const store = await engine.fresh()
    const { id } = await picture(store)
    await putRenditions(store, id, [made('png', 960)], 1)
    await unlink(pathOfFile(store.dataDir, sha256('png 960')))
    const copy = join(await folder(), 'copy')
    await backUp(store.location, copy)
    const location = { dataDir: await folder() }
    await restore(copy, location, migrations)
    expect(await findings(location)).toEqual([expect.stringContaining(`renditions ${id}/png/960: missing`)])
  })

  it('are asked for again of live stories alone', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    expect(await askForPicturesAgain(store, 5)).toBe(0)
    const live = await correctedStory(room)
    expect(await askForPicturesAgain(store, 6)).toBe(1)
    expect(await store.all(`SELECT "kind", "article", "detail", "made_at" FROM "outbox" WHERE "key" LIKE 'publicPage/pictures/%'`)).toEqual([{ kind: 'publicPage', article: live.id, detail: '{"pictures":"again"}', made_at: 6 }])
  })
})
