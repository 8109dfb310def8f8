import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { lookAt } from '../support/browser-faults'
import { demoStories } from '../support/browser-pages'

test.use({ trace: 'off' })

const elsewhere = mkdtempSync(join(tmpdir(), 'countersign-reader-'))
test.afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

/** Saves what a link leads to, under the name it is given. */
async function saved(page: Page, link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  copyFileSync(await download.path(), join(elsewhere, download.suggestedFilename()))
  return download.suggestedFilename()
}

const verified = (...args: string[]) => spawnSync(process.execPath, ['check-file.mjs', 'verify', ...args], { cwd: elsewhere, encoding: 'utf8' })

test('a reader takes the file along from the record page, and proves it without us', async ({ as, api, newsroom }) => {
  const [live] = await demoStories(await api('editor'), '&public=live')
  const page = await as(null, { javaScriptEnabled: false })
  await page.goto(`/news/${live?.slug ?? ''}`)
  await page.getByRole('link', { name: 'How this was checked' }).click()
  const file = await saved(page, page.getByRole('link', { name: 'Download the check file' }))
  expect(file).toBe(`${live?.slug}.check.html`)
  expect(await saved(page, page.getByRole('link', { name: 'What verifies it' }))).toBe('check-file.mjs')
  const keys = await (await fetch(`${newsroom.address}/.well-known/countersign-keys.json`)).text()
  writeFileSync(join(elsewhere, 'keys.json'), keys)
  const sound = verified(file, '--key', 'keys.json')
  expect([sound.status, sound.stdout]).toEqual([0, expect.stringContaining('That key is among those you named')])

  const shown = join(elsewhere, file)
  writeFileSync(join(elsewhere, 'altered.html'), readFileSync(shown, 'utf8').replace('<h1>', '<h1>Not '))
  const altered = verified('altered.html', '--key', 'keys.json')
  expect([altered.status, altered.stdout]).toEqual([1, expect.stringContaining('sentence 1: altered; it now reads “Not')])
})

test('the story has it too, and the file opens by itself: readable, without a fault, asking nobody for anything', async ({ as, api }) => {
  const [live] = await demoStories(await api('editor'), '&public=live')
  const page = await as(null)
  await page.goto(`/news/${live?.slug ?? ''}`)
  const file = await saved(page, page.getByRole('link', { name: 'Check file' }))
  const asked: string[] = []
  page.on('request', (request) => { asked.push(request.url()) })
  await page.goto(pathToFileURL(join(elsewhere, file)).href)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(live?.headline ?? '')
  await expect(page.getByRole('heading', { name: 'How to verify this file' })).toBeVisible()
  await page.getByRole('link', { name: 'Claim 1', exact: true }).first().click()
  await expect(page.locator('li:target')).toContainText('Verified')
  await lookAt(page)
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
})
