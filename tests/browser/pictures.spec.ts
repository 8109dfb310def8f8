import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { open, save, sheetOf } from '../support/browser-acts'
import { picturedStory, quay, quayWords, sendPicture } from '../support/browser-pictures'

const sizes = [{ width: 360, height: 740 }, { width: 1280, height: 900 }]

/** Pictures come when they are let; what moves from then on is counted by the browser itself. Returns how to let them. */
async function heldBack(page: Page): Promise<() => void> {
  let letThem: () => void = () => undefined
  const coming = new Promise<void>((resolve) => { letThem = resolve })
  await page.route('**/pictures/*', async (route) => {
    await coming
    await route.continue()
  })
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number }
    counted.shifted = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value }).observe({ type: 'layout-shift' })
  })
  return letThem
}

const shifted = (page: Page) => page.evaluate(() => (window as unknown as { shifted: number }).shifted)
const pictureOf = (page: Page, nth = 0) => page.locator('.copy figure img').nth(nth)
const loaded = (page: Page, nth = 0) => expect.poll(() => pictureOf(page, nth).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0)

test('readers see a picture in the size their window needs, and nothing moves when it comes', async ({ as, api, newsroom }) => {
  const { slug } = await picturedStory(api, await sendPicture(newsroom, await quay()))
  for (const size of sizes) {
    const page = await as(null, { viewport: size })
    const letThem = await heldBack(page)
    await page.goto(`/news/${slug}`, { waitUntil: 'domcontentloaded' })
    // The faces are drawn first; what they moved is none of the pictures' doing.
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(300)
    await page.evaluate(() => { (window as unknown as { shifted: number }).shifted = 0 })
    letThem()
    await loaded(page)
    await page.mouse.wheel(0, 6_000)
    await loaded(page, 1)
    expect(await shifted(page)).toBeLessThan(0.001)
    expect(await pictureOf(page).evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/)
    const { width, natural } = await pictureOf(page).evaluate((image: HTMLImageElement) => ({ width: image.getBoundingClientRect().width, natural: image.naturalWidth }))
    expect(width).toBeLessThanOrEqual(size.width)
    expect(natural).toBeGreaterThan(0)
    await expect(page.locator('figcaption').first()).toHaveText(`${quayWords.caption} ${quayWords.credit}`)
    await expect(page.getByRole('img', { name: quayWords.alt }).first()).toBeVisible()
    await page.goto('/')
    await expect(page.getByRole('img', { name: quayWords.alt }).first()).toBeVisible()
  }
})

test('without scripts the picture is there too', async ({ as, api, newsroom }) => {
  const { slug } = await picturedStory(api, await sendPicture(newsroom, await quay(900, 600)), 'Without scripts')
  const page = await as(null, { javaScriptEnabled: false, viewport: sizes[0] ?? null })
  const fetched: string[] = []
  page.on('response', (answer) => { if (answer.url().includes('/pictures/')) fetched.push(`${answer.status()} ${answer.headers()['content-type']}`) })
  await page.goto(`/news/${slug}`)
  await expect(page.getByRole('img', { name: quayWords.alt }).first()).toBeVisible()
  expect(fetched).toContain('200 image/avif')
})

test('a reader never gets the file as it was sent; whoever is signed in does', async ({ as, api, newsroom }) => {
  const sent = await quay(1000, 700)
  const picture = await sendPicture(newsroom, sent)
  await picturedStory(api, picture, 'As it was sent')
  const reader = await as(null)
  const got = await (await reader.request.get(`/files/${picture}`)).body()
  expect(got.equals(sent)).toBe(false)
  expect(got.includes('Exif')).toBe(false)
  expect((await (await (await as('checker')).request.get(`/files/${picture}`)).body()).equals(sent)).toBe(true)
})

test('a writer puts a credit under a picture, and it is there to be checked', async ({ as, api }) => {
  const { id } = await (await api('writer')).create({ headline: 'Credited', text: 'The quay is empty.' })
  const page = await as('writer')
  await open(page, `/articles/${id}/write`)
  await sheetOf(page).waitFor()
  const picker = page.locator('input[type=file]').first()
  await picker.setInputFiles({ name: 'quay.jpg', mimeType: 'image/jpeg', buffer: await quay(800, 500) })
  const credit = page.locator('figure [data-role=credit]')
  await credit.click()
  await page.keyboard.type('Photo: Noor Aziz')
  await page.keyboard.press('Enter')
  await page.keyboard.type('An empty quay')
  await save(page)
  const story = await (await api('writer')).article(id)
  expect(story.sentences.map(({ text }) => text)).toEqual(expect.arrayContaining(['Photo: Noor Aziz', 'An empty quay']))
  await open(page, `/articles/${id}/check`)
  await expect(page.getByText('Photo: Noor Aziz').first()).toBeVisible()
})
