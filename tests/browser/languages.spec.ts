import { expect, test } from '../support/browser'
import { open } from '../support/browser-acts'
import { storyIn } from '../support/browser-story'

test('the paper is set to Thai, and its readers are spoken to in Thai; set back, in English', async ({ as, api }) => {
  const { slug } = await storyIn(api, 'live')
  const [admin, reader] = [await as('admin'), await as(null)]
  for (const [language, said] of [['th', 'ตรวจสอบข้อเท็จจริงโดย'], ['en', 'Fact checked']] as const) {
    await open(admin, '/rules')
    await admin.getByLabel('Language').selectOption(language)
    await admin.getByRole('button', { name: 'Set what the newsroom is called' }).click()
    await expect(admin.getByText('are printed anew')).toBeVisible()
    await expect(async () => {
      await reader.goto(`/news/${slug ?? ''}`)
      await expect(reader.locator('html')).toHaveAttribute('lang', language, { timeout: 500 })
    }).toPass({ timeout: 30_000 })
    await expect(reader.getByText(said).first()).toBeVisible()
    await expect(reader.locator('.ago')).toContainText(language === 'th' ? 'นี้' : 'this')
  }
})

test('a story is started in Arabic: its sheet and its proof are written from the right', async ({ as }) => {
  const writer = await as('writer')
  await open(writer, '/articles/new')
  await writer.getByLabel('Language').selectOption('ar')
  await writer.getByLabel('Paste a text').fill('المستشفى يفتح صيدلية\n\nصرفت الصيدلية 340 وصفة في ليلتها الأولى.')
  await writer.getByRole('button', { name: 'Read it' }).click()
  await expect(writer.getByText('صرفت الصيدلية')).toHaveAttribute('dir', 'rtl')
  await writer.getByRole('button', { name: 'Start with this text' }).click()
  const sheet = writer.getByRole('textbox', { name: 'The story' })
  await expect(sheet).toHaveAttribute('lang', 'ar')
  await expect(sheet).toHaveCSS('direction', 'rtl')
  await writer.goto(writer.url().replace(/write$/, 'check'))
  await expect(writer.getByRole('article', { name: 'The story' })).toHaveCSS('direction', 'rtl')
})
