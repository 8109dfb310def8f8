// `npm run dev`: the same newsroom as `npm start`, with pages that follow every change of the sources.
import { ensureBundled } from './bundle.mjs'
import { next } from './build.mjs'
import { start, stopAll } from './children.mjs'
import { checkNode } from './ground.mjs'
import { ensureInstalled } from './install.mjs'
import { prepare } from './prepared.mjs'
import { addressOf, checkPortIsFree, environmentFor, readSettings } from './settings.mjs'
import { firstAdministrator, welcome } from './welcome.mjs'

checkNode()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stopAll().then(() => process.exit(0)))
const settings = readSettings()
await checkPortIsFree(settings)
await ensureInstalled()
await ensureBundled()
const env = { ...environmentFor(settings), NODE_ENV: 'development' }
const told = await prepare(env)
if (told.adminLink) console.log(firstAdministrator(told.adminLink))
console.log(welcome(addressOf(settings), settings, told))
const server = start(process.execPath, ['--enable-source-maps', next, 'dev', '-H', settings.host, '-p', String(settings.port)], { env, stdio: 'inherit' })
server.once('close', code => process.exit(code ?? 0))
