import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ArticleView } from '@/lib/editorial/view'
import type { Load, Result, Shot } from './load'
import { ask, briefly, check, shot, story, type Caller } from './newsroom'
import { fire, freePort, output, serveBare, serveProduct, stopServers } from './servers'

// What each door costs, beside the least a Next server on this machine could do for it, in turns within one run.
const rounds = 3
const savers = 8
const savesPerRound = 40

interface Row { what: string; ours: Result[]; bare: Result[] | null }

/** Prints requests a second, p50 and p99 of each door, and the ratio to its bare twin. */
export async function doorsBench(root: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  try {
    const callers = await startProduct(root, place)
    const ground = await layGround(callers)
    const bare = await startBare(root, place, callers.writer.port, ground.slug)
    print(await measure(root, callers, ground, bare))
  } finally {
    stopServers()
    rmSync(place, { recursive: true, force: true })
  }
}

interface Callers { writer: Caller; checker: Caller; editor: Caller }

async function startProduct(root: string, place: string): Promise<Callers> {
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: place, COUNTERSIGN_DEMO: '1', AUTH_SECRET: 'only-for-the-bench-only-for-the-bench', AUTH_TRUST_HOST: 'true', COUNTERSIGN_API_RATE: '1000000' }
  await output(process.execPath, [join(root, 'dist/prepare.mjs')], env, root)
  const token = async (who: string) => (await output(process.execPath, [join(root, 'bin/token.mjs'), `${who}@example.org`], env, root)).trim()
  const [writer, checker, editor] = [await token('writer'), await token('checker'), await token('editor')]
  await serveProduct(root, port, env)
  return { writer: { port, token: writer }, checker: { port, token: checker }, editor: { port, token: editor } }
}

interface Ground { stories: ArticleView[]; ready: ArticleView[]; slug: string }

/** Eight stories of 60 sentences and 40 claims to save and sign; small ones ready to publish; one that is live. */
async function layGround({ writer, checker, editor }: Callers): Promise<Ground> {
  const stories: ArticleView[] = []
  for (let n = 0; n < savers; n++) stories.push(await story(writer, 60, 40, `north${n}`))
  const ready: ArticleView[] = []
  for (let n = 0; n < rounds * 12 + 1; n++) ready.push(await check(checker, await story(writer, 4, 2, `small${n}`)))
  const first = ready.shift() as ArticleView
  const live = await ask(editor, 'POST', `/articles/${first.id}/publish`, { version: first.version })
  return { stories, ready, slug: live.slug ?? '' }
}

async function startBare(root: string, place: string, port: number, slug: string): Promise<number> {
  const folder = join(root, 'tests/bench/bare')
  const page = await (await fetch(`http://127.0.0.1:${port}/news/${slug}`)).text()
  writeFileSync(join(place, 'page.html'), page.replace(/^[\s\S]*<body[^>]*>|<\/body>[\s\S]*$/g, ''))
  const own = await freePort()
  // Built by webpack: Turbopack, rooted where the packages are, would take the product’s own proxy and instrumentation along.
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: '.next', BENCH_ROOT: root, BENCH_PAGE: join(place, 'page.html'), BENCH_DATABASE: join(place, 'bare.sqlite') }
  const copied = new Database(env.BENCH_DATABASE)
  copied.exec(`attach '${join(place, 'countersign.sqlite')}' as ours; create table articles as select id, summary, updated_at from ours.articles; create index newest on articles (updated_at, id)`)
  copied.close()
  await output(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build', '--webpack'], env, folder)
  await serveBare(root, folder, own, env, '/list')
  return own
}

/** Saves by eight people at once, each in a story of their own: one word of one sentence changes each time. */
function saves(writer: Caller, stories: ArticleView[], documents: unknown[], round: number): Shot[][] {
  return stories.map((article, who) => Array.from({ length: savesPerRound }, (_, n) => {
    const version = article.version + round * savesPerRound + n
    const text = JSON.stringify(documents[who]).replace(/10(\d\d) cases/, `${20_000 + round * savesPerRound + n} cases`)
    return shot(writer, 'POST', `/articles/${article.id}/editText`, { version, document: JSON.parse(text) as unknown })
  }))
}

