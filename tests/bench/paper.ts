import Database from 'better-sqlite3'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:http'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBare, startProduct } from './doors'
import type { Result, Shot } from './load'
import { ask, check, story } from './newsroom'
import { weighPage } from './page-weight'
import { fire, freePort, stopServers } from './servers'

// What a reader's page costs, beside Next's static page and node:http sending the same bytes, in turns within one run.
const rounds = 3
const seconds = 2
const crowd = 20_000
const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const robot = 'Googlebot/2.1 (+http://www.google.com/bot.html)'

interface Stand { what: string; port: number; path: string; agent?: string }

/** Prints reads a second of one story at 1, 16 and 64 connections, with few and with 20,000 stories, and behind nginx. */
export async function paperBench(root: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'countersign-paper-'))
  const stopped: (() => void)[] = [stopServers, () => rmSync(place, { recursive: true, force: true })]
  try {
    const { writer, checker, editor } = await startProduct(root, place)
    const ready = await check(checker, await story(writer, 60, 12, 'harbour'))
    const { slug } = await ask(editor, 'POST', `/articles/${ready.id}/publish`, { version: ready.version })
    const path = `/news/${slug ?? ''}`
    const { port } = editor
    const bare = await startBare(root, place, port, slug ?? '')
    const bytes = Buffer.from(await (await fetch(`http://127.0.0.1:${port}${path}`)).arrayBuffer())
    const plain = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': bytes.length }).end(bytes))
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    stopped.unshift(() => plain.close())
    const ours: Stand = { what: 'Countersign', port, path, agent: robot }
    const next: Stand = { what: 'Next’s static page', port: bare, path: '/page-of-same-bytes' }
    const node: Stand = { what: 'node:http, same bytes', port: (plain.address() as AddressInfo).port, path: '/' }
    for (const connections of [1, 16, 64]) await compare(root, `${connections} connections`, connections, [ours, next, node])
    await compare(root, 'counting reads, 16 connections', 16, [{ ...ours, what: 'a person, counted', agent: person }, { ...ours, what: 'a robot, not counted' }])
    await behindNginx(root, { ours, bytes }, (stop) => stopped.unshift(stop))
    const few = await rate(root, { ...ours, agent: person }, 16)
    publishMany(place, path)
    const many = await rate(root, { ...ours, agent: person }, 16)
    console.log(`\nWith ${crowd.toLocaleString('en')} more stories: ${many.toFixed(0)} reads a second beside ${few.toFixed(0)} before, ratio ${(many / few).toFixed(2)}; of 2,000 different ones in turn ${(await scattered(root, port, path)).toFixed(0)}.`)
    await weighPage(`http://127.0.0.1:${port}`, path)
  } finally {
    for (const stop of stopped) stop()
  }
}

const shotOf = ({ path, agent }: Stand): Shot => ({ method: 'GET', path, headers: agent ? { 'user-agent': agent } : {} })

function once(root: string, stand: Stand, connections: number): Promise<Result> {
  return fire(root, { port: stand.port, connections, seconds, shots: Array.from({ length: connections }, () => [shotOf(stand)]) })
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function rate(root: string, stand: Stand, connections: number): Promise<number> {
  const rates: number[] = []
  for (let round = 0; round < rounds; round++) rates.push((await once(root, stand, connections)).perSecond)
  return median(rates)
}

/** The first beside each of the others. */
async function compare(root: string, title: string, connections: number, stands: Stand[]): Promise<void> {
  const results = stands.map((): Result[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, stand] of stands.entries()) results[at]?.push(await once(root, stand, connections))
  }
  console.log(`\nReads of one story, ${title}: medians of ${rounds} rounds in turns`)
  for (const [at, stand] of stands.entries()) {
    const own = results[at] ?? []
    const ratio = at === 0 ? '' : `  Countersign / this: ${median(own.map((one, n) => (results[0]?.[n]?.perSecond ?? 0) / one.perSecond)).toFixed(2)}`
    console.log(`  ${stand.what.padEnd(26)} ${median(own.map(({ perSecond }) => perSecond)).toFixed(0).padStart(7)} a second  p99 ${median(own.map(({ p99 }) => p99)).toFixed(1).padStart(6)} ms  ${own.reduce((sum, { failed }) => sum + failed, 0)} failed${at === 0 ? '' : ratio.replace('Countersign', stands[0]?.what ?? '')}`)
  }
}

/** As many stories as a paper of twenty years has: pages in the store, as publications put them there. */
function publishMany(place: string, path: string): void {
  const database = new Database(join(place, 'countersign.sqlite'))
  database.pragma('busy_timeout = 10000')
  database.transaction(() => {
    const put = database.prepare(`INSERT INTO pages (path, html, etag, media_type, status, article, updated_at) SELECT ?, html, etag, media_type, status, article, updated_at FROM pages WHERE path = ?`)
    for (let n = 0; n < crowd; n++) put.run(`${path}-${n}`, path)
  })()
  database.close()
}

async function scattered(root: string, port: number, path: string): Promise<number> {
  const shots = Array.from({ length: 16 }, (_, who) => Array.from({ length: 125 }, (__, n) => shotOf({ what: '', port, path: `${path}-${(who * 125 + n) * 10}`, agent: person })))
  return (await fire(root, { port, connections: 16, seconds, shots })).perSecond
}

async function behindNginx(root: string, { ours, bytes }: { ours: Stand; bytes: Buffer }, whenDone: (stop: () => void) => void): Promise<void> {
  if (spawnSync('nginx', ['-v']).error) {
    console.log('\nnginx is not installed here: docs/nginx.conf was not measured.')
    return
  }
  const [front, files] = [await freePort(), await freePort()]
  // Its workers are another account's where root starts it, and must get in.
  const folder = mkdtempSync(join(tmpdir(), 'countersign-nginx-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'www'), { recursive: true })
  writeFileSync(join(folder, 'www', 'page.html'), bytes)
  const written = readFileSync(join(root, 'docs/nginx.conf'), 'utf8')
    .replace(/\/var\/cache\/nginx\/countersign/, join(folder, 'cache')).replace('127.0.0.1:3000', `127.0.0.1:${ours.port}`).replace('listen 80;', `listen 127.0.0.1:${front};`)
    .replace(/\n {2}server \{/, `\n  server { listen 127.0.0.1:${files}; root ${join(folder, 'www')}; }\n  server {`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`).join(' ')
  writeFileSync(join(folder, 'nginx.conf'), `pid ${join(folder, 'pid')};\nerror_log stderr;\n${written.replace('access_log off;', `access_log off; ${temporary}`)}`)
  const nginx: ChildProcess = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'inherit'] })
  whenDone(() => {
    nginx.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const there = { ...ours, what: 'behind nginx', port: front }
  for (let tried = 0; tried < 50; tried++) {
    if (await fetch(`http://127.0.0.1:${front}${ours.path}`).then(({ ok }) => ok, () => false)) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await compare(root, 'behind nginx (docs/nginx.conf), 16 connections', 16, [there, { what: 'nginx, a file', port: files, path: '/page.html' }])
}
