// `npm run test:fresh`: what somebody meets who has just cloned this, on a machine that knows nothing of us.
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { run, start, stopAll } from './children.mjs'
import { freshClone, processesIn } from './fresh-clone.mjs'
import { checkNode, seconds } from './ground.mjs'

const PATIENCE = 30 * 60_000
const STOPPED_WITHIN = 15_000

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds))

function must(holds, sentence) {
  if (!holds) throw new Error(sentence)
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** Starts the newsroom in the clone; resolves once it has said where it is. */
async function open({ clone, env }, port) {
  const began = performance.now()
  const npm = start('npm', ['start'], { cwd: clone, env: { ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] })
  const newsroom = { npm, said: '', gone: false, address: `http://127.0.0.1:${port}` }
  for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding('utf8').on('data', text => { newsroom.said += text })
  npm.once('close', () => { newsroom.gone = true })
  while (!newsroom.said.includes('Press Ctrl-C to stop')) {
    must(!newsroom.gone, `npm start ended by itself. It said:\n\n${newsroom.said}`)
    must(performance.now() - began < PATIENCE, `npm start took longer than ${seconds(PATIENCE)}. It said so far:\n\n${newsroom.said}`)
    await pause(20)
  }
  newsroom.took = performance.now() - began
  return newsroom
}

/** Stops the newsroom the way asked, and checks that nothing of it goes on. */
async function close({ npm }, folder, signal) {
  process.kill(npm.pid, signal)
  const until = performance.now() + STOPPED_WITHIN
  while (processesIn(folder).length > 0 && performance.now() < until) await pause(100)
  const left = processesIn(folder)
  must(left.length === 0, `After ${signal} these went on:\n${left.join('\n')}`)
}

function cookieJar() {
  const kept = new Map()
  return {
    take: response => response.headers.getSetCookie().forEach(cookie => {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name) kept.set(name, value)
    }),
    header: () => [...kept].map(([name, value]) => `${name}=${value}`).join('; '),
  }
}

/** Signs in as the demo's writer with what was printed, as a browser without scripts would. */
async function signIn({ said, address }) {
  const email = /\bwriter@example\.org\b/.exec(said)?.[0]
  const password = /password is the same for all:\s+(\S.*)\n/.exec(said)?.[1]?.trim()
  must(email && password, `npm start printed no sign-ins. It said:\n\n${said}`)
  const jar = cookieJar()
  const ask = async (path, options = {}) => {
    const response = await fetch(address + path, { redirect: 'manual', ...options, headers: { cookie: jar.header(), origin: address, ...options.headers } })
    jar.take(response)
    return response
  }
  const { csrfToken } = await (await ask('/api/auth/csrf')).json()
  await ask('/api/auth/callback/credentials', { method: 'POST', body: new URLSearchParams({ email, password, csrfToken, callbackUrl: `${address}/` }) })
  const session = await (await ask('/api/auth/session')).json()
  must(session?.user?.email === email, `Signing in as ${email} with the printed password did not work: the session says ${JSON.stringify(session)}.`)
  const front = await ask('/')
  must(front.status === 200, `The front page answered ${front.status}.`)
}

async function tryEverything(place) {
  const port = await freePort()
  const first = await open(place, port)
  console.log(first.said)
  console.log(`First start: ${seconds(first.took)}`)
  await signIn(first)
  console.log('Signed in as the printed writer, and read the front page.')
  await close(first, place.clone, 'SIGTERM')

  const second = await open(place, port)
  console.log(`Second start: ${seconds(second.took)}`)
  must(!/Installing|Building/.test(second.said), `A second start has nothing to install or build. It said:\n\n${second.said}`)
  await signIn(second)
  await close(second, place.clone, 'SIGKILL')
  console.log('Stopped by SIGTERM and by SIGKILL; nothing went on either time.\n')

  const { code } = await run('npm', ['test'], { cwd: place.clone, env: place.env })
  must(code === 0, 'npm test failed in the fresh clone.')
}

checkNode()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stopAll().then(() => process.exit(1)))
const place = await freshClone()
try {
  await tryEverything(place)
  rmSync(place.folder, { recursive: true, force: true })
} catch (error) {
  await stopAll()
  console.error(`\n${error.message}\n\nThe clone is kept in ${place.folder}.\n`)
  process.exitCode = 1
}
