import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { awake, open } from '../support/browser-acts'
import { claimOn, sentenceWith, storyIn } from '../support/browser-story'
import { pdfOf } from '../support/papers'

const study = pdfOf(['A gauge was read every hour.\nIt stands in the old harbour.', 'The tide rose 3 metres within an hour.\nThe harbour was closed at noon. Nobody asked why.', 'We thank the coast guard.'], { title: 'Tides of the old harbour' })
const file = { name: 'tides.pdf', mimeType: 'application/pdf', buffer: Buffer.from(study) }

const press = (page: Page, keys: string) => page.keyboard.press(keys)
const reader = (page: Page) => page.getByRole('region', { name: 'Words of the copy' })
const evidence = (page: Page) => page.getByRole('dialog', { name: 'Make it evidence' })

async function addStudy(page: Page): Promise<void> {
  await page.locator('[data-action=addSource]').click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByRole('tab', { name: 'By hand, a file' }).click()
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByText('3 pages or paragraphs of text were read')).toBeVisible()
  await expect(dialog.getByLabel('Title or name')).toHaveValue('Tides of the old harbour')
  await dialog.getByLabel('Kind').selectOption('peer-reviewed-paper')
  await dialog.getByLabel(/^Primary/).check()
  await dialog.getByRole('button', { name: 'Add the source' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await expect(reader(page)).toContainText('We thank the coast guard.')
}

/** Selects words of a page, as a mouse would. */
const select = (page: Page, label: string, words: string) => reader(page).getByRole('region', { name: label }).locator('p').evaluate((paragraph, wanted) => {
  const text = paragraph.firstChild as Text
  const from = text.data.indexOf(wanted)
  window.getSelection()?.setBaseAndExtent(text, from, text, from + wanted.length)
}, words)

test('a passage on page 2 of a study becomes evidence by keyboard, is signed, and the record cites the page', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const page = await as('checker')
  await open(page, `/articles/${id}/sources`)
  await addStudy(page)

  await test.step('chosen words, one key, a number', async () => {
    await select(page, 'page 2', 'The tide rose 3 metres within an hour.')
    await press(page, 'e')
    await expect(evidence(page).getByLabel('Passage')).toHaveValue('The tide rose 3 metres within an hour.')
    await expect(evidence(page).getByLabel('Where in it')).toHaveValue('p. 2')
    await page.keyboard.type('1')
    await press(page, 'Enter')
    await expect(evidence(page)).toBeHidden()
    await expect(page.locator('[data-claim="1"]')).toContainText('2 passages')
  })

  await test.step('found words need no mouse at all', async () => {
    await press(page, '/')
    await page.keyboard.type('closed at noon')
    await expect(page.getByRole('search')).toContainText('1 of 1')
    await press(page, 'Escape')
    await press(page, 'e')
    await expect(evidence(page).getByLabel('Passage')).toHaveValue('The harbour was closed at noon.')
    await page.keyboard.type('harbour')
    await press(page, 'Enter')
    await expect(page.locator('[data-claim="2"]')).toContainText('2 passages')
  })

  await test.step('both are signed on the galley', async () => {
    await open(page, `/articles/${id}/check`)
    for (const left of ['1', '0']) {
      await press(page, 'n')
      await expect(page.locator('[data-card][data-open]')).toContainText('p. 2')
      await press(page, 'v')
      await expect(page.locator('[data-tally=open] b')).toHaveText(left)
    }
  })

  await test.step('readers are told the page', async () => {
    const checker = await api('checker')
    const story = await checker.article(id)
    for (const words of ['Tide', 'hurt']) await checker.act(id, 'markNoFact', { sentence: sentenceWith(story, words).id })
    await checker.act(id, 'signOff')
    const { revision } = await checker.article(id)
    const { slug } = await (await api('editor')).act(id, 'publish', { version: (await checker.article(id)).version, revision })
    const stranger = await as(null)
    await stranger.goto(`/news/${slug}/record`)
    await expect(stranger.getByText('The tide rose 3 metres within an hour.')).toBeVisible()
    await expect(stranger.getByText(/Tides of the old harbour, p\. 2/).first()).toBeVisible()
  })
})

