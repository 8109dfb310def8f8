import { expect, test } from '../support/browser'
import { actInDialog, attachEvidence, awake, cardOf, giveVerdict, markWhileWriting, open, openClaim, rewriteWords, save, sheetOf, standings } from '../support/browser-acts'

const story = `Lower blood levels of IL-32 go with better survival in sepsis

A hospital in Regensburg followed 186 critically ill patients.

Researchers measured interleukin-32 in the blood of patients in intensive care. They compared the patients with 40 healthy volunteers. Of the 186 patients, some had sepsis and some septic shock.

Higher levels went with a higher risk of death. Whether the protein causes harm, the study cannot say.`

const claims = [
  { words: 'IL-32 go with better survival', passage: 'higher IL-32 levels were associated with increased mortality' },
  { words: 'Regensburg', passage: 'Department of Internal Medicine, Regensburg' },
  { words: '40 healthy volunteers', passage: 'as well as in 40 controls' },
  { words: '186 patients', passage: 'measured in 186 patients' },
  { words: 'some septic shock', passage: 'SIRS, sepsis, or septic shock' },
  { words: 'higher risk of death', passage: 'associated with increased mortality' },
]
// "186 patients" and "some septic shock" stand in one sentence.
const together = ['claim-4', 'claim-5']
const changed = { from: 'Of the 186', to: 'Of the 168' }

