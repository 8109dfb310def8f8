// `npm test`: everything, from a bare clone. The last line says how many tests passed and failed.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { run, stopAll } from './children.mjs'
import { checkNode, giveUp, root, seconds } from './ground.mjs'
import { ensureInstalled } from './install.mjs'

const STEPS = ['types', 'lint', 'unit', 'browser']

const reports = mkdtempSync(join(tmpdir(), 'countersign-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

/** Stores that tests make lie in memory where there is room: each waits for its disk at every commit, and no test is about the disk. */
function inMemory() {
  const memory = '/dev/shm'
  if (process.env.TMPDIR || !existsSync(memory)) return undefined
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize < 4e9) return undefined
  const place = mkdtempSync(join(memory, 'countersign-'))
  // Like any place for such files it is everybody's: PostgreSQL runs as somebody else where the tests run as root.
  chmodSync(place, 0o1777)
  return place
}

const memory = inMemory()
const env = { ...process.env, ...(memory ? { TMPDIR: memory } : {}) }

const tool = (path, ...args) => run(process.execPath, [join(root, 'node_modules', path), ...args], { env })

function report(name) {
  const file = join(reports, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

function count(passed, failed, skipped) {
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
}

async function unit() {
  const result = await tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`)
  const told = report('unit.json')
  if (told) count(told.numPassedTests, told.numFailedTests, told.numPendingTests + told.numTodoTests)
  return result
}

async function browser() {
  await ensureBuilt()
  const result = await run(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json') } })
  const stats = report('browser.json')?.stats
  if (stats) count(stats.expected + stats.flaky, stats.unexpected, stats.skipped)
  return result
}

const work = {
  types: () => tool('typescript/bin/tsc', '--noEmit'),
  lint: () => tool('oxlint/bin/oxlint', '--type-aware'),
  unit,
  browser,
}

function chosen() {
  const at = process.argv.indexOf('--only')
  if (at === -1) return STEPS
  const asked = (process.argv[at + 1] ?? '').split(',')
  const unknown = asked.filter(name => !STEPS.includes(name))
  if (unknown.length > 0) giveUp(`--only takes one or more of ${STEPS.join(', ')}, separated by commas; it was given "${asked.join(',')}".`)
  return STEPS.filter(name => asked.includes(name))
}

const took = []

/** Runs one step; false when it failed. */
async function passes(name) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`)
  const started = performance.now()
  const failedBefore = counts.failed
  const { code } = await work[name]()
  took.push(`${name} ${seconds(performance.now() - started)}`)
  // A step that fails without a failed test (a type error, no browser) is a failure all the same.
  if (code !== 0 && counts.failed === failedBefore) counts.failed += 1
  return code === 0
}

function sum() {
  rmSync(reports, { recursive: true, force: true })
  // A process that was told to stop may still be writing its last file.
  if (memory) rmSync(memory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  const { passed, failed, skipped } = counts
  console.log(`\n${took.join(', ')}\n`)
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}

checkNode()
const steps = chosen()
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void stopAll().then(() => process.exit(1)))
await ensureInstalled()
let passed = true
for (const name of steps) {
  passed = await passes(name)
  if (!passed) break
}
sum()
process.exitCode = passed ? 0 : 1
