import type { Page } from '@playwright/test'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleSummary } from '@/lib/editorial/view'
import type { Client } from './browser-api'
import { openClaim, sheetOf } from './browser-acts'
import { expertSecret, type Moment } from './browser-story'

/** A page as somebody finds it, and what they do before it is looked at. */
export interface Looked {
  name: string
  who: PersonKey | null
  path: string
  /** The story whose id stands for `:story` in the path; the demonstration's own when left out. */
  moment?: Moment
  first?: (page: Page) => Promise<void>
}

const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click()
const act = (action: string) => (page: Page) => page.locator(`[data-action=${action}]:not([aria-disabled])`).first().click()
const key = (...keys: string[]) => async (page: Page) => { for (const one of keys) await page.keyboard.press(one) }
const sheet = (page: Page) => sheetOf(page).waitFor()

/** Every page of the newsroom, in its main states. */
export const looks: Looked[] = [
  { name: 'sign-in', who: null, path: '/sign-in?next=/desk' },
  { name: 'desk of a writer', who: 'writer', path: '/desk' },
  { name: 'desk of an editor', who: 'editor', path: '/desk' },
  { name: 'desk with nothing on it', who: 'admin', path: '/desk' },
  { name: 'people', who: 'admin', path: '/people' },
  { name: 'a person changed', who: 'admin', path: '/people', first: press(/^Change Noor/) },
  { name: 'account', who: 'everything', path: '/account' },
  { name: 'handbook', who: 'writer', path: '/handbook' },
  { name: 'API list', who: 'writer', path: '/api/docs' },
  { name: 'new story', who: 'writer', path: '/articles/new' },
  { name: 'writing', who: 'writer', path: '/articles/:story/write', first: sheet },
  { name: 'writing a draft', who: 'writer', path: '/articles/:story/write', moment: 'drafting', first: sheet },
  { name: 'galley', who: 'checker', path: '/articles/:story/check' },
  { name: 'galley, a stale claim open', who: 'checker', path: '/articles/:story/check', first: key('s') },
  { name: 'galley, evidence asked for', who: 'checker', path: '/articles/:story/check', first: key('n', 'e') },
  { name: 'galley, keys', who: 'checker', path: '/articles/:story/check', first: key('?') },
  { name: 'galley, a dispute', who: 'editor', path: '/articles/:story/check', moment: 'checking with a dispute', first: key('d') },
  { name: 'galley, a lost claim', who: 'checker', path: '/articles/:story/check', moment: 'lost', first: async (page) => { await openClaim(page, 2) } },
  { name: 'galley, signing off', who: 'checker', path: '/articles/:story/check', moment: 'checking, all signed', first: act('signOff') },
  { name: 'editing', who: 'editor', path: '/articles/:story/edit' },
  { name: 'editing, publishing a correction', who: 'editor', path: '/articles/:story/edit', moment: 'correction ready', first: act('publish') },
  { name: 'editing, planning the check', who: 'head', path: '/articles/:story/edit', moment: 'submitted', first: act('planCheck') },
  { name: 'editing, giving claims', who: 'head', path: '/articles/:story/edit', moment: 'submitted', first: act('assignClaims') },
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
  { name: 'history', who: 'editor', path: '/articles/:story/history' },
  { name: 'record', who: 'editor', path: '/articles/:story/record' },
  { name: 'not found', who: 'writer', path: '/articles/nothing' },
]

/** The readers' pages; `:slug` is the slug of the demonstration's corrected story. */
export const readersPages = [
  { name: 'front page', path: '/' },
  { name: 'story', path: '/news/:slug' },
  { name: 'public record', path: '/news/:slug/record' },
  { name: 'corrections', path: '/corrections' },
]

/** The stories of the newsroom as the API lists them, newest change first. */
export async function demoStories(client: Client, filter = ''): Promise<ArticleSummary[]> {
  const { body } = await client.get(`/articles?limit=100${filter}`)
  return (body as unknown as { articles: ArticleSummary[] }).articles
}
