import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findPersonByEmail } from '@/db/people'
import { sqliteFile } from '@/db/sqlite'
import { engineOf, locationOf, openStore } from '@/db/store'
import { createToken } from '@/db/tokens'
import { hashSecret, newTokenSecret } from '@/lib/server/secrets'

// `node bin/token.mjs E-MAIL`: a new API key of this person's, printed alone, so that a script can take it.
const [email] = process.argv.slice(2)

function giveUp(sentence: string, code: number): never {
  console.error(sentence)
  process.exit(code)
}

if (email === undefined) giveUp('Say whose: node bin/token.mjs E-MAIL', 2)
const location = locationOf(process.env, fileURLToPath(new URL('..', import.meta.url)))
if (engineOf(location) === 'sqlite' && !existsSync(sqliteFile(location.dataDir))) giveUp('There is no newsroom here yet. Start it once (npm start), or name its folder with DATA_DIR.', 2)
const store = openStore(location)
const person = await findPersonByEmail(store, email)
if (!person || person.disabled) giveUp(person ? `${email} is disabled: no key would work.` : `Nobody in this newsroom has the address ${email}.`, 1)
const secret = newTokenSecret()
await createToken(store, { person: person.id, name: 'made on the server', hash: hashSecret(secret) }, { by: person.id, via: { door: 'system' }, at: Date.now() })
await store.close()
console.log(secret)
