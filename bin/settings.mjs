import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { giveUp, root } from './ground.mjs'

const SHORTEST_SECRET = 32

function port() {
  const asked = process.env.PORT || '3000'
  const number = Number(asked)
  if (!Number.isInteger(number) || number < 1 || number > 65535) giveUp(`PORT must be a whole number from 1 to 65535; it is "${asked}".`)
  return number
}

function checkProduction() {
  const { AUTH_URL, AUTH_SECRET } = process.env
  if (!AUTH_URL) giveUp('DATABASE_URL is set, so this is a production start, and it needs AUTH_URL: the address people type to reach this newsroom, such as https://desk.example.org.')
  if (!URL.canParse(AUTH_URL) || !/^https?:$/.test(new URL(AUTH_URL).protocol)) giveUp(`AUTH_URL must be a whole address beginning with https:// (or http://); it is "${AUTH_URL}".`)
  if (!AUTH_SECRET) giveUp('A production start needs AUTH_SECRET: a long random text that stays the same from start to start. Make one with: openssl rand -base64 33')
  if (AUTH_SECRET.length < SHORTEST_SECRET) giveUp(`AUTH_SECRET is too short to be safe: it has ${AUTH_SECRET.length} characters, and needs ${SHORTEST_SECRET}. Make one with: openssl rand -base64 33`)
}

/** The same is asked by db/object-storage.ts; here it can still be said before anything is built. */
function checkFiles() {
  const needed = ['FILES_S3_ENDPOINT', 'FILES_S3_BUCKET', 'FILES_S3_KEY_ID', 'FILES_S3_SECRET']
  const missing = needed.filter(name => !process.env[name])
  if (missing.length > 0 && missing.length < needed.length) giveUp(`Files are to lie in an object storage, but these are not set: ${missing.join(', ')}. Set all of ${needed.join(', ')}, or none to keep files in the data folder.`)
}

/** What the environment asks for. DATABASE_URL or AUTH_URL makes it production; else it is the demo. */
export function readSettings() {
  const demo = !process.env.DATABASE_URL && !process.env.AUTH_URL
  if (!demo) checkProduction()
  checkFiles()
  return { demo, host: process.env.HOST || '127.0.0.1', port: port(), dataDir: resolve(root, process.env.DATA_DIR || 'data') }
}

/** The demo's own secret, made once, readable by its owner only. */
function demoSecret(dataDir) {
  const file = join(dataDir, 'auth-secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(33).toString('base64'), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8')
}

function makeFolder(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.W_OK)
  } catch (error) {
    giveUp(`The folder for the newsroom's data cannot be written: ${dataDir} (${error.code}). Name another with DATA_DIR, or give this account the right to write there.`)
  }
}

/** The environment of the server and of the tools it is prepared with. */
export function environmentFor({ demo, host, port, dataDir }) {
  makeFolder(dataDir)
  return {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    HOST: host,
    PORT: String(port),
    DATA_DIR: dataDir,
    COUNTERSIGN_DEMO: demo ? '1' : '',
    AUTH_SECRET: process.env.AUTH_SECRET || demoSecret(dataDir),
    ...(demo && { AUTH_TRUST_HOST: 'true' }),
  }
}

/** The address to print, and to ask whether the server answers. */
export function addressOf({ host, port }) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Ends with a sentence when somebody else listens where we are to listen. */
export function checkPortIsFree({ host, port }) {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', error => giveUp(portTrouble(error, host, port)))
    probe.listen(port, host, () => probe.close(resolve))
  })
}

function portTrouble(error, host, port) {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  if (error.code === 'EACCES') return `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `HOST names an address this machine does not have: "${host}". Use 127.0.0.1 for this machine only, or 0.0.0.0 for every network it is on.`
  return `Cannot listen on ${host}, port ${port}: ${error.message}`
}
