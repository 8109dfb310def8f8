import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test } from '../support/browser'
import { open } from '../support/browser-acts'
import { root } from '../support/browser-newsroom'
import { demoStories, looks, readersPages } from '../support/browser-pages'
import { storyIn } from '../support/browser-story'

const folder = join(root, 'look')
mkdirSync(folder, { recursive: true })

const sizes = [{ width: 1440, height: 1000 }, { width: 360, height: 740 }]
const fileName = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

async function photograph(page: Page, name: string, width: number): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(folder, `${fileName(name)}.${width}-${colorScheme}.png`), fullPage: true, animations: 'disabled' })
  }
}

for (const viewport of sizes) {
  test.describe(`${viewport.width} wide`, () => {
    test.use({ viewport })

    for (const { name, who, path, moment, first } of looks) {
      test(name, async ({ as, api }) => {
        const story = moment ? await storyIn(api, moment) : (await demoStories(await api('editor'))).find(({ headline }) => headline.includes('levels of IL-32'))
        const page = await as(who)
        await open(page, path.replace(':story', story?.id ?? ''))
        await first?.(page)
        await photograph(page, name, viewport.width)
      })
    }

    for (const { name, path, moment, first } of readersPages) {
      test(name, async ({ as, api }) => {
        const corrected = moment ? await storyIn(api, moment) : (await demoStories(await api('editor'))).find(({ slug, state }) => slug && state.public === 'live')
        const page = await as(null)
        await page.goto(path.replace(':slug', corrected?.slug ?? ''))
        await first?.(page)
        await photograph(page, `readers ${name}`, viewport.width)
      })
    }
  })
}

// The picture of the README: what a checker sees half-way through the demonstration's study.
test('the galley for the README', async ({ as, api }) => {
  const story = (await demoStories(await api('editor'))).find(({ headline }) => headline.includes('levels of IL-32'))
  const page = await as('checker', { viewport: { width: 1440, height: 1000 } })
  await open(page, `/articles/${story?.id}/check`)
  await page.keyboard.press('s')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(root, 'docs/galley.png'), animations: 'disabled' })
})
