import { get } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { start } from './children.mjs'
import { giveUp, root } from './ground.mjs'
import { addressOf } from './settings.mjs'

const PATIENCE = 60_000
const BETWEEN_LOOKS = 50

function answers(url) {
  return new Promise(resolve => {
    const request = get(url, { timeout: 2000 }, response => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })
}

/** Next's own greeting; ours says the same and more. */
const isGreeting = line => /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready|Running next\.config))/.test(stripVTControlCharacters(line)) || line.trim() === ''

/** Starts the server and resolves with its process once it is ready. */
export async function serve(settings, env) {
  const leash = pathToFileURL(join(root, 'bin/leash.mjs')).href
  const args = ['--enable-source-maps', '--import', leash, join(root, 'dist/server.mjs')]
  const server = start(process.execPath, args, { cwd: root, env: { ...env, NODE_ENV: 'production', HOST: settings.host, PORT: String(settings.port), COUNTERSIGN_LAUNCHER: String(process.pid) }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
  let gone = false
  let early = ''
  let ready = false
  const hear = to => text => {
    if (ready) to.write(text)
    else early += text
  }
  server.stdout.setEncoding('utf8').on('data', hear(process.stdout))
  server.stderr.setEncoding('utf8').on('data', hear(process.stderr))
  server.once('close', () => { gone = true })

  const deadline = Date.now() + PATIENCE
  while (!(await answers(`${addressOf(settings)}/api/health/ready`))) {
    if (gone) giveUp(`The server stopped before it was ready. It said:\n\n${early}`)
    if (Date.now() > deadline) giveUp(`The server did not become ready within ${PATIENCE / 1000} seconds. It said:\n\n${early}`)
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS))
  }
  ready = true
  const unheard = early.split('\n').filter(line => !isGreeting(line))
  if (unheard.length > 0) console.log(unheard.join('\n'))
  return server
}
