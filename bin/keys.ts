import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { newsroomKeys, rotateKey, type NewsroomKey } from '@/db/keys'
import { sqliteFile } from '@/db/sqlite'
import { engineOf, locationOf, openStore } from '@/db/store'

// `node bin/keys.mjs list | rotate [--lost]`: the keys check files are signed with. The server may go on running.
const [asked = 'list', flag] = process.argv.slice(2)

function giveUp(sentence: string, code: number): never {
  console.error(sentence)
  process.exit(code)
}

if (!['list', 'rotate'].includes(asked) || (flag !== undefined && (asked !== 'rotate' || flag !== '--lost'))) giveUp('node bin/keys.mjs list, or node bin/keys.mjs rotate [--lost]: --lost where somebody else may have the key.', 2)
const location = locationOf(process.env, fileURLToPath(new URL('..', import.meta.url)))
if (engineOf(location) === 'sqlite' && !existsSync(sqliteFile(location.dataDir))) giveUp('There is no newsroom here yet. Start it once (npm start), or name its folder with DATA_DIR.', 2)
const store = openStore(location)
const now = Date.now()
const keys = asked === 'rotate' ? await rotateKey(store, flag === '--lost' ? 'lost' : 'turn', now) : await newsroomKeys(store, now)
await store.close()

const day = (at: number) => new Date(at).toISOString()
const line = ({ id, from, until, isLost }: NewsroomKey) => `${id}  ${day(from)} to ${until === null ? 'now' : day(until)}${isLost ? ', lost' : ''}`
console.log(keys.map(line).join('\n'))
if (asked === 'rotate') console.log('\nThe last one signs from now on. A running server signs anew, within a minute, what readers have; files taken before still name the key they were signed with.')
