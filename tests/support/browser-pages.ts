import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleSummary } from '@/lib/editorial/view'
import type { Client } from './browser-api'
import { openClaim, sheetOf } from './browser-acts'
import { expertSecret, type Moment } from './browser-story'
import { pdfOf } from './papers'

/** A page as somebody finds it, and what they do before it is looked at. */
export interface Looked {
  name: string
  who: PersonKey | null
  path: string
  /** The story whose id stands for `:story` in the path; the demonstration's own when left out. */
  moment?: Moment
  first?: (page: Page) => Promise<void>
}

const ferry = join(import.meta.dirname, '../server/annotated/night-ferry.docx')
const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click()
const act = (action: string) => (page: Page) => page.locator(`[data-action=${action}]:not([aria-disabled])`).first().click()
const key = (...keys: string[]) => async (page: Page) => { for (const one of keys) await page.keyboard.press(one) }
const sheet = (page: Page) => sheetOf(page).waitFor()

/** On a phone a source is looked at by itself. */
const first = (page: Page) => page.getByRole('list', { name: 'Sources of this story' }).getByRole('button').first().click()
const actOnFirst = (action: string) => async (page: Page) => { await first(page); await act(action)(page) }

async function retracting(page: Page): Promise<void> {
  await actOnFirst('judgeSource')(page)
  await page.getByRole('dialog').getByLabel('Retracted').check()
}

const pages = ['Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis\nReceived 13 February 2025, accepted 18 March 2025', 'Plasma IL-32 levels were measured in 186 patients with systemic\ninflammatory response syndrome, sepsis, or septic shock, as well as\nin 40 controls. Patients with liver cirrhosis exhibited elevated\nplasma IL-32 levels.']

