import { join } from 'node:path'
import { test } from '../support/browser'
import { open, openClaim } from '../support/browser-acts'
import { demoStories } from '../support/browser-pages'
import { tell, verdict, claimOn, storyIn } from '../support/browser-story'
import { commentOf, paragraph, run, wordFile } from '../support/word-files'
const out = (name: string) => join('/tmp/pages8', `${name}.png`)
test('look', async ({ as, api }) => {
  test.setTimeout(300_000)
  const ferry = join(import.meta.dirname, '../server/annotated/night-ferry.docx')
  const il32 = (await demoStories(await api('editor'))).find(({ headline }) => headline.includes('IL-32'))
  const { id: empty } = await (await api('writer')).create({ headline: 'Bare', text: 'It rained.' })
  const drafting = await storyIn(api, 'drafting')
  const writer = await api('writer')
  await tell(api, await writer.create({ headline: 'Ship sinks', text: 'The Red Cross saved 4817 people.' }), [
    ['writer', 'addSource', { kind: 'official-document', title: 'The ship’s log', url: 'https://example.org/log', primary: true, confidentiality: 'public' }],
    ['writer', 'markClaim', { quote: '4817 people', kind: 'number' }],
    ['writer', 'addEvidence', (story) => ({ claim: claimOn(story, '4817').id, source: story.sources[0]?.id, passage: 'Souls saved: 4,817.', locator: 'p. 9' })],
    ['writer', 'submit', { note: '' }], verdict('checker', '4817'),
  ])
  const { id: again } = await tell(api, await writer.create({ headline: 'A year after', text: 'In all, 4,817 people owe their lives to the Red Cross.' }), [['writer', 'markClaim', { quote: '4,817 people', kind: 'number' }], ['writer', 'submit', { note: '' }]])
  for (const [width, height] of [[1440, 1000], [360, 740]] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await as('writer', { viewport: { width, height }, colorScheme })
      const tag = `${width}-${colorScheme}`
      await open(page, '/articles/new')
      await page.screenshot({ path: out(`new-${tag}`), fullPage: true })
      await page.getByLabel('Choose a text file').setInputFiles(ferry)
      await page.getByRole('button', { name: 'Start with this file' }).waitFor()
      await page.screenshot({ path: out(`preview-${tag}`), fullPage: true })
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await page.getByLabel('Choose a text file').setInputFiles({ name: 'x.docx', mimeType: '', buffer: Buffer.from('hello') })
      await page.getByRole('alert').first().waitFor()
      await page.screenshot({ path: out(`wrong-${tag}`), fullPage: true })
      const body = paragraph(run('Ferry sails')) + paragraph(run('It sailed at nine with everybody who had waited for it.'))
      await page.getByLabel('Choose a text file').setInputFiles({ name: 'Ferry.docx', mimeType: '', buffer: Buffer.from(wordFile({ body, comments: commentOf(1, 'Which harbour was that?') + commentOf(2, 'Nobody told me about the weather, and that is a rather long remark about nothing at all, really.') })) })
      await page.getByRole('button', { name: 'Start with this file' }).click()
      await page.getByText('Which harbour was that?').waitFor()
      await page.screenshot({ path: out(`brought-${tag}`), fullPage: true })
      for (const [name, id] of [['copy', il32?.id], ['copy-bare', empty], ['copy-drafting', drafting.id]]) {
        await open(page, `/articles/${id}/copy`)
        await page.screenshot({ path: out(`${name}-${tag}`), fullPage: true })
      }
      if (width > 1000 && colorScheme === 'light') for (const format of ['A4', 'Letter'] as const) {
        await open(page, `/articles/${il32?.id}/copy`)
        await page.pdf({ path: `/tmp/pages8/copy-${format}.pdf`, format })
      }
      const checker = await as('checker2', { viewport: { width, height }, colorScheme })
      await open(checker, `/articles/${again}/check`)
      if (width > 1000) await openClaim(checker, 1)
      else await checker.locator('[data-stop]').nth(1).click()
      await checker.getByRole('region', { name: 'Signed before' }).waitFor({ timeout: 6000 }).catch(() => {})
      await checker.screenshot({ path: out(`memory-${tag}`), fullPage: false })
    }
  }
})
