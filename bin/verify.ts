import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openStill } from '@/db/still'
import { locationOf } from '@/db/store'
import { told } from '@/db/verify/finding'
import { verify } from '@/db/verify/verify'

// `node bin/verify.mjs [--data-dir D]`: does everything the newsroom keeps add up?
const root = fileURLToPath(new URL('..', import.meta.url))
const values = flags()
const asked = values['data-dir'] === undefined ? process.env : { ...withoutStorage(process.env), DATA_DIR: values['data-dir'], DATABASE_URL: '' }

/** A folder named by hand, such as a backup, holds its files itself. */
function withoutStorage(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('FILES_S3_'))) as NodeJS.ProcessEnv
}

function flags(): { 'data-dir'?: string | undefined } {
  try {
    return parseArgs({ options: { 'data-dir': { type: 'string' } } }).values
  } catch {
    console.error('node bin/verify.mjs [--data-dir FOLDER]: without one, DATABASE_URL or DATA_DIR say where the newsroom is.')
    process.exit(2)
  }
}

const still = await openStill(locationOf(asked, values['data-dir'] === undefined ? root : process.cwd())).catch((error: unknown) => {
  console.error(`There is no newsroom to look at: ${(error as Error).message}`)
  process.exit(2)
})
const counts = new Map<string, number>()
let findings = 0
for await (const found of verify(still, counts)) {
  findings += 1
  console.log(told(found))
}
await still.close()
if (findings > 0) {
  console.error(`\n${findings === 1 ? 'One thing does' : `${findings} things do`} not add up; the first named is the place to begin.`)
  process.exit(1)
}
console.log(`Everything adds up: ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}.`)