async function measure(root: string, { writer, checker, editor }: Callers, { stories, ready, slug }: Ground, bare: number): Promise<Row[]> {
  const documents = await Promise.all(stories.map(async (article) => ((await ask(writer, 'GET', `/articles/${article.id}/revisions/${article.revision}`)) as unknown as { document: unknown }).document))
  const plain = documents.map((document) => Array.from({ length: savesPerRound }, (): Shot => ({ method: 'POST', path: '/save', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ document }) })))
  const rows: Record<string, Row> = {}
  const add = async (what: string, ours: Load, twin: Load | null) => {
    const row = (rows[what] ??= { what, ours: [], bare: twin ? [] : null })
    row.ours.push(await fire(root, ours))
    if (twin) row.bare?.push(await fire(root, twin))
  }
  const { port } = writer
  const many = (one: Shot, connections: number) => Array.from({ length: connections }, () => [one])
  for (let round = 0; round < rounds; round++) {
    const verdicts = stories.map((article) => article.claims.map((claim) => shot(checker, 'POST', `/articles/${article.id}/giveVerdict`, { version: article.version, claim: claim.id, verdict: 'verified', note: `round ${round}` })))
    await add(`verdicts, ${savers} checkers, answered in brief`, { port, connections: savers, shots: verdicts.map((list) => list.map(briefly)) }, { port: bare, connections: savers, shots: plain })
    await add(`verdicts, ${savers} checkers, whole story back`, { port, connections: savers, shots: verdicts }, { port: bare, connections: savers, shots: plain })
    await add(`publications, one after another`, { port, connections: 1, shots: [ready.slice(round * 12, round * 12 + 12).map((article) => shot(editor, 'POST', `/articles/${article.id}/publish`, { version: article.version }))] }, { port: bare, connections: 1, shots: [plain[0]?.slice(0, 12) ?? []] })
    for (const connections of [1, 16]) {
      const page: Shot = { method: 'GET', path: `/news/${slug}`, headers: {} }
      await add(`reads of the public page, ${connections} connections`, { port, connections, seconds: 3, shots: many(page, connections) }, { port: bare, connections, seconds: 3, shots: many({ ...page, path: '/page-of-same-bytes' }, connections) })
    }
    await add('list of the newest 25, 8 connections', { port, connections: 8, seconds: 3, shots: many(shot(writer, 'GET', '/articles?limit=25'), 8) }, { port: bare, connections: 8, seconds: 3, shots: many({ method: 'GET', path: '/list', headers: {} }, 8) })
  }
  for (let round = 0; round < rounds; round++) {
    const turn = (half: number) => saves(writer, stories, documents, round * 2 + half)
    await add(`saves, ${savers} writers, answered in brief`, { port, connections: savers, shots: turn(0).map((list) => list.map(briefly)) }, { port: bare, connections: savers, shots: plain })
    await add(`saves, ${savers} writers, whole story back`, { port, connections: savers, shots: turn(1) }, { port: bare, connections: savers, shots: plain })
  }
  return Object.values(rows)
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function print(rows: Row[]): void {
  console.log(`\nDoors: medians of ${rounds} rounds, product and bare Next handler in turns (synchronous=FULL on both).`)
  console.log(['door'.padEnd(50), 'per second', 'p50 ms', 'p99 ms', 'bare/s', 'ratio', 'failed'].join('  '))
  for (const { what, ours, bare } of rows) {
    const rate = median(ours.map((row) => row.perSecond))
    const twin = bare ? median(bare.map((row) => row.perSecond)) : null
    const ratio = bare ? median(ours.map((row, n) => row.perSecond / (bare[n]?.perSecond ?? 1))) : null
    console.log([what.padEnd(50), rate.toFixed(0).padStart(10), median(ours.map((row) => row.p50)).toFixed(1).padStart(6), median(ours.map((row) => row.p99)).toFixed(1).padStart(6), (twin?.toFixed(0) ?? '–').padStart(6), (ratio?.toFixed(2) ?? '–').padStart(5), String(ours.reduce((sum, row) => sum + row.failed, 0)).padStart(6)].join('  '))
  }
}
