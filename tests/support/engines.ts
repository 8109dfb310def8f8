import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { migrate } from '@/db/migrate'
import { openStore } from '@/db/store'
import type { Location, Store } from '@/db/store'
import { cluster, hasPostgres, noPostgresBecause, stopCluster } from './postgres'

export const migrations = new URL('../../db/migrations', import.meta.url).pathname

export interface Engine {
  name: Store['engine']
  /** An empty place, not migrated. */
  place(): Promise<Location>
  /** An empty store, ready for use. */
  fresh(): Promise<Store & { location: Location }>
}

function engine(name: Store['engine'], cleanUp: (() => Promise<void>)[]): Engine {
  const place = async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'countersign-data-'))
    cleanUp.push(() => rm(dataDir, { recursive: true, force: true }))
    return { dataDir, ...(name === 'postgres' && { url: await (await cluster()).freshDatabase() }) }
  }
  const fresh = async () => {
    const location = await place()
    await migrate(location, migrations)
    const store = openStore(location)
    cleanUp.unshift(() => store.close())
    return { ...store, location }
  }
  return { name, place, fresh }
}

/** The same contract, told of each engine. */
export function onBothEngines(title: string, tell: (engine: Engine) => void): void {
  const cleanUp: (() => Promise<void>)[] = []
  describe(`${title}, SQLite`, () => tell(engine('sqlite', cleanUp)))
  const why = hasPostgres ? '' : ` (skipped: ${noPostgresBecause})`
  describe.skipIf(!hasPostgres)(`${title}, PostgreSQL${why}`, () => tell(engine('postgres', cleanUp)))
  afterAll(async () => {
    for (const clean of cleanUp) await clean()
    await stopCluster()
  })
}
