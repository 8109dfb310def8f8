/**
 * Word writes a list as paragraphs with a marker typed in front; the marker says which kind of list it is, and hides
 * behind a style. Null for a paragraph that is none.
 */
export function listOfWordParagraph(paragraph: Element): { tag: 'ul' | 'ol'; list: string } | null {
  const list = /mso-list\s*:\s*(l\d+)\s+level\d+/i.exec(paragraph.getAttribute('style') ?? '')?.[1]
  if (!list) return null
  const marker = [...paragraph.querySelectorAll('span')].find((span) => /mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? ''))
  return { tag: /^\s*[([]?(\d+|[a-z]{1,4})[.)\]]/i.test(marker?.textContent ?? '') ? 'ol' : 'ul', list }
}
