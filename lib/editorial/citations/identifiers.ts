/**
 * What a person pastes (an address, "doi:…", a line of a reference list) read for the identifiers of published work: DOI,
 * ISBN, PMID, arXiv. Each comes back in one form, so that two people who paste the same work mean the same work. A bare
 * number is taken for one only where it says so itself: by its label, its address, its check digit or its shape.
 */
import { wordsOf } from '../wordings'
import { isbn13 } from './isbn'

export interface Identifiers {
  /** In lower case, without resolver: `10.1001/jama.2016.0287`. */
  doi?: string
  /** Thirteen digits, no hyphens. */
  isbn?: string
  pmid?: string
  /** As `2101.00001v2` or `hep-th/9901001`; the version stays when one was named, for versions say different things. */
  arxiv?: string
  /** The first web address in the text. */
  url?: string
}

/** Every kind of identifier the text holds, the first of each; fields that were not found are left out. */
export function identify(text: string): Identifiers {
  const words = wordsOf(text.slice(0, longest))
  const found: [keyof Identifiers, string | null][] = [['doi', doiIn(words)], ['isbn', isbnIn(words)], ['pmid', pmidIn(words)], ['arxiv', arxivIn(words)], ['url', urlIn(words)]]
  return Object.fromEntries(found.filter(([, value]) => value !== null))
}

/** More than this is no reference; what follows is not read. */
const longest = 100_000
/** Anything but space and quotes; angle brackets only as old publishers used them in DOIs, `<338::aid-jbm16>`. */
const run = '(?:<[\\d:]+[\\w:.-]*>|[^\\s"“”«»<>])+'
const address = new RegExp(`(?:\\bhttps?://|\\bwww\\.|\\b(?:dx\\.)?doi\\.org/)${run}`, 'gi')

/* ---- DOI ----------------------------------------------------------------------------------------------------------- */

const doi = new RegExp(`(?<![\\d.\\w])10\\.\\d{4,9}(?:\\.\\d+)*/${run}`)
/** What publishers' addresses add behind a DOI. */
const pageOfIt = /;jsessionid=.*$|\.pdf$|\/(?:full|fulltext|full-text|pdf|pdfdirect|epdf|epub|abstract|abs|meta|html|references|figures|supplementary-material)\/?$/i
const openRxiv = /^(10\.(?:1101|64898)\/.+?)(?:v\d+)?(?:\.(?:full|abstract|article-info|supplementary-material))?(?:\.pdf)?(?:\+html)?$/i

