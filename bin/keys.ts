import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { newsroomKeys, proofOf, rotateKey, type NewsroomKey } from '@/db/keys'
import { fromRaw, shapes } from '@/db/rows'
import { sqliteFile } from '@/db/sqlite'
import { engineOf, locationOf, openStore } from '@/db/store'
import type { Source } from '@/lib/editorial/article'
import { committed } from '@/lib/editorial/sources'

// `node bin/keys.mjs list | rotate [--lost] | prove SOURCE`: the keys check files are signed with, and what is behind a salted
// hash in one. The server may go on running.
const usage = `node bin/keys.mjs list: the newsroom’s keys
node bin/keys.mjs rotate [--lost]: a new one; --lost where somebody else may have the old one
node bin/keys.mjs prove SOURCE: what a salted hash stands for, by the source’s id. For whoever is to be told, and nobody else`
const [asked = 'list', option, ...more] = process.argv.slice(2)
const isKnown = asked === 'prove' ? option !== undefined : asked === 'rotate' ? option === undefined || option === '--lost' : asked === 'list' && option === undefined

function giveUp(sentence: string, code: number): never {
  console.error(sentence)
  process.exit(code)
}

if (!isKnown || more.length > 0) giveUp(usage, 2)
const location = locationOf(process.env, fileURLToPath(new URL('..', import.meta.url)))
if (engineOf(location) === 'sqlite' && !existsSync(sqliteFile(location.dataDir))) giveUp('There is no newsroom here yet. Start it once (npm start), or name its folder with DATA_DIR.', 2)
const store = openStore(location)
const now = Date.now()
const day = (at: number) => new Date(at).toISOString()
const line = ({ id, from, until, isLost }: NewsroomKey) => `${id}  ${day(from)} to ${until === null ? 'now' : day(until)}${isLost ? ', lost' : ''}`

async function prove(id: string): Promise<string> {
  const [[raw] = []] = await store.snapshot([{ table: 'sources', where: '"id" = ?', params: [id] }])
  if (!raw) giveUp(`There is no source ${id}.`, 1)
  const { salt, text, hash } = await proofOf(store, now, id, committed(fromRaw(shapes.sources, raw) as unknown as Source))
  return `${hash}\nis the SHA-256 of these two, with one space between them:\n${salt}\n${text}\nThat it was asked for is in the house’s history.`
}

const rotated = '\n\nThe last one signs from now on. A running server signs anew, within a minute, what readers have; files taken before still name the key they were signed with.'
const told = {
  list: async () => (await newsroomKeys(store, now)).map(line).join('\n'),
  rotate: async () => (await rotateKey(store, option === '--lost' ? 'lost' : 'turn', now)).map(line).join('\n') + rotated,
  prove: () => prove(option ?? ''),
}[asked as 'list' | 'rotate' | 'prove']
console.log(await told())
await store.close()
