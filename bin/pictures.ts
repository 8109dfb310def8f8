import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askForPicturesAgain } from '@/db/pictures-again'
import { sqliteFile } from '@/db/sqlite'
import { engineOf, locationOf, openStore } from '@/db/store'

// `node bin/pictures.mjs`: asks the newsroom to look at the pictures of its live stories again, and to make anew for readers
// what is missing or damaged. What the originals lack it cannot make.
const location = locationOf(process.env, fileURLToPath(new URL('..', import.meta.url)))
if (engineOf(location) === 'sqlite' && !existsSync(sqliteFile(location.dataDir))) {
  console.error('There is no newsroom here yet. Start it once (npm start), or name its folder with DATA_DIR.')
  process.exit(2)
}
const store = openStore(location)
const stories = await askForPicturesAgain(store, Date.now())
await store.close()
console.log(stories === 0 ? 'No story is live: there is nothing to make.' : `The pictures of ${stories} live ${stories === 1 ? 'story' : 'stories'} are looked at again, and made anew where they must be. A running newsroom does it within a minute, else as soon as it is started.`)
