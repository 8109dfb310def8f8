/** Where in a page the article stands: the smallest part that is called so and holds nearly all of its prose. */
export function mainPart(page: Element): Element {
  const whole = proseIn(page)
  const parts = [...page.querySelectorAll('[itemprop=articleBody], article, main, [role=main], .article-body, .entry-content, .post-content, .story-body')]
  const holding = parts.filter((part) => proseIn(part) >= whole * 0.7 && proseIn(part) > 0)
  return holding.reduce<Element>((best, part) => (proseIn(part) <= proseIn(best) ? part : best), page)
}

const proseIn = (part: Element): number =>
  [...part.querySelectorAll('p')].map((paragraph) => (paragraph.textContent ?? '').trim().length).filter((length) => length >= 80).reduce((sum, length) => sum + length, 0)

/** What the page itself calls its headline and its standfirst. */
export function hintsOf(page: Element): { headline: string; standfirst: string } {
  const titles = [...page.querySelectorAll('h1')].map((title) => (title.textContent ?? '').trim()).filter((title) => title !== '')
  const shared = page.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim() ?? ''
  const standfirst = page.querySelector('[itemprop=alternativeHeadline], .standfirst, .dek, .deck, .article-subtitle, .subtitle, .subheadline, [data-role=standfirst]')?.textContent?.trim() ?? ''
  return { headline: titles.find((title) => shared.startsWith(title)) ?? titles[0] ?? shared, standfirst: standfirst.length <= 400 ? standfirst : '' }
}
