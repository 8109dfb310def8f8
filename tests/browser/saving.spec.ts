import type { Page } from '@playwright/test'
import { revokeSessionsOf } from '@/db/sessions'
import { demoPassword } from '@/db/seed/newcomers'
import { demoPeople } from '@/db/seed/people'
import { expect, test } from '../support/browser'
import { open, rewriteWords, save, sheetOf } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

const writing = async (page: Page, id: string) => {
  await open(page, `/articles/${id}/write`)
  await expect(sheetOf(page)).toBeVisible()
}

test('of two who save, the slower one sees both texts and loses nothing', async ({ as, api }) => {
  const { id } = await storyIn(api, 'drafting')
  const [first, second] = [await as('writer'), await as('editor')]
  await writing(first, id)
  await writing(second, id)
  await rewriteWords(first, 'Nobody was hurt', 'Two people were hurt')
  await save(first)
  await rewriteWords(second, 'Nobody was hurt', 'Nobody was seen')
  await second.keyboard.press('Control+s')
  const both = second.getByRole('region', { name: 'Two texts' })
  await expect(both).toContainText('Ada Lindqvist saved other words while you were writing.')
  await expect(both.getByRole('group')).toContainText('Two people were hurt.')
  await expect(both.getByRole('group').locator('ins').filter({ hasText: 'seen' })).toBeVisible()
  await expect(sheetOf(second)).toContainText('Nobody was seen')

  await both.getByLabel('Take both').check()
  await both.getByRole('button', { name: 'Save as chosen' }).click()
  await expect(second.locator('[data-is=saved]')).toBeVisible()
  await first.reload()
  await expect(sheetOf(first)).toContainText('Two people were hurt')
  await expect(sheetOf(first)).toContainText('Nobody was seen')
})

test('taking all of theirs keeps one’s own words within reach', async ({ as, api }) => {
  const { id } = await storyIn(api, 'drafting')
  const page = await as('writer')
  await writing(page, id)
  await (await api('editor')).act(id, 'replaceText', { find: 'Nobody was hurt', replace: 'Two people were hurt' })
  await rewriteWords(page, 'Nobody was hurt', 'Nobody was seen')
  await page.keyboard.press('Control+s')
  const theirs = page.getByRole('button', { name: 'Take all of theirs' })
  await expect(theirs).toBeVisible()
  // Undo takes what is done within half a second for one act; nobody reads two texts so fast.
  await page.waitForTimeout(700)
  await theirs.click()
  await expect(sheetOf(page)).toContainText('Two people were hurt')
  await page.getByRole('toolbar', { name: 'Text' }).getByRole('button', { name: 'Undo' }).click()
  await expect(sheetOf(page)).toContainText('Nobody was seen')
})

test('words typed after a sign-in has ended wait in the browser and are offered back', async ({ as, api, newsroom }) => {
  const { id } = await storyIn(api, 'drafting')
  const page = await as('writer')
  await writing(page, id)
  await revokeSessionsOf(newsroom.store, (await newsroom.person('writer')).id, Date.now())
  await rewriteWords(page, 'Nobody was hurt', 'Nobody was washed away')
  await expect(page.locator('[data-is=signedOut]')).toContainText('Your sign-in has ended; your words wait here.')
  await page.getByRole('link', { name: 'Sign in again' }).click()
  await page.getByLabel('E-mail').fill(demoPeople.writer.email)
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(`**/articles/${id}/write`)
  await expect(sheetOf(page)).not.toContainText('washed away')
  await page.getByRole('button', { name: 'Restore them' }).click()
  await expect(sheetOf(page)).toContainText('Nobody was washed away')
  await sheetOf(page).focus()
  await save(page)
  expect((await (await api('writer')).article(id)).sentences.map(({ text }) => text)).toContain('Nobody was washed away.')
})

test('what is typed is its writer’s alone until it is saved, and leaving the page saves it', async ({ as, api }) => {
  const { id } = await storyIn(api, 'drafting')
  const sentences = async () => (await (await api('checker')).article(id)).sentences.map(({ text }) => text)
  const page = await as('writer')
  await writing(page, id)
  await rewriteWords(page, 'Nobody was hurt', 'Nobody was drowned')
  await expect(page.locator('[data-is=kept]')).toBeVisible()
  expect(await sentences()).toContain('Nobody was hurt.')
  await page.reload()
  await expect(sheetOf(page)).toContainText('Nobody was drowned')
  await expect.poll(sentences).toContain('Nobody was drowned.')
})

test('without a connection the words wait, and are kept when it is back', async ({ as, api }) => {
  const { id } = await storyIn(api, 'drafting')
  const page = await as('writer')
  await writing(page, id)
  await page.context().setOffline(true)
  await rewriteWords(page, 'Nobody was hurt', 'Nobody was missed')
  await expect(page.locator('[data-is=waiting]')).toContainText('No connection: your words wait in this browser')
  await page.context().setOffline(false)
  await expect(page.locator('[data-is=kept]')).toBeVisible({ timeout: 15_000 })
  await save(page)
  expect((await (await api('writer')).article(id)).sentences.map(({ text }) => text)).toContain('Nobody was missed.')
})
