import { mkdtempSync, rmSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { act, create } from '@/lib/server/api-actions'
import { one } from '@/lib/server/api-articles'
import type { ArticleView } from '@/lib/editorial/view'
import { body } from './newsroom'
import { output } from './servers'

// Where the time of a save and of a verdict goes: the API's own handlers in this process, without Next and the network.
const address = 'http://127.0.0.1/api/v1/articles'
const times = 300

type Act = (action: string, fields: object) => Promise<ArticleView>

/** Prints, for saves and for verdicts, what one costs and where a sampling profiler met it. */
export async function profileBench(root: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'countersign-profile-'))
  try {
    Object.assign(process.env, { DATA_DIR: place, COUNTERSIGN_DEMO: '1', AUTH_SECRET: 'only-for-the-bench-only-for-the-bench', COUNTERSIGN_API_RATE: '1000000' })
    await output(process.execPath, [join(root, 'dist/prepare.mjs')], process.env, root)
    const token = async (who: string) => (await output(process.execPath, [join(root, 'bin/token.mjs'), `${who}@example.org`], process.env, root)).trim()
    const [writer, checker] = [await token('writer'), await token('checker')]
    await saves(writer)
    await verdicts(writer, checker)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const asking = (token: string, fields: object, brief = false) => new Request(address, { method: 'POST', headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json', ...(brief ? { prefer: 'return=minimal' } : {}) }, body: JSON.stringify(fields) })

async function story(token: string): Promise<ArticleView> {
  const answer = await create(asking(token, { headline: 'What the north counted', standfirst: 'A table and its meaning.', text: body(60, 'north') }))
  let article = (await answer.json()) as ArticleView
  const act = acting(token, () => article, (next) => { article = next })
  await act('addSource', { kind: 'dataset', title: 'The table', primary: true, url: 'https://data.example.org/table' })
  const source = article.sources[0]?.id
  for (const sentence of article.sentences.filter((row) => row.role === 'text').slice(0, 40)) {
    await act('markClaim', { sentence: sentence.id, quote: sentence.text, kind: 'number' })
    await act('addEvidence', { claim: article.claims.find((row) => row.sentences.includes(sentence.id))?.id, source, passage: sentence.text, locator: 'row 1', supports: true })
  }
  return act('submit', { note: '' })
}

function acting(token: string, now: () => ArticleView, keep: (article: ArticleView) => void, brief = false): Act {
  return async (action, fields) => {
    const answer = await act(asking(token, { version: now().version, ...fields }, brief), { articleId: now().id, action })
    const said = (await answer.json()) as { article: ArticleView }
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${JSON.stringify(said).slice(0, 400)}`)
    keep({ ...now(), ...said.article })
    return said.article
  }
}

async function saves(token: string): Promise<void> {
  let article = await story(token)
  const whole = await one(new Request(address, { headers: { authorization: `Bearer ${token}` } }), { articleId: article.id })
  const words = ((await whole.json()) as ArticleView).sentences.filter(({ role }) => role === 'text').map(({ text }) => text)
  const paragraphs = (n: number) => Array.from({ length: 15 }, (_, at) => words.slice(at * 4, at * 4 + 4).join(' ')).join('\n\n').replace(/10\d\d cases/, `${20_000 + n} cases`)
  for (const brief of [true, false]) {
    const save = acting(token, () => article, (next) => { article = next }, brief)
    await profiled(`saves, ${answered(brief)}`, (n) => save('editText', { text: paragraphs(brief ? n : times + n) }))
  }
}

async function verdicts(writer: string, checker: string): Promise<void> {
  let article = await story(writer)
  for (const brief of [true, false]) {
    const give = acting(checker, () => article, (next) => { article = next }, brief)
    await profiled(`verdicts, ${answered(brief)}`, (n) => give('giveVerdict', { claim: article.claims[n % 40]?.id, verdict: 'verified', note: `round ${n}` }))
  }
}

const answered = (brief: boolean) => (brief ? 'answered in brief' : 'whole story back')

async function profiled(what: string, work: (n: number) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < 50; n++) await work(n)
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 200 })
  await session.post('Profiler.start')
  const before = process.cpuUsage()
  for (let n = 50; n < 50 + times; n++) await work(n)
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / times / 1000
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  print(what, each, profile)
}

interface Profile { nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number }; children?: number[] }[]; samples?: number[]; timeDeltas?: number[] }

/** Own time by function, and time with everything beneath it for functions of ours. */
function print(what: string, each: number, { nodes, samples = [], timeDeltas = [] }: Profile): void {
  const own = new Map<number, number>()
  samples.forEach((id, at) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[at] ?? 0)))
  const all = [...own.values()].reduce((sum, time) => sum + time, 0)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const whole = new Map<string, number>()
  const self = new Map<string, number>()
  const visit = (id: number, above: Set<string>): number => {
    const node = byId.get(id)
    if (!node) return 0
    const name = node.callFrame.functionName || '(anonymous)'
    const time = (own.get(id) ?? 0) + (node.children ?? []).reduce((sum, child) => sum + visit(child, new Set([...above, name])), 0)
    self.set(name, (self.get(name) ?? 0) + (own.get(id) ?? 0))
    if (!above.has(name)) whole.set(name, (whole.get(name) ?? 0) + time)
    return time
  }
  visit(nodes[0]?.id ?? 0, new Set())
  const share = (time: number) => `${((100 * time) / all).toFixed(1).padStart(5)} %`
  const top = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1]).slice(0, 45)
  console.log(`\n${what}: ${each.toFixed(2)} ms of processor each, asking included. Time with all beneath it / own time:`)
  const [beneath, alone] = [top(whole), top(self)]
  beneath.forEach(([name, time], at) => console.log(`${share(time)} ${name.padEnd(40)} ${share(alone[at]?.[1] ?? 0)} ${alone[at]?.[0] ?? ''}`))
}
