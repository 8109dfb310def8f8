import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from '../bench/servers'

/** A built server that may be killed at any moment, and started again on the same folder. */
export interface MortalServer {
  port: number
  /** `kill -9`: it hears nothing, and finishes nothing. */
  kill: () => void
  /** Resolves once the process is gone. */
  gone: Promise<void>
}

const root = join(import.meta.dirname, '../..')
const patience = 60_000
const run = promisify(execFile)

const envOf = (dataDir: string): NodeJS.ProcessEnv => ({
  ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', COUNTERSIGN_DEMO: '1', DATABASE_URL: '', AUTH_URL: '', AUTH_TRUST_HOST: 'true',
  AUTH_SECRET: 'a secret of the tests, known to everybody', DATA_DIR: dataDir,
})

/** A demonstration newsroom in this folder: a copy of the one these tests began with, or one of its own. */
export async function fillDemo(dataDir: string): Promise<void> {
  const template = process.env['COUNTERSIGN_TEST_TEMPLATE']
  if (template) cpSync(template, dataDir, { recursive: true })
  else await run(process.execPath, [join(root, 'dist/prepare.mjs')], { env: envOf(dataDir) })
}

export async function startMortalServer(dataDir: string): Promise<MortalServer> {
  const port = await freePort()
  const leash = ['--import', pathToFileURL(join(root, 'bin/leash.mjs')).href]
  const server = spawn(process.execPath, [...leash, join(root, 'dist/server.mjs')], {
    cwd: root, env: { ...envOf(dataDir), HOST: '127.0.0.1', PORT: String(port), COUNTERSIGN_LAUNCHER: String(process.pid) }, stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const gone = new Promise<void>((resolve) => { server.once('exit', () => resolve()) })
  await ready(`http://127.0.0.1:${port}`, server)
  return { port, gone, kill: () => void server.kill('SIGKILL') }
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await fetch(`${address}/api/health/ready`).then(({ ok }) => ok, () => false))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error('The server did not become ready.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** One of the tools in `bin`, run on a folder: how it ended, and what it said. */
export async function tool(name: 'verify' | 'token', dataDir: string, ...args: string[]): Promise<{ code: number; said: string }> {
  try {
    const { stdout } = await run(process.execPath, [join(root, 'bin', `${name}.mjs`), ...args], { env: envOf(dataDir) })
    return { code: 0, said: stdout.trim() }
  } catch (error) {
    const { code, stdout, stderr } = error as { code?: number; stdout?: string; stderr?: string }
    return { code: code ?? 1, said: `${stdout ?? ''}${stderr ?? ''}` }
  }
}
