import { expect, type Locator, type Page } from '@playwright/test'

// What people do on the pages, in the newsroom's words; every wait is for something a person would see.

/** Opens a page and waits until its buttons work. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await awake(page)
}

export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('button')].every((button) => Object.keys(button).some((key) => key.startsWith('__reactProps'))))
}

export const sheetOf = (page: Page): Locator => page.getByRole('textbox', { name: 'The story' })

/** Chooses these words in the text, as a mouse would. */
export async function chooseWords(page: Page, words: string): Promise<void> {
  await sheetOf(page).focus()
  await sheetOf(page).evaluate((sheet, wanted) => {
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    const start = nodes.map((node) => node.data).join('').indexOf(wanted)
    if (start < 0) throw new Error(`The text does not say “${wanted}”.`)
    const at = (offset: number, end: boolean): [Text, number] => {
      let before = 0
      for (const node of nodes) {
        if (end ? offset <= before + node.length : offset < before + node.length) return [node, offset - before]
        before += node.length
      }
      throw new Error('Beyond the text.')
    }
    window.getSelection()?.setBaseAndExtent(...at(start, false), ...at(start + wanted.length, true))
  }, words)
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words)
  // ProseMirror hears of a choice a moment after the page does.
  await page.waitForTimeout(50)
}

export async function rewriteWords(page: Page, words: string, others: string): Promise<void> {
  await chooseWords(page, words)
  await page.keyboard.type(others)
}

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.locator('[data-is=saved]')).toBeVisible()
}

/** Marks words as a claim while writing. */
export async function markWhileWriting(page: Page, words: string): Promise<void> {
  await chooseWords(page, words)
  await page.getByRole('toolbar', { name: 'Text' }).locator('[data-action=markClaim]').click()
  const dialog = page.getByRole('dialog', { name: 'Mark a claim' })
  await dialog.getByRole('button', { name: 'Mark the claim' }).click()
  await expect(dialog).toBeHidden()
}

export const cardOf = (page: Page, number: number): Locator => page.locator(`[data-card="claim-${number}"]`)

export async function openClaim(page: Page, number: number): Promise<Locator> {
  const card = cardOf(page, number)
  if ((await card.getAttribute('data-open')) === null) await card.locator('[data-card-head]').click()
  await expect(card).toHaveAttribute('data-open', 'true')
  return card
}

/** Ties a passage of the story's first source to a claim. */
export async function attachEvidence(page: Page, number: number, passage: string, locator: string): Promise<void> {
  const card = await openClaim(page, number)
  await card.getByRole('button', { name: 'Attach evidence' }).click()
  await card.getByLabel('Passage').fill(passage)
  await card.getByLabel(/^Where in it/).fill(locator)
  await card.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(card.getByRole('region', { name: 'Evidence' }).getByRole('blockquote').filter({ hasText: passage })).toBeVisible()
}

export async function giveVerdict(page: Page, number: number, verdict: string): Promise<void> {
  const card = await openClaim(page, number)
  await card.locator(`[data-verdict="${verdict}"]`).click()
  await expect(card).toHaveAttribute('data-standing', verdict)
}

/** Does an act that asks for a sentence, from the page's main bar or its list of acts. */
export async function actInDialog(page: Page, action: string, button: string, words?: { label: string; text: string }): Promise<void> {
  await page.locator(`[data-action=${action}]:not([aria-disabled])`).first().click()
  const dialog = page.getByRole('dialog')
  if (words) await dialog.getByLabel(words.label).fill(words.text)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Each claim's standing, as the cards of the margin show it. */
export function standings(page: Page): Promise<Record<string, string>> {
  return page.locator('li[data-card^="claim-"]').evaluateAll((cards) => Object.fromEntries(cards.map((card) => [card.getAttribute('data-card') ?? '', card.getAttribute('data-standing') ?? ''])))
}
