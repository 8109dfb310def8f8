import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { open, openClaim } from '../support/browser-acts'
import { sentenceWith, storyIn } from '../support/browser-story'

/** The box's line of a story, found by what is said in it. */
const line = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })
const count = async (page: Page) => Number((await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Inbox/ }).textContent())?.replace(/\D/g, '') ?? '')

test('somebody is spoken to, finds it in the inbox, answers; whoever asked closes it', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const [checker, writer, legal] = [await as('checker'), await as('writer'), await as('legal')]
  await open(legal, '/inbox')
  const before = await count(legal)

  await test.step('the checker asks about a sentence, with the keyboard alone, and names two people', async () => {
    await open(checker, `/articles/${id}/check`)
    await checker.keyboard.press('u')
    await checker.keyboard.press('u')
    await checker.keyboard.press('q')
    const question = checker.getByLabel('Question')
    await question.pressSequentially('Nobody at all, @hen')
    await expect(checker.getByRole('option', { name: 'Henrik Dahl' })).toHaveAttribute('aria-selected', 'true')
    await checker.keyboard.press('Enter')
    await expect(question).toHaveValue('Nobody at all, @Henrik Dahl ')
    await question.pressSequentially('and @a')
    await checker.keyboard.press('ArrowDown')
    await checker.keyboard.press('Escape')
    await expect(checker.getByRole('listbox')).toBeHidden()
    await expect(question).toHaveValue('Nobody at all, @Henrik Dahl and @a')
    await checker.keyboard.press('Backspace')
    await question.pressSequentially('cla')
    await checker.keyboard.press('Tab')
    await expect(question).toHaveValue(/@Clara Montalbán $/)
    await checker.getByRole('form', { name: 'Ask a query' }).getByRole('button', { name: 'Ask', exact: true }).click()
    await expect(checker.getByRole('link', { name: /^Query about sentence \d+, open$/ })).toBeVisible()
    const asked = (await (await api('checker')).article(id)).queries[0]
    expect(asked?.mentions.map(({ name }) => name).toSorted()).toEqual(['Clara Montalbán', 'Henrik Dahl'])
  })

  await test.step('it is in the inbox of whoever it speaks to, and leads to its place', async () => {
    await open(legal, '/inbox')
    expect(await count(legal)).toBe(before + 1)
    await expect(line(legal, 'Nobody at all, @')).toContainText('Speaks to you')
    await line(legal, 'Nobody at all, @').getByRole('link').click()
    await expect(legal).toHaveURL(/#query-/)
    await legal.getByRole('button', { name: 'Add a remark' }).click()
    await legal.getByRole('textbox', { name: 'Remark' }).fill('A twisted ankle counts.')
    await legal.getByRole('form', { name: 'Add the remark' }).getByRole('button', { name: 'Add the remark' }).click()
    await expect(legal.getByText('A twisted ankle counts.')).toBeVisible()
    await open(legal, '/inbox')
    expect(await count(legal)).toBe(before)
  })

  await test.step('the writer answers from there', async () => {
    await open(writer, '/inbox')
    await expect(line(writer, 'Nobody at all, @')).toContainText('Waits for your answer')
    await line(writer, 'Nobody at all, @').getByRole('link').click()
    await expect(writer.getByText('A twisted ankle counts.')).toBeVisible()
    await writer.getByRole('button', { name: 'Answer', exact: true }).click()
    const form = writer.getByRole('form', { name: 'Answer' })
    await form.getByRole('textbox', { name: 'Answer' }).fill('One ankle, says the coast guard.')
    await form.getByRole('button', { name: 'Answer', exact: true }).click()
    await expect(writer.getByText('One ankle, says the coast guard.')).toBeVisible()
  })

  await test.step('whoever asked is told, and closes it', async () => {
    await open(checker, '/inbox')
    await expect(line(checker, 'One ankle')).toContainText('Answered: close it, or go on')
    await line(checker, 'One ankle').getByRole('link').click()
    await checker.getByRole('button', { name: 'Close', exact: true }).click()
    await checker.getByRole('button', { name: 'Close the query' }).click()
    await expect.poll(async () => (await (await api('checker')).article(id)).queries[0]?.state).toBe('closed')
    await open(checker, '/inbox')
    await expect(checker.getByRole('region', { name: 'Settled in the last week' }).getByText('Nobody at all').first()).toBeVisible()
  })
})

test('a query whose sentence is gone is listed as lost', async ({ as, api }) => {
  const story = await storyIn(api, 'submitted')
  await (await api('checker')).act(story.id, 'askQuery', { to: 'author', type: 'evidence', text: 'Nobody?', about: { sentence: sentenceWith(story, 'hurt').id } })
  await (await api('writer')).act(story.id, 'replaceText', { find: ' Nobody was hurt.', replace: '' })
  const page = await as('writer')
  await open(page, `/articles/${story.id}/check`)
  await expect(page.getByRole('region', { name: 'Their words are gone' })).toContainText('About words that are gone: “Nobody was hurt.”')
})

test('proposed words stand in the sheet until somebody decides, and stay on record', async ({ as, api }) => {
  const { id } = await storyIn(api, 'talked about')
  const writer = await as('writer')
  await open(writer, `/articles/${id}/check`)
  const sheet = writer.getByRole('article', { name: 'The story' })
  await expect(sheet.locator('ins')).toHaveText(['old ', ' at noon'])
  await sheet.getByRole('button', { name: 'Accept' }).click()
  await expect(sheet.locator('ins')).toHaveCount(0)
  await expect(sheet).toContainText(/The old harbour closed.{0,3} at noon/)
  const card = await openClaim(writer, 2)
  await card.getByText('One is settled').click()
  await expect(card.getByText('accepted', { exact: true })).toBeVisible()
  await expect(card.getByText('The new one stayed open.')).toBeVisible()
})

test('what changed in punctuation alone is signed again together', async ({ as, api }) => {
  const { id } = await storyIn(api, 'stale by punctuation')
  const checker = await as('checker2')
  await open(checker, `/articles/${id}/check`)
  await expect(checker.locator('[data-tally=stale]')).toHaveText('1 stale, 1 by punctuation alone')
  await checker.keyboard.press('R')
  const dialog = checker.getByRole('dialog', { name: 'Sign again together' })
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await dialog.getByRole('checkbox').uncheck()
  await expect(dialog.locator('[data-action=renewSignatures]')).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('checkbox').check()
  await expect(dialog.locator('ins')).toHaveText([','])
  await dialog.getByRole('button', { name: 'Sign one claim again' }).click()
  await expect(dialog).toBeHidden()
  await expect(checker.locator('[data-tally=stale] b')).toHaveText('0')
  const card = await openClaim(checker, 2)
  await expect(card.getByRole('region', { name: 'History' })).toContainText('Signed again with others: only punctuation changed.')
})
