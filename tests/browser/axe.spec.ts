import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { open } from '../support/browser-acts'
import { demoStories, looks, readersPages } from '../support/browser-pages'
import { lookAt } from '../support/browser-faults'
import { storyIn } from '../support/browser-story'

// A trace keeps the whole page at every step, and axe takes many: what failed is in its message.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'parallel' })

for (const { name, who, path, moment, first } of looks) {
  test(name, async ({ as, api }) => {
    const story = moment ? await storyIn(api, moment) : (await demoStories(await api('editor'))).find(({ headline }) => headline.includes('levels of IL-32'))
    const page = await as(who)
    await open(page, path.replace(':story', story?.id ?? ''))
    await first?.(page)
    await lookAt(page)
  })
}

for (const { name, path, moment, first } of readersPages) {
  test(`readers: ${name}`, async ({ as, api }) => {
    const live = moment ? await storyIn(api, moment) : (await demoStories(await api('editor'), '&public=live'))[0]
    const page = await as(null)
    await page.goto(path.replace(':slug', live?.slug ?? ''))
    await first?.(page)
    await lookAt(page)
  })
}

test('readers’ pages are complete without scripts', async ({ as, api }) => {
  const live = await demoStories(await api('editor'), '&public=live')
  const [plain, scripted] = [await as(null, { javaScriptEnabled: false }), await as(null)]
  const words = async (page: Page, path: string) => {
    expect((await page.goto(path))?.status()).toBe(200)
    // Relative times and what others read are all a script adds.
    return page.locator('body').evaluate((whole) => {
      const copy = whole.cloneNode(true) as HTMLElement
      copy.querySelectorAll('script, .ago, [data-most-read] ol').forEach((one) => one.remove())
      return copy.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    })
  }
  expect(live.length).toBeGreaterThan(0)
  for (const { slug, headline } of live.slice(0, 3)) {
    for (const path of ['/', `/news/${slug}`, `/news/${slug}/record`, '/corrections', '/standards', '/archive', '/search?q=the', '/authors/somchai-prasert', '/section/hospitals', '/topic/sepsis', '/most-read']) {
      const said = await words(plain, path)
      expect(said).toBe(await words(scripted, path))
      if (path.includes('/news/')) expect(said).toContain(headline)
    }
  }
  await plain.goto(`/news/${live[0]?.slug}`)
  await expect(plain.getByRole('complementary', { name: 'How this was checked' })).toBeVisible()
  expect(await plain.locator('script:not([type="application/ld+json"]):not([src])').count(), 'no inline script').toBe(0)
})