test('the galley leads to the sources and takes its claim along', async ({ as, api }) => {
  const { id } = await storyIn(api, 'submitted')
  const page = await as('checker')
  await open(page, `/articles/${id}/check`)
  await press(page, 'n')
  await page.getByRole('link', { name: 'Find in sources' }).click()
  await expect(page.getByRole('complementary', { name: 'Looking for evidence for claim 1' })).toContainText('The tide rose 3 metres.')
  await awake(page)
  await addStudy(page)
  await select(page, 'page 2', 'Nobody asked why.')
  await press(page, 'e')
  await expect(evidence(page).getByRole('button', { name: 'Attach to claim 1' })).toBeVisible()
  await press(page, 'Escape')
  await expect(evidence(page)).toBeHidden()
})

test('a retraction says beforehand which claims it reopens, and reopens those', async ({ as, api }) => {
  const { id } = await storyIn(api, 'checking, all signed')
  const checker = await api('checker')
  const { made } = (await checker.post(`/articles/${id}/addSource`, { kind: 'news-report', title: 'Another report', primary: false })).body as unknown as { made: string }
  const page = await as('checker')
  await open(page, `/articles/${id}/sources`)
  await page.locator('[data-action=judgeSource]').click()
  const dialog = page.getByRole('dialog', { name: 'How the source stands' })
  await dialog.getByLabel('Retracted').check()
  await expect(dialog).toContainText('This reopens claims 1 and 2')
  await dialog.getByRole('button', { name: 'Say so' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('article').getByText('Retracted.')).toBeVisible()
  const story = await checker.article(id)
  expect(story.claims.map(({ standing }) => standing)).toEqual(['stale', 'stale'])
  await open(page, `/articles/${id}/sources?source=${made}`)
  await page.locator('[data-action=judgeSource]').click()
  await page.getByRole('dialog').getByLabel('Gone').check()
  await expect(page.getByRole('dialog')).toContainText('none is reopened')
})

test('a source for named people is opened by them, until they leave, and does not exist for others', async ({ as, api, newsroom }) => {
  const { id } = await storyIn(api, 'submitted')
  const checker = await api('checker')
  const head = (await newsroom.person('head')).id
  const { made } = (await checker.post(`/articles/${id}/addSource`, { kind: 'person', title: 'Ms Zanthoxylum of the harbour office', primary: true, confidentiality: 'named', people: [head] })).body as unknown as { made: string }
  const story = await checker.article(id)
  await checker.act(id, 'addEvidence', { claim: claimOn(story, '3 metres').id, source: made, passage: 'She saw zanthoxylum rise.', locator: 'call' })

  const page = await as('head')
  await open(page, `/articles/${id}/sources?source=${made}`)
  await expect(page.getByRole('heading', { name: 'Confidential source 2' })).toBeVisible()
  expect((await page.content()).toLowerCase()).not.toContain('zanthoxylum')
  await page.locator('[data-action=openSource]').click()
  await expect(page.getByRole('heading', { name: 'Ms Zanthoxylum of the harbour office' })).toBeVisible()
  await expect(page.getByText('She saw zanthoxylum rise.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Confidential source 2' })).toBeVisible()

  for (const who of ['writer', 'editor', 'legal'] as const) {
    const other = await as(who)
    await open(other, `/articles/${id}/sources?source=${made}`)
    await expect(other.getByText('Only named people may see this source.')).toBeVisible()
    await expect(other.locator('[data-action=openSource]')).toHaveCount(0)
    for (const path of ['sources', 'check', 'record', 'history', 'edit']) {
      await other.goto(`/articles/${id}/${path}`)
      expect((await other.content()).toLowerCase(), `${who}, ${path}`).not.toContain('zanthoxylum')
    }
  }
})
