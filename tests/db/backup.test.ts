import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { backUp } from '@/db/backup/backup'
import { restore } from '@/db/backup/restore'
import { loadArticle } from '@/db/articles'
import { getFile, putFile } from '@/db/files'
import { migrate } from '@/db/migrate'
import { openStill } from '@/db/still'
import { openStore } from '@/db/store'
import type { Location } from '@/db/store'
import { verify } from '@/db/verify/verify'
import { correctedStory, newsroom, textOf } from '../support/articles'
import { migrations, onBothEngines } from '../support/engines'

const folders: string[] = []
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'countersign-backup-'))
  folders.push(made)
  return made
}
afterAll(() => Promise.all(folders.map((made) => rm(made, { recursive: true, force: true }))).then(() => {}))

async function findings(location: Location): Promise<unknown[]> {
  const still = await openStill(location)
  const found: unknown[] = []
  for await (const one of verify(still, new Map())) found.push(one)
  await still.close()
  return found
}

onBothEngines('A backup', (engine) => {
  it('brings back all of it, in an empty place, on either engine', async () => {
    const store = await engine.fresh()
    const room = await newsroom(store)
    const article = await correctedStory(room)
    const file = await putFile(store, { content: Buffer.from('a picture'), mediaType: 'image/png', width: 1, height: 1, by: 'p', at: 1 })
    const copy = join(await folder(), 'copy')
    expect(await backUp(store.location, copy)).toMatchObject({ engine: engine.name, files: 1 })
    for (const location of [await engine.place(), { dataDir: await folder() }]) {
      await restore(copy, location, migrations)
      expect(await findings(location)).toEqual([])
      const again = openStore(location)
      expect((await loadArticle(again, article.id))?.publications).toEqual(article.publications)
      expect((await getFile(again, file.id))?.content.toString()).toBe('a picture')
      await again.close()
    }
  })

  it('is one moment, though people go on writing', async () => {
    const store = await engine.fresh()
    const { act, cast } = await newsroom(store)
    let stop = false
    const writing = (async () => {
      while (!stop) await act(cast.writer, null, { action: 'create', text: textOf({ headline: 'One', markdown: 'More of it.' }) })
    })()
    const copy = join(await folder(), 'copy')
    await backUp(store.location, copy)
    stop = true
    await writing
    const location = { dataDir: await folder() }
    await restore(copy, location, migrations)
    expect(await findings(location)).toEqual([])
  })

  it('is neither written over anything nor restored into anything', async () => {
    const store = await engine.fresh()
    await newsroom(store)
    const full = await folder()
    await writeFile(join(full, 'mine.txt'), 'x')
    await expect(backUp(store.location, full)).rejects.toThrow(/is not empty/)
    expect(await readdir(full)).toEqual(['mine.txt'])
    const copy = join(await folder(), 'copy')
    await backUp(store.location, copy)
    await expect(restore(copy, store.location, migrations)).rejects.toThrow(/restored into an empty/)
    await expect(restore(full, await engine.place(), migrations)).rejects.toThrow(/is no backup/)
    expect(await findings(store.location)).toEqual([])
  })

  it('is migrated over without harm', async () => {
    const store = await engine.fresh()
    await correctedStory(await newsroom(store))
    await migrate(store.location, migrations)
    expect(await findings(store.location)).toEqual([])
  })
})
