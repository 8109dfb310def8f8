import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Unusable } from '@/db/backup/manifest'
import { restore } from '@/db/backup/restore'
import { openStill } from '@/db/still'
import { locationOf } from '@/db/store'
import { told } from '@/db/verify/finding'
import { verify } from '@/db/verify/verify'

// `node bin/restore.mjs FOLDER`: puts a backup into an empty data folder (DATA_DIR) or database (DATABASE_URL), and looks
// whether everything adds up.
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Say where from: node bin/restore.mjs FOLDER')
  process.exit(2)
}
const root = fileURLToPath(new URL('..', import.meta.url))
const location = locationOf(process.env, root)
try {
  const { at } = await restore(folder, location, join(root, 'db/migrations'))
  const still = await openStill(location)
  let findings = 0
  for await (const found of verify(still, new Map())) {
    findings += 1
    console.error(told(found))
  }
  await still.close()
  if (findings > 0) process.exit(1)
  console.log(`Restored the newsroom as it was at ${at}. Everything in it adds up.`)
} catch (problem) {
  if (!(problem instanceof Unusable)) throw problem
  console.error(problem.message)
  process.exit(1)
}
