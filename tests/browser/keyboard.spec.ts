import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { open } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

const focused = (page: Page, attribute: string) => page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute)
const openCard = (page: Page) => page.locator('[data-card][data-open]')
const tally = (page: Page, name: string) => page.locator(`[data-tally=${name}] b`)

/** Goes on with Tab until the focus stands on this act's button. */
async function tabTo(page: Page, action: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if ((await focused(page, 'data-action')) === action) return
  }
  throw new Error(`No Tab leads to ${action}.`)
}

test('a whole story is checked with the keyboard alone', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const page = await as('checker')
  await open(page, `/articles/${id}/check`)
  const press = (keys: string) => page.keyboard.press(keys)

  await test.step('the keys are told', async () => {
    await press('?')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next claim or uncovered sentence')
    await press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('claims that have their evidence are signed', async () => {
    for (const left of ['1', '0']) {
      await press('n')
      await expect(openCard(page)).toContainText('As gauged.')
      await press('v')
      await expect(tally(page, 'open')).toHaveText(left)
    }
    await expect(tally(page, 'signed')).toHaveText('2')
  })

  await test.step('a sentence has nothing to check', async () => {
    await press('u')
    await expect(openCard(page)).toContainText('Tide comes in')
    await press('0')
    await expect(tally(page, 'uncovered')).toHaveText('1')
  })

  await test.step('a claim nobody marked is marked, given its evidence and signed', async () => {
    await press('u')
    await expect(openCard(page)).toContainText('Nobody was hurt.')
    await press('m')
    await expect(page.getByRole('form', { name: 'Mark a claim' })).toBeVisible()
    await press('Tab')
    await page.keyboard.type('Ask the coast guard.')
    await press('Enter')
    await expect(openCard(page)).toHaveAttribute('data-card', 'claim-3')
    await press('e')
    await expect(openCard(page).getByRole('form', { name: 'Attach evidence' })).toBeVisible()
    await press('Tab')
    await page.keyboard.type('No calls were logged.')
    await press('Tab')
    await page.keyboard.type('log, 4 March')
    await press('Enter')
    await expect(openCard(page).getByRole('figure').getByText('No calls were logged.')).toBeVisible()
    await expect(page.getByRole('form', { name: 'Attach evidence' })).toBeHidden()
    await press('v')
    await expect(tally(page, 'signed')).toHaveText('3')
  })

  await test.step('it is signed off', async () => {
    await press('Escape')
    await tabTo(page, 'signOff')
    await press('Enter')
    await expect(page.getByRole('dialog', { name: 'Sign off' })).toBeVisible()
    await press('Escape')
    await press('S')
    await expect(page.getByRole('dialog', { name: 'Sign off' })).toBeVisible()
    await press('Tab')
    await press('Tab')
    await press('Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await (await api('checker')).article(id)).state.desk).toBe('checked')
  })
})

test('letters typed into a field are letters', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const page = await as('checker')
  await open(page, `/articles/${id}/check`)
  await page.keyboard.press('n')
  await page.keyboard.press('q')
  await page.keyboard.type('vx0 jk?')
  await expect(page.getByLabel('Question')).toHaveValue('vx0 jk?')
  expect((await (await api('checker')).article(id)).claims.flatMap(({ signatures }) => signatures)).toEqual([])
})
