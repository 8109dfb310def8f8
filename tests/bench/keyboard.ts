import { chromium, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoPassword } from '@/db/seed/newcomers'
import { demoPeople } from '@/db/seed/people'
import type { ArticleView } from '@/lib/editorial/view'
import { browserLaunch } from '../support/browser-launch'
import { ask, story, type Caller } from './newsroom'
import { freePort, output, serveProduct, stopServers } from './servers'

// What checking costs a person: a story of 40 claims and 63 sentences, checked in a real browser without a mouse.
const claims = 40
const sentences = 60
/** Of these claims the writer brought no evidence. */
const bare = [4, 9, 13, 18, 22, 27, 31, 36, 38, 40]

/** Keys pressed, letters typed into fields, and milliseconds from the last key of a step until the page shows its outcome. */
interface Step { what: string; keys: number; letters: number; wait: number }

class Hands {
  readonly steps: Step[] = []
  private keys = 0
  private letters = 0

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    this.keys += 1
    await this.page.keyboard.press(key)
  }

  async type(words: string): Promise<void> {
    this.letters += words.length
    await this.page.keyboard.type(words)
  }

  /** Ends a step once the page shows this, with these words where some are given. */
  async until(what: string, shows: string, words?: string): Promise<void> {
    const began = performance.now()
    await this.page.waitForFunction(([selector = '', said]) => {
      const found = document.querySelector(selector)
      return found !== null && (said === undefined || found.textContent === said)
    }, words === undefined ? [shows] : [shows, words])
    this.steps.push({ what, keys: this.keys, letters: this.letters, wait: performance.now() - began })
    this.keys = 0
    this.letters = 0
  }
}

/** Prints keystrokes and waits of a keyboard-only check of a whole story. */
export async function keyboardBench(root: string): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'countersign-keyboard-'))
  const browser = await chromium.launch(browserLaunch())
  try {
    const { checker, article } = await submitted(root, place)
    const page = await browser.newPage({ baseURL: `http://127.0.0.1:${checker.port}` })
    let loads = 0
    await signIn(page, `/articles/${article.id}/check`)
    page.on('load', () => { loads += 1 })
    const hands = new Hands(page)
    const began = performance.now()
    await checkClaims(hands)
    await checkSentences(hands, article)
    await signOff(hands)
    print(hands.steps, performance.now() - began, loads, await ask(checker, 'GET', `/articles/${article.id}`))
  } finally {
    await browser.close()
    stopServers()
    rmSync(place, { recursive: true, force: true })
  }
}

async function submitted(root: string, place: string): Promise<{ checker: Caller; article: ArticleView }> {
  const port = await freePort()
  const env = { ...process.env, DATA_DIR: place, COUNTERSIGN_DEMO: '1', AUTH_SECRET: 'only-for-the-bench-only-for-the-bench', AUTH_TRUST_HOST: 'true', COUNTERSIGN_API_RATE: '1000000' }
  await output(process.execPath, [join(root, 'dist/prepare.mjs')], env, root)
  const token = async (who: string) => (await output(process.execPath, [join(root, 'bin/token.mjs'), `${who}@example.org`], env, root)).trim()
  const [writer, checker] = [await token('writer'), await token('checker')]
  await serveProduct(root, port, env)
  const brought = await story({ port, token: writer }, sentences, claims, 'north')
  let article = brought
  for (const number of bare) {
    const evidence = article.claims.find((claim) => claim.number === number)?.evidence[0]?.id
    article = await ask({ port, token: writer }, 'POST', `/articles/${article.id}/removeEvidence`, { version: article.version, evidence })
  }
  return { checker: { port, token: checker }, article }
}

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(next)
  await page.getByLabel('E-mail').fill(demoPeople.checker.email)
  await page.getByLabel('Password').fill(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${next}`)
  await page.waitForFunction(() => [...document.querySelectorAll('button')].every((button) => Object.keys(button).some((key) => key.startsWith('__reactProps'))))
}

/** Next unchecked claim, its evidence where it has none, a verdict: until none is left. */
async function checkClaims(hands: Hands): Promise<void> {
  for (let number = 1; number <= claims; number++) {
    const card = `[data-card="claim-${number}"]`
    await hands.press('n')
    await hands.until('to the next claim', `${card}[data-open]`)
    if (bare.includes(number)) await attach(hands, card, number)
    await hands.press('v')
    await hands.until('a verdict', `${card}[data-standing="verified"]`)
  }
}

async function attach(hands: Hands, card: string, number: number): Promise<void> {
  await hands.press('e')
  await hands.until('the evidence form', `${card} form textarea:focus, ${card} form select:focus`)
  await hands.press('Tab')
  await hands.type(`The table lists it in row ${number}.`)
  await hands.press('Tab')
  await hands.type(`row ${number}`)
  await hands.press('Enter')
  await hands.until('evidence attached', `${card}:not(:has(form[aria-label="Attach evidence"])) figure`)
}

/** Next uncovered sentence, nothing to check in it: until none is left. */
async function checkSentences(hands: Hands, { sentences: all }: ArticleView): Promise<void> {
  const uncovered = all.filter(({ coverage }) => coverage === 'uncovered').length
  for (let left = uncovered; left > 0; left--) {
    await hands.press('u')
    await hands.until('to the next sentence', '[data-card][data-open] [data-action=markNoFact]')
    await hands.press('0')
    await hands.until('nothing to check', '[data-tally=uncovered] b', String(left - 1))
  }
}

async function signOff(hands: Hands): Promise<void> {
  await hands.press('S')
  await hands.until('the way to sign-off', '[role=dialog]')
  await hands.press('Tab')
  await hands.press('Tab')
  await hands.press('Enter')
  await hands.until('signed off', 'body:not(:has([role=dialog]))')
}

const middle = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const worst = (numbers: number[]) => Math.max(0, ...numbers)
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

function print(steps: Step[], took: number, loads: number, after: ArticleView): void {
  console.log(`\nKeyboard: ${claims} claims (${bare.length} came without evidence) and ${after.sentences.length} sentences checked without a mouse; the story is ${after.state.desk}.`)
  console.log('step                     times   keys  letters  wait p50 ms  longest ms')
  for (const what of new Set(steps.map((step) => step.what))) {
    const own = steps.filter((step) => step.what === what)
    const waits = own.map(({ wait }) => wait)
    console.log(`${what.padEnd(24)} ${String(own.length).padStart(5)} ${String(sum(own.map(({ keys }) => keys))).padStart(6)} ${String(sum(own.map(({ letters }) => letters))).padStart(8)} ${middle(waits).toFixed(0).padStart(12)} ${worst(waits).toFixed(0).padStart(11)}`)
  }
  const onClaims = steps.filter(({ what }) => ['to the next claim', 'a verdict', 'the evidence form', 'evidence attached'].includes(what))
  const each = (of: (step: Step) => number) => (sum(onClaims.map(of)) / claims).toFixed(1)
  console.log(`a claim: ${each(({ keys }) => keys)} keystrokes, ${each(({ letters }) => letters)} letters typed, ${each(({ wait }) => wait)} ms of waiting; pages loaded meanwhile: ${loads}; the whole run, without reading: ${(took / 1000).toFixed(1)} s`)
}
