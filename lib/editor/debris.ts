/** Parts of a pasted page that are not its words: programs, controls, hidden things, widgets. */
const neverWords = new Set(
  'script style noscript template iframe frame frameset object embed applet svg math canvas video audio source track map area button input select option optgroup textarea datalist progress meter dialog menu nav head title meta link base xml colgroup col rp rt'.split(' '),
)

const widget =
  /(^|[-_ ])(share|sharing|sharebar|share-?(buttons?|tools?|links?|icons?|count)|sharethis|addthis|addtoany|a2a|social(-?(media|links?|icons?|share|bar|buttons?|tools?))?|newsletter|subscribe|subscription|signup|sign-up|related|related-?(articles?|posts?|stories|links?|content)|read-?(also|more|next)|recirc|recommended|recommendations?|most-?(read|popular|viewed)|trending|popular-?posts|advert|advertisement|ad-?(slot|container|wrapper|unit|banner)|ads|adsbygoogle|dfp|sponsored|promo|cookie|consent|breadcrumbs?|pagination|pager|paywall|toolbar|comments|comment-?(list|form|section)|disqus|skip-?link|screen-?reader-?text|sr-only|visually-?hidden|print-?only|navigation|navbar|site-?(header|footer|nav)|masthead|byline|post-?meta|entry-?meta|article-?meta|author-?(bio|box|card)|tags|tag-?list)($|[-_ ])/i

const hiddenStyle = /(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore|mso-element\s*:\s*comment)/i
const roleOfWidget = /^(navigation|banner|search|complementary|contentinfo|menu|menubar|toolbar|dialog|alertdialog|button|tooltip|tablist)$/i
/** Text of this length without a link in it is somebody's prose, whatever its class is called. */
const prose = 240

export function isDebris(element: Element): boolean {
  const tag = element.localName.toLowerCase()
  if (neverWords.has(tag)) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (tag === 'del' && (element.hasAttribute('datetime') || element.hasAttribute('cite'))) return true
  if (hiddenStyle.test(element.getAttribute('style') ?? '')) return true
  if (/\bMsoComment/.test(element.getAttribute('class') ?? '')) return true
  return isWidget(element) && !holdsProse(element)
}

const structure = new Set(['html', 'body', 'main', 'article'])

const isWidget = (element: Element): boolean =>
  !structure.has(element.localName) && looksLikeWidget(element) && element.querySelector('h1, main, article') === null

const looksLikeWidget = (element: Element): boolean =>
  ['aside', 'footer'].includes(element.localName) || widget.test(element.getAttribute('class') ?? '') || widget.test(element.getAttribute('id') ?? '') || roleOfWidget.test(element.getAttribute('role') ?? '')

const holdsProse = (element: Element): boolean => {
  const blocks = [element, ...element.querySelectorAll('p')].filter((block) => block.localName === 'p' || block.querySelector('p, div, li, a') === null)
  return blocks.some((block) => (block.textContent ?? '').trim().length - linkedLength(block) >= prose)
}

const linkedLength = (block: Element): number => [...block.querySelectorAll('a')].reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
