import type { Page } from '@playwright/test'
import { addReads } from '@/db/reads'
import { expect, test } from '../support/browser'
import { storyIn, tell } from '../support/browser-story'

// The page on IL-32 in sepsis as a paper published it, element by element: what stood there stands here, and does what it says.
const slug = 'less-il-32-in-the-blood-better-odds-in-sepsis'
const headline = 'Less IL-32 in the blood, better odds in sepsis'

test.beforeAll(async ({ newsroom }) => {
  await expect.poll(async () => (await fetch(`${newsroom.address}/news/${slug}`)).text(), { timeout: 30_000 }).toContain('<picture>')
})

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const path = (href: string | null) => new URL(href ?? '', 'http://paper.example.org').pathname

test('every element of it is there without a script, and leads where it says', async ({ as, newsroom }) => {
  const page = await as(null, { javaScriptEnabled: false })
  const answers = async (href: string | null) => (await fetch(newsroom.address + (href ?? '/nothing'))).status
  expect((await page.goto(`/news/${slug}`))?.status()).toBe(200)
  const story = page.getByRole('article')

  await test.step('masthead, sections, breaking', async () => {
    const sections = await page.getByRole('navigation', { name: 'Sections' }).getByRole('link').all()
    expect(sections.length).toBeGreaterThan(4)
    for (const section of sections) expect(await answers(await section.getAttribute('href'))).toBe(200)
    await expect(story.getByText('Our editors flag this as breaking news until')).toBeVisible()
  })
  await test.step('headline, byline, derived line, time with its zone', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
    expect(await answers(await story.getByRole('link', { name: 'Somchai Prasert' }).getAttribute('href'))).toBe(200)
    await expect(page.getByRole('complementary', { name: 'How this was checked' })).toContainText('Fact checked by the research desk')
    await expect(story.locator('.meta time')).toHaveText(/^\d{1,2} \w{3} \d{4}, \d\d:\d\d UTC$/)
    await expect(story.getByRole('heading', { level: 2, name: 'The liver turns the picture round' })).toBeVisible()
  })
  await test.step('lead picture with caption, credit and alt text', async () => {
    const figure = story.getByRole('figure')
    await expect(figure.getByRole('img', { name: 'Six tubes of blood in a row' })).toBeVisible()
    await expect(figure).toContainText('It is in the plasma that IL-32 is measured.')
    await expect(figure).toContainText('Illustration: The Demo Courier')
    expect(await figure.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  })
  await test.step('the study, its journal, day and DOI', async () => {
    const study = region(page, 'The study')
    await expect(study.locator('i')).toHaveText('Biomedicines')
    await expect(study).toContainText('published March 2025')
    await expect(study.getByRole('link', { name: 'doi:10.3390/biomedicines13030750' })).toHaveAttribute('href', 'https://doi.org/10.3390/biomedicines13030750')
  })
  await test.step('share, read also, most read', async () => {
    const share = region(page, 'Share this story')
    for (const name of ['E-mail', 'Facebook', 'X', 'LinkedIn', 'LINE']) await expect(share.getByRole('link', { name, exact: true })).toHaveAttribute('href', new RegExp(encodeURIComponent(`/news/${slug}`)))
    await expect(share.getByText(/\d/)).toHaveCount(0)
    const also = await region(page, 'Read also').getByRole('link').all()
    expect(also.length).toBeGreaterThan(1)
    for (const link of also) expect(await answers(await link.getAttribute('href'))).toBe(200)
    expect(path(await page.getByRole('link', { name: 'Most read' }).getAttribute('href'))).toBe('/most-read')
    expect(await answers('/most-read')).toBe(200)
  })
  await test.step('the latest on its topic, with this story on it', async () => {
    await page.getByRole('link', { name: 'The latest on Sepsis' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The latest on Sepsis')
    await expect(page.getByRole('heading', { name: headline })).toBeVisible()
  })
})

test('what others read stands beside it', async ({ as, api, newsroom }) => {
  const live = await storyIn(api, 'live')
  const other = live.headline
  await addReads(newsroom.store, [{ article: live.id, hour: Date.now(), count: 40 }])
  // Printed with whatever changes on the fronts, else every ten minutes.
  await tell(api, live, [['editor', 'arrange', { topics: ['Quays', 'Tides'] }]])
  await expect.poll(async () => (await fetch(`${newsroom.address}/most-read`)).text(), { timeout: 20_000 }).toContain(other)
  const page = await as(null)
  await page.goto(`/news/${slug}`)
  await region(page, 'Most read').scrollIntoViewIfNeeded()
  await expect(region(page, 'Most read').getByRole('listitem').first()).toContainText(other)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`on a phone, a tablet and a desk, ${colorScheme}`, async ({ as }) => {
    for (const width of [360, 768, 1440]) {
      const page = await as(null, { viewport: { width, height: 900 }, colorScheme })
      await page.goto(`/news/${slug}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${width} px`).toBe(0)
      await expect(page.getByRole('complementary', { name: 'How this was checked' })).toBeInViewport()
    }
  })
}
