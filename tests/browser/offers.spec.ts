import type { Browser, Page } from '@playwright/test'
import type { PersonKey } from '@/db/seed/people'
import { expect, openAs, test } from '../support/browser'
import type { Newsroom } from '../support/browser-newsroom'
import { moments, storyIn, type Moment } from '../support/browser-story'

const people: PersonKey[] = ['writer', 'writer2', 'checker', 'head', 'editor', 'legal', 'admin', 'everything']

// The page as the server sends it has every button; without scripts a hundred pages are read in the time of ten.
const desks = new Map<PersonKey, Page>()

async function deskOf(who: PersonKey, browser: Browser, newsroom: Newsroom): Promise<Page> {
  const desk = desks.get(who) ?? (await (await openAs(browser, newsroom, who, { javaScriptEnabled: false })).newPage())
  desks.set(who, desk)
  return desk
}

test.afterAll(async () => {
  for (const page of desks.values()) await page.context().close()
})

/** The acts the page has buttons for, and those of them that cannot be pressed. */
async function buttonsOn(page: Page) {
  const found = await page.locator('[data-action]').evaluateAll((buttons) => buttons.map((one) => [one.getAttribute('data-action') ?? '', one.getAttribute('aria-disabled') === 'true'] as const))
  const names = (some: typeof found) => [...new Set(some.map(([action]) => action))].toSorted()
  return { all: names(found), refused: names(found.filter(([, refused]) => refused)) }
}

for (const moment of Object.keys(moments) as Moment[]) {
  test(`${moment}: everybody has the buttons they are offered, and no others`, async ({ api, browser, newsroom }) => {
    const { id } = await storyIn(api, moment)
    for (const who of people) {
      const { status, body } = await (await api(who)).get(`/articles/${id}`)
      // What one may not see offers nothing.
      const offered = status === 200 ? body.offered : []
      const page = await deskOf(who, browser, newsroom)
      const answer = await page.goto(`/articles/${id}/edit`, { waitUntil: 'domcontentloaded' })
      expect(answer?.status(), `${who} is answered alike by page and API`).toBe(status)
      const buttons = await buttonsOn(page)
      const names = (offers: typeof offered) => offers.map(({ action }) => action).toSorted()
      expect(buttons.all, `what ${who} has`).toEqual(names(offered))
      expect(buttons.refused, `what ${who} has and cannot press`).toEqual(names(offered.filter(({ refusals }) => refusals.length > 0)))
    }
  })
}

for (const moment of ['drafting', 'checking, all signed', 'spiked', 'live'] satisfies Moment[]) {
  test(`${moment}: a source has the buttons that are offered on it, and no others`, async ({ api, browser, newsroom }) => {
    const { id } = await storyIn(api, moment)
    for (const who of people) {
      const { status, body } = await (await api(who)).get(`/articles/${id}`)
      const offered = status === 200 ? [...(body.sources[0]?.offered ?? []), ...body.offered.filter(({ action }) => action === 'addSource')] : []
      const page = await deskOf(who, browser, newsroom)
      await page.goto(`/articles/${id}/sources`, { waitUntil: 'domcontentloaded' })
      const buttons = await buttonsOn(page)
      expect(buttons.all, `what ${who} has`).toEqual(offered.map(({ action }) => action).toSorted())
      expect(buttons.refused, `what ${who} has and cannot press`).toEqual(offered.filter(({ refusals }) => refusals.length > 0).map(({ action }) => action).toSorted())
    }
  })
}
