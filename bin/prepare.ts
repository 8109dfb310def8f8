import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readyKeys } from '@/db/keys'
import { migrate } from '@/db/migrate'
import { firstAdministratorLink } from '@/db/seed/first-administrator'
import { demoSignIns, isEmptyHouse, seedHouse } from '@/db/seed/newcomers'
import type { TextFrom } from '@/db/seed/story'
import { houseRules } from '@/db/settings'
import { sqliteFile } from '@/db/sqlite'
import { locationOf, openStore } from '@/db/store'

// What the launcher runs before the server: the store is brought up to date, the demonstration filled once, or the first
// administrator invited. One line of JSON says what there is to tell.
const root = fileURLToPath(new URL('..', import.meta.url))
const location = locationOf(process.env, root)
const migrations = join(root, 'db/migrations')

// The editor and the stories are wanted once in a newsroom's life: every other start is quicker without reading them.
async function storyteller() {
  const [{ seedStories }, { withBlockIds }, { documentFrom, figureBlock }, { fromMarkdown }, { printed }, { rewrite }, { v7: newId }] = await Promise.all([
    import('@/db/seed/demo'),
    import('@/lib/editor/block-ids'),
    import('@/lib/editor/document'),
    import('@/lib/editor/from-markdown'),
    import('@/lib/editor/printed'),
    import('@/lib/editor/rewrite'),
    import('uuid'),
  ])
  const textFrom: TextFrom = ({ headline, standfirst, markdown, figure }) => {
    const { document, blocks, places } = printed(withBlockIds(documentFrom({ headline, standfirst, body: [...(figure ? [figureBlock(figure)] : []), ...fromMarkdown(markdown)] }, null), null, newId))
    return { document, blocks, places }
  }
  return { seedStories, textFrom, rewrite }
}

/** Fills a newsroom beside the place it is to have, so that a start cut short leaves nothing half told. */
async function fillDemo(): Promise<void> {
  const aside = join(location.dataDir, 'unfinished')
  await rm(aside, { recursive: true, force: true })
  await migrate({ dataDir: aside }, migrations)
  const store = openStore({ dataDir: aside, storage: location.storage })
  const now = Date.now()
  const people = await seedHouse(store, now - 3 * 86_400_000)
  const { seedStories, textFrom, rewrite } = await storyteller()
  await seedStories({ store, people, house: await houseRules(store), textFrom, rewrite, now, pictures: join(root, 'db/seed/pictures') })
  await store.close()
  if (existsSync(join(aside, 'files'))) await rename(join(aside, 'files'), join(location.dataDir, 'files'))
  for (const beside of ['', '-wal', '-shm']) await rm(sqliteFile(location.dataDir) + beside, { force: true })
  await rename(sqliteFile(aside), sqliteFile(location.dataDir))
  await rm(aside, { recursive: true, force: true })
}

/** A server run before anything was prepared leaves a store with nobody in it. */
async function isUnfilled(): Promise<boolean> {
  if (!existsSync(sqliteFile(location.dataDir))) return true
  await migrate(location, migrations)
  const store = openStore(location)
  const empty = await isEmptyHouse(store)
  await store.close()
  return empty
}

async function inviteFirstAdministrator(): Promise<string | null> {
  const store = openStore(location)
  const link = await firstAdministratorLink(store, process.env['AUTH_URL'] ?? '')
  await store.close()
  return link
}

/** After an upgrade, what lists show is derived anew; the law is read for it only then. The first start makes the newsroom's key. */
async function renewLists(): Promise<void> {
  const store = openStore(location)
  const { renewSummaries } = await import('@/db/summaries')
  await readyKeys(store, Date.now())
  await renewSummaries(store, (await import('@/lib/editorial/present')).summarise, Date.now())
  await store.close()
}

const isDemo = process.env['COUNTERSIGN_DEMO'] === '1'
await mkdir(location.dataDir, { recursive: true, mode: 0o700 })
if (isDemo && (await isUnfilled())) await fillDemo()
await migrate(location, migrations)
await renewLists()
console.log(JSON.stringify({ demo: isDemo ? demoSignIns : null, adminLink: isDemo ? null : await inviteFirstAdministrator() }))
