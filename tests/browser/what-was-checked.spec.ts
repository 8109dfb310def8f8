import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { storyIn, type ApiOf } from '../support/browser-story'

const sizes = [{ width: 360, height: 740 }, { width: 1280, height: 900 }]
const button = (page: Page) => page.getByRole('button', { name: 'Show what was checked' })
const card = (page: Page) => page.getByRole('dialog')
const number = (page: Page, n: number) => page.getByRole('button', { name: `Claim ${n}: Verified` })
const slugOf = async (api: ApiOf) => (await storyIn(api, 'live')).slug ?? ''

test('what was checked is shown in the text when a reader asks for it, and only then', async ({ as, api }) => {
  const slug = await slugOf(api)
  for (const viewport of sizes) {
    const page = await as(null, { viewport })
    await page.goto(`/news/${slug}`)
    const text = await page.locator('.copy').innerText()
    const before = await page.locator('.copy').boundingBox()
    await expect(number(page, 1)).toHaveCount(0)
    await button(page).click()
    await expect(button(page)).toHaveAttribute('aria-pressed', 'true')
    await expect(page.locator('.key')).toHaveText('Verified')
    await expect(page.locator('[data-claim="1"]')).toHaveCSS('text-decoration-line', 'underline')
    await number(page, 1).click()
    await expect(card(page)).toContainText('Verified')
    await expect(card(page)).toContainText('The gauge')
    await expect(card(page).getByRole('link', { name: 'Claim 1 in the record' })).toHaveAttribute('href', `/news/${slug}/record#claim-1`)
    const box = await card(page).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    await button(page).click()
    await expect(card(page)).toHaveCount(0)
    await expect(number(page, 1)).toHaveCount(0)
    expect([await page.locator('.copy').innerText(), await page.locator('.copy').boundingBox()]).toEqual([text, before])
  }
})

test('by the keyboard: Tab to a number, on into its card, Escape back', async ({ as, api }) => {
  const page = await as(null, { viewport: sizes[1] ?? null })
  await page.goto(`/news/${await slugOf(api)}`)
  await button(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(number(page, 1)).toBeFocused()
  await expect(card(page)).toContainText('The gauge')
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(number(page, 1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page)).toBeVisible()
  await expect(number(page, 1)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(number(page, 2)).toBeFocused()
  await expect(page.getByRole('dialog', { name: 'Claim 2' })).toBeVisible()
  await expect(card(page)).toHaveCount(1)
})

test('by the mouse: over the words, and away; a click keeps it', async ({ as, api }) => {
  const page = await as(null, { viewport: sizes[1] ?? null })
  await page.goto(`/news/${await slugOf(api)}`)
  const words = page.locator('[data-claim="1"]')
  await words.hover()
  await page.waitForTimeout(400)
  await expect(card(page)).toHaveCount(0)
  await button(page).click()
  await words.hover()
  await expect(card(page)).toBeVisible()
  await card(page).hover()
  await page.waitForTimeout(500)
  await expect(card(page)).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(card(page)).toHaveCount(0)
  await words.click()
  await page.mouse.move(5, 5)
  await page.waitForTimeout(500)
  await expect(card(page)).toBeVisible()
  await page.mouse.click(5, 5)
  await expect(card(page)).toHaveCount(0)
})

test('by a finger: a tap on the words', async ({ as, api }) => {
  const page = await as(null, { viewport: sizes[0] ?? null, hasTouch: true, isMobile: true })
  await page.goto(`/news/${await slugOf(api)}`)
  await button(page).tap()
  await page.locator('[data-claim="2"]').tap()
  await expect(page.getByRole('dialog', { name: 'Claim 2' })).toBeVisible()
  await page.locator('[data-claim="2"]').tap()
  await expect(card(page)).toHaveCount(0)
})

test('without scripts it is a link to the record, and the text is nothing but its words', async ({ as, api }) => {
  const slug = await slugOf(api)
  const page = await as(null, { javaScriptEnabled: false })
  await page.goto(`/news/${slug}`)
  await expect(page.locator('[data-claim="1"]')).toHaveCSS('text-decoration-line', 'none')
  await expect(page.locator('main')).not.toContainText('Claim 1 in the record')
  await page.getByRole('link', { name: 'Show what was checked' }).click()
  await expect(page).toHaveURL(new RegExp(`/news/${slug}/record#claims$`))
  await expect(page.getByText('What the check changed')).toBeVisible()
})

test('nothing of it is remembered, and nothing moves while it is off', async ({ as, api }) => {
  const page = await as(null, { viewport: sizes[0] ?? null })
  await page.addInitScript(() => {
    const counted = window as unknown as { shifted: number }
    counted.shifted = 0
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) counted.shifted += (entry as unknown as { value: number }).value }).observe({ type: 'layout-shift', buffered: true })
  })
  // The faces are there already, as for any reader of a second page: what is counted is what this page itself moves.
  const slug = await slugOf(api)
  await page.goto(`/news/${slug}`)
  await page.evaluate(() => document.fonts.ready)
  await page.goto(`/news/${slug}`)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.02)
  await button(page).click()
  await page.reload()
  await expect(button(page)).toHaveAttribute('aria-pressed', 'false')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
})
