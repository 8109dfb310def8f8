// `npm start`: from a bare clone to a running newsroom. Only what comes with Node is used here,
// because this runs before any package exists.
import { ensureBuilt } from './build.mjs'
import { stopAll } from './children.mjs'
import { checkNode, giveUp } from './ground.mjs'
import { ensureInstalled } from './install.mjs'
import { whenParentDies } from './parent.mjs'
import { prepare } from './prepared.mjs'
import { serve } from './serve.mjs'
import { addressOf, checkPortIsFree, environmentFor, readSettings } from './settings.mjs'
import { firstAdministrator, welcome } from './welcome.mjs'

let stopping = false

async function stop() {
  if (stopping) return
  stopping = true
  await stopAll()
  process.exit(0)
}

checkNode()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stop())
process.stdout.on('error', () => {})
whenParentDies(() => void stop())

const settings = readSettings()
await checkPortIsFree(settings)
await ensureInstalled()
await ensureBuilt()
const env = environmentFor(settings)
const told = await prepare(env)
if (told.adminLink) console.log(firstAdministrator(told.adminLink))
const server = await serve(settings, env)
console.log(welcome(addressOf(settings), settings, told))
server.once('close', (code, signal) => {
  if (stopping) return
  giveUp(`The server stopped by itself (${signal ?? `exit code ${code}`}). Its last words are above.`)
})
