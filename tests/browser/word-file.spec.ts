import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'
import { cardOf, open, openClaim } from '../support/browser-acts'
import { claimOn, tell, verdict } from '../support/browser-story'
import { commentOf, paragraph, run, wordFile } from '../support/word-files'

const ferry = join(import.meta.dirname, '../server/annotated/night-ferry.docx')

const choose = (page: Page, file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) => page.getByLabel('Choose a text file').setInputFiles(file)

test('a Word file with comments and footnotes becomes a draft with claims on the right words', async ({ as, api }) => {
  const page = await as('writer')
  await open(page, '/articles/new')
  await choose(page, ferry)
  const margin = page.getByRole('region', { name: 'What came with the text' })
  await expect(margin).toContainText('30 comments')
  await expect(margin).toContainText('10 footnotes')
  await expect(page.getByRole('region', { name: 'The text as it was understood' })).toContainText('Night ferry carries 214 people')
  await page.getByRole('button', { name: 'Start with this file' }).click()
  await page.waitForURL('**/articles/*/write')
  const story = await (await api('writer')).article(page.url().split('/').at(-2) ?? '')
  expect(story.claims.length).toBeGreaterThan(30)
  const { number } = claimOn(story, 'nine minutes')
  expect(claimOn(story, 'nine minutes').note).toContain('“nine minutes”')

  await open(page, `/articles/${story.id}/check`)
  const card = await openClaim(page, number)
  await expect(card.getByRole('region', { name: 'Exact words' }).locator('mark')).toHaveText('nine minutes')
  await expect(card).toHaveAttribute('data-standing', 'unchecked')

  await open(page, `/articles/${story.id}/copy`)
  await expect(page.getByText(`Claim ${number} · other · unchecked`)).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Checking copy, Word' }).click()])
  expect(download.suggestedFilename()).toBe('night-ferry-carries-214-people-checking-copy-r1.docx')
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK')
})

test('what finds no place is listed until its writer is done with it, and a bad file says what to do', async ({ as }) => {
  const page = await as('writer')
  await open(page, '/articles/new')
  await choose(page, { name: 'old.docx', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') })
  await expect(page.getByRole('alert').filter({ hasText: 'password' })).toContainText('save it as .docx')
  const body = paragraph(run('Ferry sails')) + paragraph(run('It sailed at nine with everybody who had waited for it.'))
  await choose(page, { name: 'Ferry.docx', mimeType: '', buffer: Buffer.from(wordFile({ body, comments: commentOf(1, 'Which harbour was that?') })) })
  await page.getByRole('button', { name: 'Start with this file' }).click()
  await expect(page.getByText('Which harbour was that?')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Which harbour was that?')).toBeVisible()
  const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the list' }).click()])
  expect(readFileSync(await list.path(), 'utf8')).toContain('Which harbour was that?')
  await page.getByRole('link', { name: 'Open the story' }).click()
  await page.waitForURL('**/articles/*/write')
  await open(page, '/articles/new')
  await expect(page.getByText('Which harbour was that?')).toBeVisible()
  await page.getByRole('button', { name: 'Start another story' }).click()
  await expect(page.getByRole('button', { name: 'Start with a blank sheet' })).toBeVisible()
})

test('a fact signed before is offered beside its claim; its evidence is taken over, and the claim is still to be signed', async ({ as, api }) => {
  const writer = await api('writer')
  const said = 'The Red Cross saved 4817 people.'
  await tell(api, await writer.create({ headline: 'Ship sinks', text: said }), [
    ['writer', 'addSource', { kind: 'official-document', title: 'The ship’s log', url: 'https://example.org/log', primary: true, confidentiality: 'public' }],
    ['writer', 'markClaim', { quote: '4817 people', kind: 'number' }],
    ['writer', 'addEvidence', (story) => ({ claim: claimOn(story, '4817').id, source: story.sources[0]?.id, passage: 'Souls saved: 4,817.', locator: 'p. 9' })],
    ['writer', 'submit', { note: '' }], verdict('checker', '4817'),
  ])
  const { id } = await tell(api, await writer.create({ headline: 'A year after', text: 'In all, 4,817 people owe their lives to the Red Cross.' }), [['writer', 'markClaim', { quote: '4,817 people', kind: 'number' }], ['writer', 'submit', { note: '' }]])

  const page = await as('checker2')
  await open(page, `/articles/${id}/check`)
  const card = await openClaim(page, 1)
  const before = card.getByRole('region', { name: 'Signed before' })
  await expect(before).toContainText(said)
  await expect(before).toContainText('Souls saved: 4,817.')
  await expect(before.getByRole('link', { name: 'Ship sinks' })).toHaveAttribute('href', /#claim-1$/)
  await before.getByRole('button', { name: 'Use its evidence' }).click()
  await expect(card.getByRole('region', { name: 'Evidence' })).toContainText('Souls saved: 4,817.')
  await expect(before).toContainText('Its evidence is attached here.')
  await expect(cardOf(page, 1)).toHaveAttribute('data-standing', 'unchecked')
  const story = await writer.article(id)
  expect(story.sources.map(({ title, primary }) => [title, primary])).toEqual([['The ship’s log', true]])
  expect(story.claims[0]).toMatchObject({ signatures: [], evidence: [{ passage: 'Souls saved: 4,817.', locator: 'p. 9', supports: true }] })
})
