import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './children.mjs'
import { giveUp, step } from './ground.mjs'
import { hashOfPackages, isStamped, stamp } from './stamps.mjs'

const STAMP = 'node_modules/.countersign-packages'

/** Node's own headers, when they came with it: SQLite can then be compiled without downloading them. */
function nodeHeaders() {
  const prefix = dirname(dirname(realpathSync(process.execPath)))
  const header = join(prefix, 'include/node/node_version.h')
  if (!existsSync(header)) return undefined
  const version = /#define NODE_MODULE_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1]
  return version === process.versions.modules ? prefix : undefined
}

function npm(args, env) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], { env, quiet: true }) : run('npm', args, { env, quiet: true })
}

/** Installs exactly what the lockfile names, unless that is what is there. */
export async function ensureInstalled() {
  const wanted = hashOfPackages()
  if (isStamped(STAMP, wanted)) return
  await step('Installing packages (a minute or two, once)', async () => {
    const headers = nodeHeaders()
    const env = { ...process.env, ...(headers && { npm_config_nodedir: headers }) }
    const { code, output } = await npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], env)
    if (code !== 0) giveUp(`The packages could not be installed. npm said:\n\n${output}`)
    stamp(STAMP, wanted)
  })
}
