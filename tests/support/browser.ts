import { test as plain, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import type { PersonKey } from '@/db/seed/people'
import { clientAt, type Client } from './browser-api'
import { openNewsroom, type Newsroom } from './browser-newsroom'

/** A newsroom of the worker's own, and its people in browsers of their own. */
interface Worker {
  newsroom: Newsroom
  api: (who: PersonKey) => Promise<Client>
}

interface Each {
  /** A page somebody is signed in on; every call opens another browser of theirs. Null is nobody. */
  as: (who: PersonKey | null, options?: BrowserContextOptions) => Promise<Page>
}

export async function openAs(browser: Browser, newsroom: Newsroom, who: PersonKey | null, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: newsroom.address, ...options })
  if (who) await context.addCookies([await newsroom.cookie(who)])
  return context
}

export const test = plain.extend<Each, Worker>({
  // Playwright reads what a fixture needs from its first argument's names.
  newsroom: [async ({}, use) => { // oxlint-disable-line no-empty-pattern
    const newsroom = await openNewsroom()
    await use(newsroom)
    await newsroom.close()
  }, { scope: 'worker', timeout: 90_000 }],

  api: [async ({ newsroom }, use) => {
    const clients = new Map<PersonKey, Promise<Client>>()
    await use((who) => {
      const client = clients.get(who) ?? newsroom.key(who).then((key) => clientAt(newsroom.address, key))
      clients.set(who, client)
      return client
    })
  }, { scope: 'worker' }],

  as: async ({ browser, newsroom }, use) => {
    const opened: BrowserContext[] = []
    await use(async (who, options) => {
      const context = await openAs(browser, newsroom, who, options)
      opened.push(context)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export { expect } from '@playwright/test'
