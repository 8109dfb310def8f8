import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findPersonByEmail, type Person } from '@/db/people'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { openStore, type Store } from '@/db/store'
import { createToken } from '@/db/tokens'
import { hashSecret, newTokenSecret } from '@/lib/server/secrets'
import { makeSession } from '@/lib/server/session-cookie'

export const root = join(import.meta.dirname, '../..')

const secret = 'a secret of the tests, known to everybody'
const build = process.env['NEXT_DIST_DIR'] ?? '.next'
const patience = 60_000

export const built = () => existsSync(join(root, build, 'BUILD_ID')) && existsSync(join(root, 'dist/prepare.mjs'))

/** The environment of a demonstration whose data is in this folder. */
export const dataEnv = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', COUNTERSIGN_DEMO: '1', DATABASE_URL: '', AUTH_URL: '', AUTH_TRUST_HOST: 'true', AUTH_SECRET: secret, DATA_DIR: dataDir,
})

/** A whole newsroom of one worker's own: its server, its store, and ways in that ask for no password. */
export interface Newsroom {
  address: string
  dataDir: string
  store: Store
  person: (who: PersonKey) => Promise<Person>
  /** A new session of this person's, as the cookie their browser would hold. */
  cookie: (who: PersonKey) => Promise<{ name: string; value: string; url: string }>
  /** An API key of this person's. */
  key: (who: PersonKey) => Promise<string>
  close: () => Promise<void>
}

export async function openNewsroom(): Promise<Newsroom> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-browser-'))
  cpSync(process.env['COUNTERSIGN_TEST_TEMPLATE'] ?? '', dataDir, { recursive: true })
  const { address, server } = await serve(dataDir)
  process.env['AUTH_SECRET'] = secret
  const store = openStore({ dataDir })
  const person = async (who: PersonKey) => {
    const found = await findPersonByEmail(store, demoPeople[who].email)
    if (!found) throw new Error(`${who} is not in the demonstration.`)
    return found
  }
  // Readers' pages of the demonstration are made once the server runs; tests begin when they are there.
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    if ((await store.all('SELECT 1 FROM "outbox" WHERE "done_at" IS NULL LIMIT 1')).length === 0) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const key = async (who: PersonKey) => {
    const made = newTokenSecret()
    const { id } = await person(who)
    await createToken(store, { person: id, name: 'for a test', hash: hashSecret(made) }, { by: id, via: { door: 'system' }, at: Date.now() })
    return made
  }
  return {
    address, dataDir, store, person, key,
    cookie: async (who) => ({ ...(await makeSession(store, (await person(who)).id)), url: address }),
    close: async () => {
      await store.close()
      await stopped(server)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function serve(dataDir: string): Promise<{ address: string; server: ChildProcess }> {
  const port = String(await freePort())
  const address = `http://127.0.0.1:${port}`
  // The server holds the other end of a pipe of ours: however this worker ends, the server ends with it.
  const leash = ['--import', pathToFileURL(join(root, 'bin/leash.mjs')).href]
  const server = spawn(process.execPath, [...leash, join(root, 'dist/server.mjs')], {
    cwd: root, env: { ...dataEnv(dataDir), HOST: '127.0.0.1', PORT: port, COUNTERSIGN_LAUNCHER: String(process.pid) }, stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stderr?.setEncoding('utf8').on('data', (text: string) => { said += text })
  const deadline = Date.now() + patience
  while (!(await fetch(`${address}/api/health/ready`).then(({ ok }) => ok, () => false))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`The server did not become ready. It said:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { address, server }
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('close', () => resolve())
    server.kill('SIGTERM')
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
}