async function aCopy(page: Page): Promise<void> {
  await first(page)
  await page.getByLabel('A file to keep as a copy').setInputFiles({ name: 'biomedicines-13-00750.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdfOf(pages)) })
  await page.getByRole('button', { name: 'Read', exact: true }).first().waitFor()
}

async function aCopyRead(page: Page): Promise<void> {
  await aCopy(page)
  await page.getByRole('button', { name: 'Read', exact: true }).first().click()
  await page.getByRole('region', { name: 'page 2' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('plasma il-32')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

/** Every page of the newsroom, in its main states. */
export const looks: Looked[] = [
  { name: 'sign-in', who: null, path: '/sign-in?next=/desk' },
  { name: 'desk of a writer', who: 'writer', path: '/desk' },
  { name: 'desk of an editor', who: 'editor', path: '/desk' },
  { name: 'desk with nothing on it', who: 'admin', path: '/desk' },
  { name: 'inbox of a writer', who: 'writer', path: '/inbox', moment: 'talked about' },
  { name: 'inbox of a checker', who: 'checker', path: '/inbox' },
  { name: 'inbox with nothing in it', who: 'admin', path: '/inbox' },
  { name: 'people', who: 'admin', path: '/people' },
  { name: 'a person changed', who: 'admin', path: '/people', first: press(/^Change Noor/) },
  { name: 'account', who: 'everything', path: '/account' },
  { name: 'handbook', who: 'writer', path: '/handbook' },
  { name: 'house rules, read', who: 'writer', path: '/rules' },
  { name: 'house rules, research', who: 'head', path: '/rules' },
  { name: 'house rules, everything', who: 'everything', path: '/rules' },
  { name: 'house rules, a number refused', who: 'head', path: '/rules', first: async (page) => { await page.getByLabel('Number: primary sources').fill('some'); await act('setEvidenceRules')(page); await page.getByText('Say how many').waitFor() } },
  { name: 'house rules, changed', who: 'head', path: '/rules', first: async (page) => { await page.getByLabel('Study: independent sources').fill('2'); await act('setEvidenceRules')(page); await page.getByText('Evidence rules set').first().waitFor() } },
  { name: 'API list', who: 'writer', path: '/api/docs' },
  { name: 'new story', who: 'writer', path: '/articles/new' },
  { name: 'new story, from a Word file', who: 'writer', path: '/articles/new', first: async (page) => { await page.getByLabel('Choose a text file').setInputFiles(ferry); await page.getByRole('button', { name: 'Start with this file' }).waitFor() } },
  { name: 'writing', who: 'writer', path: '/articles/:story/write', first: sheet },
  { name: 'writing a draft', who: 'writer', path: '/articles/:story/write', moment: 'drafting', first: sheet },
  { name: 'galley', who: 'checker', path: '/articles/:story/check' },
  { name: 'galley, a stale claim open', who: 'checker', path: '/articles/:story/check', first: key('s') },
  { name: 'galley, evidence asked for', who: 'checker', path: '/articles/:story/check', first: key('n', 'e') },
  { name: 'galley, keys', who: 'checker', path: '/articles/:story/check', first: key('?') },
  { name: 'galley, a dispute', who: 'editor', path: '/articles/:story/check', moment: 'checking with a dispute', first: key('d') },
  { name: 'galley, a lost claim', who: 'checker', path: '/articles/:story/check', moment: 'lost', first: async (page) => { await openClaim(page, 2) } },
  { name: 'galley, signing off', who: 'checker', path: '/articles/:story/check', moment: 'checking, all signed', first: act('signOff') },
  { name: 'sources', who: 'checker', path: '/articles/:story/sources' },
  { name: 'sources, none yet', who: 'writer', path: '/articles/:story/sources', moment: 'just begun' },
  { name: 'sources, one is added', who: 'checker', path: '/articles/:story/sources', first: act('addSource') },
  { name: 'sources, one no longer stands', who: 'checker', path: '/articles/:story/sources', moment: 'checking, all signed', first: retracting },
  { name: 'sources, a citation', who: 'checker', path: '/articles/:story/sources', first: actOnFirst('citeSource') },
  { name: 'sources, a study', who: 'checker', path: '/articles/:story/sources', first: actOnFirst('appraiseSource') },
  { name: 'sources, who may see one', who: 'editor', path: '/articles/:story/sources', first: actOnFirst('restrictSource') },
  { name: 'sources, a copy', who: 'checker', path: '/articles/:story/sources', first: aCopy },
  { name: 'sources, a copy read', who: 'checker', path: '/articles/:story/sources?claim=4', first: aCopyRead },
  { name: 'sources, words made evidence', who: 'checker', path: '/articles/:story/sources', first: async (page) => { await aCopyRead(page); await page.keyboard.press('e') } },
  { name: 'galley, words that are proposed', who: 'writer', path: '/articles/:story/check', moment: 'talked about' },
  { name: 'galley, a thread about a sentence', who: 'checker', path: '/articles/:story/check', moment: 'talked about', first: key('w', 'w') },
  { name: 'galley, somebody spoken to', who: 'checker', path: '/articles/:story/check', first: async (page) => { await key('n', 'q')(page); await page.keyboard.type('Is this so, @') } },
  { name: 'galley, signing again together', who: 'checker', path: '/articles/:story/check', moment: 'stale by punctuation', first: key('R') },
  { name: 'editing', who: 'editor', path: '/articles/:story/edit' },
  { name: 'editing, publishing a correction', who: 'editor', path: '/articles/:story/edit', moment: 'correction ready', first: act('publish') },
  { name: 'editing, planning the check', who: 'head', path: '/articles/:story/edit', moment: 'submitted', first: act('planCheck') },
  { name: 'editing, giving claims', who: 'head', path: '/articles/:story/edit', moment: 'submitted', first: act('assignClaims') },
  { name: 'the paper', who: 'editor', path: '/paper' },
  { name: 'the paper, of a section', who: 'editor', path: '/paper?place=section%2FCity&q=market' },
  { name: 'editing, arranging', who: 'editor', path: '/articles/:story/edit', first: act('arrange') },
  { name: 'right of reply', who: 'checker', path: '/articles/:story/replies', moment: 'with the grid' },
  { name: 'right of reply, nothing yet', who: 'checker', path: '/articles/:story/replies', moment: 'submitted' },
  { name: 'right of reply, an answer noted', who: 'checker', path: '/articles/:story/replies', moment: 'with the grid', first: act('recordReply') },
  { name: 'by source', who: 'checker', path: '/articles/:story/calls' },
  { name: 'by source, nothing yet', who: 'head', path: '/articles/:story/calls', moment: 'bare' },
  { name: 'queue', who: 'head', path: '/queue' },
  { name: 'queue, assigning', who: 'head', path: '/queue', first: act('assign') },
  { name: 'galley, an expert asked', who: 'checker', path: '/articles/:story/check', moment: 'asked outside', first: async (page) => { await page.keyboard.press('n'); await page.locator('[data-action=askExpert]:visible').first().click() } },
  { name: 'expert', who: null, path: `/expert/${expertSecret}`, moment: 'asked outside' },
  { name: 'expert, a dead link', who: null, path: '/expert/nobody-made-this' },
  { name: 'expert, thanked', who: null, path: '/expert/answered' },
  { name: 'editing, withdrawing', who: 'editor', path: '/articles/:story/edit', moment: 'live', first: act('withdraw') },
  { name: 'house rules, a founding day refused', who: 'admin', path: '/rules', first: async (page) => { await page.getByLabel('Founded').fill('long ago'); await act('setAbout')(page); await page.getByText('Write a year').waitFor() } },
  { name: 'history', who: 'editor', path: '/articles/:story/history' },
  { name: 'record', who: 'editor', path: '/articles/:story/record' },
  { name: 'checking copy', who: 'checker', path: '/articles/:story/copy' },
  { name: 'checking copy of a draft', who: 'writer', path: '/articles/:story/copy', moment: 'drafting' },
  { name: 'not found', who: 'writer', path: '/articles/nothing' },
]

async function whatWasChecked(page: Page): Promise<void> {
  await press('Show what was checked')(page)
  await page.locator('.number').first().click()
  await page.getByRole('dialog').waitFor()
}

/** The readers' pages; `:slug` is the slug of the demonstration's live story that was arranged last. */
export const readersPages: Pick<Looked, 'name' | 'path' | 'moment' | 'first'>[] = [
  { name: 'front page', path: '/' },
  { name: 'story', path: '/news/:slug' },
  { name: 'story, what was checked', path: '/news/:slug', moment: 'live', first: whatWasChecked },
  { name: 'public record', path: '/news/:slug/record' },
  { name: 'story with a correction', path: '/news/counting-beds-how-a-hospitals-rank-is-made' },
  { name: 'public record with a correction', path: '/news/counting-beds-how-a-hospitals-rank-is-made/record' },
  { name: 'story in Thai', path: '/news/คลินิกนอร์ทเกตมีล่ามภาษาไทยทุกวัน' },
  { name: 'corrections', path: '/corrections' },
  { name: 'corrections of a year', path: `/corrections/${new Date().getFullYear()}` },
  { name: 'standards', path: '/standards' },
  { name: 'story withdrawn', path: '/news/:slug', moment: 'withdrawn' },
  { name: 'nothing here', path: '/wp-login.php' },
  { name: 'breaking story', path: '/news/less-il-32-in-the-blood-better-odds-in-sepsis' },
  { name: 'section', path: '/section/hospitals' },
  { name: 'section with nothing in it', path: '/section/pharma' },
  { name: 'topic', path: '/topic/nursing' },
  { name: 'author', path: '/authors/somchai-prasert' },
  { name: 'most read', path: '/most-read' },
  { name: 'archive', path: '/archive' },
  { name: 'search, found', path: '/search?q=beds' },
  { name: 'search, nothing', path: '/search?q=kangaroo' },
  { name: 'mistyped address', path: '/news/counting-bed' },
]

/** The stories of the newsroom as the API lists them, newest change first. */
export async function demoStories(client: Client, filter = ''): Promise<ArticleSummary[]> {
  const { body } = await client.get(`/articles?limit=100${filter}`)
  return (body as unknown as { articles: ArticleSummary[] }).articles
}
