import type { Page } from '@playwright/test'
import { demoPassword } from '@/db/seed/newcomers'
import { demoPeople } from '@/db/seed/people'
import { expect, test } from '../support/browser'
import { cardOf, open, openClaim } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

const changing = async (page: Page, name: string) => {
  await open(page, '/people')
  await page.getByRole('button', { name: `Change ${name}` }).click()
  return page.getByRole('dialog', { name })
}

test('somebody signs in, comes to where they wanted to go, and signs out', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const page = await as(null)
  await open(page, `/articles/${id}/check`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await enter(page, demoPeople.head.email, 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible()
  await expect(page.getByLabel('E-mail')).toHaveValue(demoPeople.head.email)
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(`**/articles/${id}/check`)
  await page.getByRole('button', { name: /^Imani Achieng/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('whoever guesses too often has to wait, even with the right password', async ({ as }) => {
  const page = await as(null)
  await open(page, '/sign-in')
  for (let tries = 0; tries < 11; tries++) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await enter(page, demoPeople.legal.email, `guess ${tries}`)
    await answered
    await expect(page.getByLabel('Password')).toHaveValue('')
  }
  const notice = page.getByText(/^There were too many attempts\. Wait (a minute|\d+ minutes), then try again\.$/)
  await expect(notice).toBeVisible()
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await enter(page, demoPeople.legal.email, demoPassword)
  await answered
  await expect(notice).toBeVisible()
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a role taken away is gone from a page already open, and a disabled person is out', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const name = demoPeople.checker2.name
  const [checker, admin] = [await as('checker2'), await as('admin')]
  await open(checker, `/articles/${id}/check`)
  const card = await openClaim(checker, 1)

  const dialog = await changing(admin, name)
  await dialog.getByLabel('Fact-checker').uncheck()
  await dialog.getByLabel('Legal reader').check()
  await dialog.getByRole('button', { name: 'Set the roles' }).click()
  await expect(dialog.getByRole('status')).toHaveText(`${name}’s roles are set. They count from this moment.`)

  await card.locator('[data-verdict=verified]').click()
  await expect(card.getByRole('alert').or(card.locator('[data-tone=refused]')).first()).toBeVisible()
  await expect(cardOf(checker, 1)).toHaveAttribute('data-standing', 'unchecked')
  await checker.reload()
  await expect(checker.locator('[data-action=giveVerdict]')).toHaveCount(0)

  const again = await changing(admin, name)
  await again.getByRole('button', { name: 'Disable' }).click()
  await expect(again.getByRole('button', { name: 'Enable again' })).toBeVisible()
  await checker.goto('/desk')
  await expect(checker).toHaveURL(/\/sign-in/)
  const { status } = await (await api('checker2')).get(`/articles/${id}`)
  expect(status).toBe(401)

  // The newsroom is the worker's: other tests find this person as they were. What was signed out stays so.
  await again.getByRole('button', { name: 'Enable again' }).click()
  await expect(again.getByRole('button', { name: 'Disable' })).toBeVisible()
  await again.getByLabel('Fact-checker').check()
  await again.getByLabel('Legal reader').uncheck()
  await again.getByRole('button', { name: 'Set the roles' }).click()
  await expect(again.getByRole('status').filter({ hasText: 'are set' })).toBeVisible()
  await checker.goto('/desk')
  await expect(checker).toHaveURL(/\/sign-in/)
})

test('what somebody may not see is not there', async ({ as, api }) => {
  const { id } = await storyIn(api, 'drafting')
  const nowhere = '00000000-0000-7000-8000-000000000000'
  const words: string[] = []
  for (const who of ['writer2', 'admin'] as const) {
    const page = await as(who)
    for (const story of [id, nowhere]) {
      for (const room of ['', '/write', '/check', '/edit', '/history', '/record']) {
        const answer = await page.goto(`/articles/${story}${room}`)
        expect(answer?.status(), `${who} at ${room}`).toBe(404)
      }
      words.push(await page.getByRole('main').innerText())
      expect((await (await api(who)).get(`/articles/${story}`)).status).toBe(404)
    }
  }
  expect(new Set(words).size, 'one answer for what is hidden and what never was').toBe(1)
  const page = await as('writer')
  expect((await page.goto('/people'))?.status()).toBe(404)
})
