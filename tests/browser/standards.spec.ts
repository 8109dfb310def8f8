import { expect, test } from '../support/browser'
import { awake, open } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

test('what the newsroom says of itself: nothing typed is lost, and readers find it', async ({ as }) => {
  const [admin, reader] = [await as('admin'), await as(null, { javaScriptEnabled: false })]
  await open(admin, '/rules')
  await awake(admin)
  const form = admin.locator('[aria-labelledby=about]')
  await form.getByLabel('Who pays for it').fill('Readers, in full.')
  await form.getByLabel('Founded').fill('long ago')
  await form.getByRole('button', { name: 'Set what the newsroom says of itself' }).click()
  await expect(form.getByText('Write a year, such as 1974').last()).toBeVisible()
  await expect(form.getByLabel('Founded'), 'however long the form is').toBeFocused()
  await expect(form.getByLabel('Who pays for it')).toHaveValue('Readers, in full.')
  await form.getByLabel('Founded').fill('1975')
  await form.getByRole('button', { name: 'Set what the newsroom says of itself' }).click()
  await expect(form.getByText('Readers find it on the page of standards.')).toBeVisible()

  expect((await reader.goto('/'))?.status()).toBe(200)
  await reader.getByRole('contentinfo').getByRole('link', { name: 'Standards' }).click()
  await reader.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Ownership and money' }).click()
  await expect(reader.locator('#ownership')).toBeInViewport()
  for (const words of ['Readers, in full.', 'Founded in 1975.', 'These rules were last changed on']) await expect(reader.getByText(words)).toBeVisible()
  await expect(reader.getByRole('row', { name: /^Stories published/ })).toBeVisible()
})

test('a story is taken back as wrong: its address says so, and the corrections lead there', async ({ as, api }) => {
  const { id, slug, headline } = await storyIn(api, 'live')
  const [editor, reader] = [await as('editor'), await as(null, { javaScriptEnabled: false })]
  await open(editor, `/articles/${id}/edit`)
  await awake(editor)
  await editor.locator('[data-action=withdraw]:not([aria-disabled])').first().click()
  const dialog = editor.getByRole('dialog', { name: 'Withdraw the story' })
  await dialog.getByLabel('Retraction').check()
  await dialog.getByLabel('Reason, as readers will see it').fill('The gauge was broken.')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await expect(dialog).toBeHidden()

  await reader.goto('/corrections')
  const note = reader.getByRole('listitem').filter({ hasText: 'The gauge was broken.' }).filter({ hasText: 'Retraction' })
  await note.getByRole('link', { name: headline }).click()
  await expect(reader.getByText('Retracted', { exact: true })).toBeVisible()
  await expect(reader.getByText(/decided this and answers for it\./)).toBeVisible()
  expect((await reader.goto(`/news/${slug}`))?.status()).toBe(410)
})

test('at an address where nothing is, readers have the paper and people of the newsroom the desk', async ({ as }) => {
  const [reader, writer] = [await as(null, { javaScriptEnabled: false }), await as('writer')]
  for (const path of ['/nothing-here', '/wp-login.php', '/desk/nothing']) {
    expect([path, (await reader.goto(path))?.status()]).toEqual([path, 404])
    await expect(reader.getByRole('heading', { name: 'There is no page at this address.' })).toBeVisible()
    await expect(reader.getByLabel('Search our stories')).toBeVisible()
  }
  expect((await writer.goto('/desk/nothing'))?.status()).toBe(404)
  await expect(writer.getByRole('heading', { name: 'There is nothing here.' })).toBeVisible()
  for (const path of ['/sign-in', '/paper.css', '/icon.svg', '/check-file.mjs']) expect([path, (await reader.request.get(path)).status()]).toEqual([path, 200])
})