/** The first DOI in a text. In an address it ends where the path or the parameter ends that holds it. */
export function doiIn(text: string): string | null {
  for (const [written] of text.matchAll(address)) {
    for (const part of written.split(/[?#]|&(?!amp;)/)) {
      const found = doi.exec(unescaped(part))?.[0]
      if (found) return normalDoi((openRxiv.exec(found)?.[1] ?? found).replace(pageOfIt, ''))
    }
  }
  const found = doi.exec(unescaped(text))?.[0]
  return found ? normalDoi(found) : null
}

/** Read again until nothing changes: what was escaped twice comes to rest in the same form as what was not. */
function normalDoi(found: string): string | null {
  let kept = found.length > 2_000 ? '' : found
  for (let before = ''; before !== kept; ) {
    before = kept
    kept = withoutTrailing(doi.exec(unescaped(kept.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())))?.[0] ?? '')
  }
  return kept !== '' && kept.length <= 200 && !kept.endsWith('/') ? kept : null
}

/* ---- ISBN, PMID, arXiv ------------------------------------------------------------------------------------------------ */

const dash = '[\\s\\u00ad\\u2010-\\u2015\\u2212-]?'
const labelledBook = new RegExp(`(?:\\bisbn(?:${dash}1[03])?\\s*[:=]?\\s*|/(?:isbn|dp|gp/product)/)((?:97[89]${dash})?\\d(?:${dash}\\d){8}${dash}[\\dx])(?![\\dx])`, 'gi')
const thirteen = new RegExp(`(?<![\\d/-])97[89](?:${dash}\\d){10}(?!\\d)`, 'g')
const ten = new RegExp(`^\\d(?:${dash}\\d){8}${dash}[\\dx]$`, 'i')

/** The first ISBN in a text: labelled, or of thirteen digits, or all there is. The digits of a DOI or an address are none. */
export function isbnIn(text: string): string | null {
  const labelled = Array.from(unescaped(text).matchAll(labelledBook), ([, digits]) => digits ?? '')
  const rest = text.replace(address, ' ').replace(new RegExp(doi, 'g'), ' ')
  const candidates = [...labelled, ...Array.from(rest.matchAll(thirteen), ([digits]) => digits), ...(ten.test(text.trim()) ? [text] : [])]
  for (const digits of candidates) {
    const isbn = isbn13(digits)
    if (isbn) return isbn
  }
  return null
}

/** The first PubMed number in a text: labelled, or in an address of PubMed or Europe PMC. A PMC number is another thing. */
export function pmidIn(text: string): string | null {
  return /(?:\bPMID\s*[:=-]?\s*|\bpubmed\.ncbi\.nlm\.nih\.gov\/|\bncbi\.nlm\.nih\.gov\/pubmed\/|\beuropepmc\.org\/(?:article|abstract)\/MED\/)([1-9]\d{0,7})(?!\d)/i.exec(text)?.[1] ?? null
}

const arxivNumber = '(?:\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{2}(?:0[1-9]|1[0-2])\\d{3})(?:v[1-9]\\d?)?(?!\\d)'
const arxiv = new RegExp(`(?:\\barxiv\\s*:\\s*|\\barxiv\\.org/(?:abs|pdf|html|format)/|\\b10\\.48550/arxiv\\.)(${arxivNumber})`, 'i')
const bareArxiv = new RegExp(`^(?=\\d)${arxivNumber}$`, 'i')

/** The first arXiv number in a text: labelled, in an address or DOI of arXiv, or all there is. Old subject classes are left out. */
export function arxivIn(text: string): string | null {
  const found = arxiv.exec(unescaped(text))?.[1] ?? bareArxiv.exec(text.trim())?.[0] ?? null
  return found ? found.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/') : null
}

/* ---- addresses --------------------------------------------------------------------------------------------------------- */

/** The first web address in a text, in the browser's own form; null for one with a name and password in it. */
export function urlIn(text: string): string | null {
  for (const [written] of text.matchAll(address)) {
    const trimmed = withoutTrailing(written)
    const whole = /^https?:/i.test(trimmed) ? trimmed : `https://${trimmed}`
    if (!URL.canParse(whole)) continue
    const url = new URL(whole)
    if (url.username === '' && url.password === '' && url.hostname.includes('.')) return url.href
  }
  return null
}

/** Punctuation of the sentence around it goes; a closing bracket stays if it was opened inside. */
function withoutTrailing(found: string): string {
  let kept = found
  while (kept.length <= 2_048) {
    const last = kept.at(-1) ?? ''
    const opening = { ')': '(', ']': '[', '}': '{', '）': '（' }[last]
    const dangling = opening !== undefined && count(kept, last) > count(kept, opening)
    if (!dangling && !/[.,;:!?'’‘`*_。，；：、」』】…&\\|]/.test(last)) return kept
    kept = kept.slice(0, -last.length)
  }
  return kept
}

const count = (text: string, one: string): number => text.split(one).length - 1

/** Percent signs read, where they are sound and stand for something to be seen; ampersands of HTML too. */
function unescaped(text: string): string {
  return text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      const read = decodeURIComponent(run)
      return wordsOf(read) === read ? read : run
    } catch {
      return run
    }
  })
}

/* ---- where they lead ---------------------------------------------------------------------------------------------------- */

/** Where an identifier can be looked up by a reader. ISBN has no such place that is nobody's shop. */
export function linksOf(ids: Identifiers): Omit<Identifiers, 'isbn'> {
  return {
    ...(ids.doi ? { doi: doiLink(ids.doi) } : {}),
    ...(ids.pmid ? { pmid: `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/` } : {}),
    ...(ids.arxiv ? { arxiv: `https://arxiv.org/abs/${ids.arxiv}` } : {}),
    ...(ids.url ? { url: ids.url } : {}),
  }
}

/** The resolver's address of a DOI in its normal form. */
export const doiLink = (normal: string): string => `https://doi.org/${encodeURI(normal).replace(/[?#&]/g, encodeURIComponent)}`
