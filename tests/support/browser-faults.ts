import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const lights = ['light', 'dark'] as const
type Light = (typeof lights)[number]
const sizes = [{ width: 1280, height: 900 }, { width: 360, height: 740 }]

async function faults(page: Page, light: Light): Promise<string[]> {
  // Between light and dark only the colours differ.
  const runOnly = light === 'dark' ? { type: 'rule' as const, values: ['color-contrast'] } : { type: 'tag' as const, values: guidelines }
  // Our pages have no frames of other sites, for which axe would open a page of its own each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly, resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`))
}

/** Waits until the page is drawn in the size and light it was just given, and no colour is on its way any more. */
const drawn = (page: Page) => page.evaluate(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done))
  await frame()
  await frame()
  const ending = document.getAnimations().filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)))
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined)))
  await frame()
})

/** How much wider the page is than its window, so that it would scroll sideways. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Faults that stay: right after the light changed, a browser at work may still draw a word in the colour from before. */
async function lasting(page: Page, light: Light): Promise<string[]> {
  const found = await faults(page, light)
  if (found.length === 0) return found
  await page.waitForTimeout(500)
  return faults(page, light)
}

/** The page as it is now: without a fault of axe's and without scrolling sideways, on a desk and on a phone, light and dark. */
export async function lookAt(page: Page): Promise<void> {
  for (const colorScheme of lights) {
    await page.emulateMedia({ colorScheme })
    for (const size of sizes) {
      await page.setViewportSize(size)
      await drawn(page)
      expect.soft(await overhang(page), `scrolls sideways at ${size.width}`).toBe(0)
      expect.soft(await lasting(page, colorScheme), `${size.width} wide, ${colorScheme}`).toEqual([])
    }
  }
}
