import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, symlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './children.mjs'
import { giveUp, root } from './ground.mjs'

// What a stranger's machine has too: where packages come from, and nothing of this newsroom's settings.
const KEPT_OF_NPM = ['npm_config_registry', 'npm_config_cache', 'npm_config_userconfig', 'npm_config_cafile', 'npm_config_proxy', 'npm_config_https_proxy', 'npm_config_noproxy']
const DROPPED = /^(npm_|AUTH_|DATABASE_URL$|DATA_DIR$|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|NEXT_|INIT_CWD$|COUNTERSIGN_(?!BROWSER$))/

function emptyEnvironment(home) {
  const kept = Object.entries(process.env).filter(([name]) => KEPT_OF_NPM.includes(name) || !DROPPED.test(name))
  const npmrc = join(homedir(), '.npmrc')
  const npm = { npm_config_cache: join(homedir(), '.npm'), ...(existsSync(npmrc) && { npm_config_userconfig: npmrc }) }
  return { ...npm, ...Object.fromEntries(kept), HOME: home }
}

/** A clone of what is committed, in a folder of its own, with an empty home and the shared material beside it. */
export async function freshClone() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-fresh-')))
  // Where root tests, PostgreSQL runs as an account of its own and has to get in.
  chmodSync(folder, 0o755)
  const home = join(folder, 'home')
  const clone = join(folder, 'main')
  mkdirSync(home)
  const shared = join(root, '../shared')
  if (existsSync(shared)) symlinkSync(realpathSync(shared), join(folder, 'shared'))
  const { code, output } = await run('git', ['clone', '--quiet', '--no-hardlinks', root, clone], { quiet: true })
  if (code !== 0) giveUp(`The clone failed:\n\n${output}`)
  return { folder, clone, env: emptyEnvironment(home) }
}

/** Every process that still works inside the folder (where the system tells: Linux does). */
export function processesIn(folder) {
  if (!existsSync('/proc/self/cwd')) return []
  return readdirSync('/proc').filter(name => /^\d+$/.test(name)).flatMap(pid => {
    try {
      const inside = readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)
      return inside ? [`${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()}`] : []
    } catch {
      return []
    }
  })
}
