import { expect, test } from '../support/browser'
import { awake, open } from '../support/browser-acts'
import { demoStories } from '../support/browser-pages'
import { storyIn, tell, verdict } from '../support/browser-story'

const market = 'The night market moves to the river'
const sepsis = 'Less IL-32 in the blood, better odds in sepsis'
const beds = 'Counting beds: how a hospital’s rank is made'

test.beforeAll(async ({ newsroom }) => {
  // What the demonstration published is printed by the worker once the server runs.
  await expect.poll(async () => (await fetch(`${newsroom.address}/`)).text(), { timeout: 30_000 }).toContain(beds)
})

test('an editor composes a front, looks at it, and puts it before readers', async ({ as }) => {
  const [editor, reader] = [await as('editor'), await as(null, { javaScriptEnabled: false })]
  await open(editor, '/desk')
  await editor.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Paper' }).click()
  await awake(editor)
  const lead = reader.locator('.entry.lead h2')
  await reader.goto('/')
  await expect(lead).toHaveText(sepsis)
  await editor.getByRole('button', { name: `Take ${market} from its place` }).click()
  await editor.getByRole('button', { name: `Lead with ${market}` }).click()

  await test.step('the preview is for the newsroom alone, and readers keep what they have', async () => {
    const [preview] = await Promise.all([editor.waitForEvent('popup'), editor.getByRole('link', { name: 'Preview' }).click()])
    await expect(preview.getByText('Preview: readers do not have this front')).toBeVisible()
    await expect(preview.locator('.entry.lead h2')).toHaveText(market)
    expect((await reader.goto(new URL(preview.url()).pathname + new URL(preview.url()).search))?.status()).toBe(404)
    await reader.goto('/')
    await expect(lead).toHaveText(sepsis)
  })

  await test.step('then readers have it, and the house remembers who did it', async () => {
    await editor.locator('[data-action=composeFront]').click()
    await expect(editor.getByText(`The front page leads with “${market}”.`)).toBeVisible()
    await reader.goto('/')
    await expect(lead).toHaveText(market)
  })
})

test('who composes nothing finds no such page', async ({ as }) => {
  const writer = await as('writer')
  await open(writer, '/desk')
  await expect(writer.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Paper' })).toHaveCount(0)
  expect((await writer.goto('/paper'))?.status()).toBe(404)
})

test('a story is arranged, is breaking, and time takes the flag away', async ({ as, api, newsroom }) => {
  const { id, slug } = await storyIn(api, 'live')
  const [editor, reader] = [await as('editor'), await as(null, { javaScriptEnabled: false })]
  await open(editor, `/articles/${id}/edit`)
  await editor.locator('[data-action=arrange]').first().click()
  const dialog = editor.getByRole('dialog', { name: 'Arrange in the paper' })
  await dialog.getByLabel('Section').selectOption('City')
  await dialog.getByLabel('Topics').fill('Tides, Harbours')
  await dialog.getByLabel(/^Breaking until/).fill(new Date(Date.now() + 2 * 3_600_000).toISOString().slice(0, 16))
  await dialog.getByLabel(sepsis).check()
  await dialog.getByRole('button', { name: 'Arrange it so' }).click()
  await expect(dialog).toBeHidden()
  await expect(editor.getByRole('region', { name: 'In the paper' })).toContainText('City · Tides, Harbours')

  await reader.goto(`/news/${slug ?? ''}`)
  await expect(reader.getByText('Our editors flag this as breaking news until')).toBeVisible()
  await expect(reader.getByRole('region', { name: 'Read also' }).getByRole('link').first()).toHaveText(sepsis)
  await reader.getByRole('link', { name: 'The latest on Tides' }).click()
  await expect(reader.getByRole('heading', { name: 'The latest on Tides' })).toBeVisible()

  // The clock of the store is put forward, not the test's patience: what the worker looks at is the row.
  await newsroom.store.write(async (unit) => { await unit.run('UPDATE "public_stories" SET "breaking_until" = 1 WHERE "article" = ?', [id]) })
  await expect(async () => {
    await reader.goto('/section/city')
    await expect(reader.locator('.entry', { hasText: 'Tide comes in' }).first()).toBeVisible()
    await reader.goto(`/news/${slug ?? ''}`)
    expect((await newsroom.store.all('SELECT "breaking_until" FROM "public_stories" WHERE "article" = ?', [id]))[0]?.['breaking_until']).not.toBe(1)
  }).toPass({ timeout: 20_000 })
})

test('readers find a Thai word and an English one, without a script', async ({ as, api }) => {
  const writer = await api('writer')
  const started = await writer.create({ headline: 'ผลตรวจเลือดช่วยคาดการณ์ภาวะพิษเหตุติดเชื้อ', text: 'The ward has 12 places.', language: 'th' })
  await tell(api, started, [
    ['writer', 'addSource', { kind: 'dataset', title: 'The list', primary: true, confidentiality: 'public' }], ['writer', 'markClaim', { quote: '12 places', kind: 'number' }],
    ['writer', 'addEvidence', (story) => ({ claim: story.claims[0]?.id, source: story.sources[0]?.id, passage: 'Twelve.' })], ['writer', 'submit', {}], verdict('checker', '12 places'),
    ['checker', 'markNoFact', (story) => ({ sentence: story.sentences[0]?.id })], ['checker', 'signOff'], ['editor', 'publish', ({ revision }) => ({ revision })],
  ])
  const reader = await as(null, { javaScriptEnabled: false })
  await reader.goto('/')
  await reader.getByRole('banner').getByRole('link', { name: 'Search', exact: true }).click()
  for (const [asked, found] of [['เลือด', 'ผลตรวจเลือดช่วยคาดการณ์ภาวะพิษเหตุติดเชื้อ'], ['staffed beds', beds]] as const) {
    await reader.getByLabel('Search our stories').fill(asked)
    await reader.getByRole('button', { name: 'Search' }).click()
    await expect(reader.getByRole('heading', { name: found })).toBeVisible()
  }
  await reader.getByRole('heading', { name: beds }).getByRole('link').click()
  await expect(reader.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\//)
  await expect(reader.getByRole('button', { name: 'Share…' })).toBeHidden()
})

test('what somebody says of themself stands on the page of what they wrote', async ({ as, api }) => {
  const [writer, reader] = [await as('writer'), await as(null)]
  await open(writer, '/account')
  await writer.getByRole('textbox', { name: 'To your readers' }).fill('Ada writes about harbours.')
  await writer.getByRole('button', { name: 'Set the words' }).click()
  await expect(writer.getByText('Readers find it on the author’s page')).toBeVisible()
  await reader.goto('/authors/ada-lindqvist')
  await expect(reader.getByText('Ada writes about harbours.')).toBeVisible()
  expect((await demoStories(await api('editor'), '&public=live')).length).toBeGreaterThan(0)
})
