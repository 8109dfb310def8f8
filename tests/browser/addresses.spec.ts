import { expect, test } from '../support/browser'
import { open } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

test('an editor gives a live story another address; readers who have the old one come to it, and so does every machine', async ({ as, api, newsroom }) => {
  const { id, slug } = await storyIn(api, 'live')
  const [editor, reader] = [await as('editor'), await as(null, { javaScriptEnabled: false })]
  await open(editor, `/articles/${id}/edit`)
  await editor.locator('[data-action=arrange]').first().click()
  const dialog = editor.getByRole('dialog', { name: 'Arrange in the paper' })
  const field = dialog.getByLabel('Address', { exact: true })
  await expect(field).toHaveValue(slug ?? '')

  await test.step('an address of another story is refused by name', async () => {
    await field.fill('The night market moves to the river')
    await dialog.getByRole('button', { name: 'Arrange it so' }).click()
    await expect(dialog.getByText('/news/the-night-market-moves-to-the-river leads to another story')).toBeVisible()
  })

  await test.step('one of its own is taken', async () => {
    await field.fill('A tide, told')
    await expect(dialog.getByText('/news/a-tide-told; every address it had before leads here.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Arrange it so' }).click()
    await expect(dialog).toBeHidden()
    await open(editor, `/articles/${id}/history`)
    await expect(editor.getByText('Its address is /news/a-tide-told from then on')).toBeVisible()
  })

  for (const end of ['', '/record']) {
    await reader.goto(`/news/${slug}${end}`)
    expect(new URL(reader.url()).pathname).toBe(`/news/a-tide-told${end}`)
  }
  for (const path of ['/feed.rss', '/feed.atom', '/feed.json', '/sitemap-news.xml', `/sitemap-${new Date().toISOString().slice(0, 7)}.xml`]) {
    const answer = await fetch(newsroom.address + path)
    expect([path, answer.status, (await answer.text()).includes('/news/a-tide-told')]).toEqual([path, 200, true])
  }
})

test('what is made when it is asked for is found behind Next too, and what is none is not', async ({ newsroom }) => {
  for (const [path, status] of [['/robots.txt', 200], ['/sitemap-pages.xml', 200], ['/section/pharma/feed.atom', 200], ['/corrections.json', 200], ['/sitemap-1999-01.xml', 404], ['/section/nowhere/feed.rss', 404], ['/feed.txt', 404]] as const) {
    const answer = await fetch(newsroom.address + path)
    expect([path, answer.status]).toEqual([path, status])
    if (status === 200) expect([path, answer.headers.get('content-security-policy')?.includes("default-src 'none'")]).toEqual([path, true])
  }
})