test('a story goes from a blank page to its readers, and is corrected', async ({ as, api }) => {
  test.setTimeout(240_000)
  const [writer, checker, editor, reader] = [await as('writer'), await as('checker'), await as('editor'), await as(null)]
  let id = ''

  await test.step('the writer brings a text, goes on typing, and marks claims', async () => {
    await open(writer, '/articles/new')
    await writer.getByLabel('Paste a text').fill(story)
    await writer.getByRole('button', { name: 'Read it' }).click()
    await expect(writer.getByRole('region', { name: 'The text as it was understood' })).toContainText('Headline')
    await writer.getByRole('button', { name: 'Start with this text' }).click()
    await writer.waitForURL(/\/articles\/[^/]+\/write$/)
    id = /articles\/([^/]+)\/write/.exec(writer.url())?.[1] ?? ''
    await expect(sheetOf(writer)).toContainText('Higher levels went with')
    await sheetOf(writer).press('Control+End')
    await writer.keyboard.type(' The paper appeared in March 2025.')
    await save(writer)
    for (const { words } of claims) await markWhileWriting(writer, words)
    await expect(writer.locator('li[data-card^="claim-"]')).toHaveCount(claims.length)
  })

  await test.step('the writer attaches a source and its passages, and submits', async () => {
    await writer.getByRole('button', { name: 'Add a source' }).click()
    const dialog = writer.getByRole('dialog', { name: 'Add a source' })
    await dialog.getByLabel('Title or name').fill('Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis')
    await dialog.getByLabel('Kind').selectOption({ label: 'Peer-reviewed paper' })
    await dialog.getByLabel(/^Address or DOI/).fill('10.3390/biomedicines13030750')
    await dialog.getByLabel(/^Primary/).check()
    await dialog.getByRole('button', { name: 'Add the source' }).click()
    await expect(dialog).toBeHidden()
    for (const [at, { passage }] of claims.entries()) await attachEvidence(writer, at + 1, passage, 'Abstract')
    await actInDialog(writer, 'submit', 'Submit', { label: 'Note to the checker', text: 'Please read the volunteers twice.' })
  })

  await test.step('the checker reads it with its sources, marks the rest and signs', async () => {
    await open(checker, `/articles/${id}/check`)
    await expect(checker.getByText('Please read the volunteers twice.')).toBeVisible()
    for (const [at, { passage }] of claims.entries()) {
      const card = await openClaim(checker, at + 1)
      await expect(card.getByRole('region', { name: 'Evidence' }).getByText(passage)).toBeVisible()
      await giveVerdict(checker, at + 1, 'verified')
    }
    const uncovered = checker.locator('[data-tally=uncovered]')
    for (let left = Number(await uncovered.locator('b').innerText()); left > 0; left--) {
      await uncovered.getByRole('link').click()
      await checker.locator('[data-card][data-open] [data-action=markNoFact]').click()
      await expect(uncovered.locator('b')).toHaveText(String(left - 1))
    }
    await actInDialog(checker, 'signOff', 'Sign off')
    await expect.poll(async () => (await (await api('checker')).article(id)).state.desk).toBe('checked')
  })

  await test.step('the writer changes one word: the claims of that sentence fall back, and no other', async () => {
    await open(writer, `/articles/${id}/write`)
    await expect(sheetOf(writer)).toBeVisible()
    await rewriteWords(writer, changed.from, changed.to)
    await save(writer)
    await open(checker, `/articles/${id}/check`)
    expect(await standings(checker)).toEqual(Object.fromEntries(claims.map((_, at) => [`claim-${at + 1}`, together.includes(`claim-${at + 1}`) ? 'stale' : 'verified'])))
  })

  await test.step('publishing is refused by sentences that name the claims', async () => {
    await open(editor, `/articles/${id}/edit`)
    const gate = editor.locator('#gate')
    for (const key of together) await expect(gate.locator(`a[href$="#${key}"]`)).toContainText(`Claim ${key.slice('claim-'.length)}`)
    await expect(gate.getByRole('listitem')).toHaveCount(together.length)
    await expect(editor.locator('#acts [data-action=publish]:not([aria-disabled])')).toHaveCount(0)
    const { version, revision } = await (await api('editor')).article(id)
    const refused = await (await api('editor')).post(`/articles/${id}/publish`, { version, revision })
    expect(refused.status).toBe(422)
    expect(refused.body.refusals.map(({ href }) => href)).toEqual(expect.arrayContaining(together.map((key) => `#${key}`)))
  })

  await test.step('the checker sees the words then and now, and signs them', async () => {
    const card = await openClaim(checker, 4)
    await expect(card.getByRole('region', { name: 'Words then and now' }).locator('del')).toContainText('186')
    await expect(card.getByRole('region', { name: 'Words then and now' }).locator('ins')).toContainText('168')
    for (const key of together) await giveVerdict(checker, Number(key.slice('claim-'.length)), 'verified')
    await expect(checker.getByText('Nothing stands in the way.')).toBeVisible()
  })

  await test.step('it is published, and its readers see how it was checked', async () => {
    await open(editor, `/articles/${id}/edit`)
    await editor.locator('#acts [data-action=publish]').click()
    await editor.getByRole('dialog').getByRole('button', { name: /^Publish revision/ }).click()
    await expect(editor.getByRole('dialog')).toBeHidden()
    const { slug } = await (await api('editor')).article(id)
    await reader.goto(`/news/${slug}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Lower blood levels of IL-32 go with better survival in sepsis')
    const seal = reader.getByRole('complementary', { name: 'How this was checked' })
    await expect(seal).toContainText('Fact checked by the research desk')
    await expect(seal).toContainText('Every sentence · 6 claims, 1 source · last checked')
    await expect(seal).toContainText('unchanged since')
    await seal.getByRole('link', { name: 'How this was checked' }).click()
    await expect(reader).toHaveURL(/\/record$/)
    await expect(reader.locator('.claims > li')).toHaveCount(claims.length)
    await expect(reader.getByText('as well as in 40 controls')).toBeVisible()
  })

  await test.step('a correction is opened, written, checked and told', async () => {
    await awake(editor)
    await actInDialog(editor, 'startCorrection', 'Start the correction', { label: 'What is wrong', text: 'The figure was right before.' })
    await open(writer, `/articles/${id}/write`)
    await expect(sheetOf(writer)).toBeVisible()
    await rewriteWords(writer, changed.to, changed.from)
    await rewriteWords(writer, '40 healthy volunteers', '41 healthy volunteers')
    await save(writer)
    await actInDialog(writer, 'submit', 'Submit')
    await reader.goBack()
    await expect(reader.getByText('Of the 168 patients')).toBeVisible()
    await open(checker, `/articles/${id}/check`)
    // The words of two claims are what they were when first signed, so that signature holds again.
    expect(Object.entries(await standings(checker)).filter(([, standing]) => standing !== 'verified')).toEqual([['claim-3', 'stale']])
    await giveVerdict(checker, 3, 'verified')
    await actInDialog(checker, 'signOff', 'Sign off')
    await open(editor, `/articles/${id}/edit`)
    await editor.locator('#acts [data-action=publish]').click()
    const dialog = editor.getByRole('dialog')
    await dialog.getByLabel(/^What readers are told/).fill('We wrote 168 patients and 40 volunteers. There were 186 and 41.')
    await dialog.getByRole('button', { name: /^Publish revision/ }).click()
    await expect(dialog).toBeHidden()
    await reader.reload()
    await expect(reader.getByText('Of the 186 patients')).toBeVisible()
    await expect(reader.getByRole('region', { name: 'Corrections to this story' })).toContainText('There were 186 and 41.')
    await reader.goto('/corrections')
    await expect(reader.getByText('There were 186 and 41.')).toBeVisible()
    await expect(cardOf(editor, 1)).toHaveCount(0)
  })
})
