import 'server-only'
import { cslItem, type CslItem } from '@/lib/editorial/citations/csl-item'
import { doiIn, doiLink, identify } from '@/lib/editorial/citations/identifiers'
import { readBibtex } from './bibtex'
import type { RawBibliography, RawItem } from './citation-library'
import { readCslJson } from './csl-json'
import { readRis } from './ris'

export type Bibliography = { items: CslItem[] } | { problem: string }

const largest = 1_000_000

/** Reads pasted BibTeX, RIS or CSL-JSON, whichever it is. All of it or nothing: a problem is a sentence that says where. */
export function readBibliography(pasted: string): Bibliography {
  const text = pasted.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') return { problem: 'There is nothing here to read. Paste BibTeX, RIS or CSL-JSON.' }
  if (text.length > largest) return { problem: 'This is too long to read at once: at most a million characters. Paste it in parts.' }
  const read = readerOf(text)(text)
  if ('problem' in read) return read
  if (read.raw.length === 0) return { problem: 'There is no entry in what was pasted.' }
  return kept(read.raw)
}

function readerOf(text: string): (text: string) => RawBibliography {
  if (/^\s*(?:\{|\[\s*[{\]])/.test(text)) return readCslJson
  if (/^\s*TY\s{1,3}-/m.test(text)) return readRis
  return /@\s*[a-z]+\s*[{(]/i.test(text) ? readBibtex : unrecognised
}

/** What was pasted instead may name the work all the same. */
function unrecognised(text: string): RawBibliography {
  const { doi } = identify(text)
  const known = doi ? ` It names the DOI ${doi}: look that up instead.` : ''
  const what = /^\s*PMID- /m.test(text) ? 'This is PubMed’s own format, which is not read here.' : 'This is neither BibTeX nor RIS nor CSL-JSON.'
  return { problem: `${what} BibTeX begins with “@article{”, RIS with “TY  - ”, CSL-JSON with “[” or “{”.${known}` }
}

function kept(raw: readonly RawItem[]): Bibliography {
  const items: CslItem[] = []
  for (const [at, { item, line }] of raw.entries()) {
    const parsed = cslItem.safeParse(item)
    if (!parsed.success) return { problem: `Entry ${at + 1}${line > 0 ? `, on line ${line},` : ''} has no title, and nothing else to know it by.` }
    items.push(parsed.data)
  }
  return { items }
}

/* ---- the DOI service ------------------------------------------------------------------------------------------------------- */

/** How an answer was had. The caller brings the fetching, with its fence; a problem is the fence's own sentence. */
export type JsonAnswer = { status: number; body: unknown } | { problem: string }
export type FetchJson = (url: string, headers: Record<string, string>) => Promise<JsonAnswer>

/** The citation data a DOI's registrar has of it. `id` is anything that holds a DOI. */
export async function lookUp(id: string, fetchJson: FetchJson): Promise<CslItem | { problem: string }> {
  const doi = doiIn(id)
  if (!doi) return { problem: 'There is no DOI in this. A DOI begins with “10.”, as in 10.1001/jama.2016.0287.' }
  const answer = await fetchJson(doiLink(doi), { accept: 'application/vnd.citationstyles.csl+json' }).catch(() => ({ problem: '' }))
  if ('problem' in answer) return { problem: `The DOI service could not be asked about ${doi}${answer.problem ? `: ${answer.problem}` : '.'} ${byHand}` }
  const refused = refusal(doi, answer.status)
  if (refused) return { problem: refused }
  const parsed = cslItem.safeParse(answer.body)
  if (!parsed.success) return { problem: `What the DOI service sent about ${doi} is no citation data. ${byHand}` }
  if (parsed.data.DOI && parsed.data.DOI !== doi) return { problem: `The DOI service answered about ${parsed.data.DOI} when asked about ${doi}. If both are the same work, look that one up instead.` }
  return { ...parsed.data, DOI: doi }
}

const byHand = 'Paste its BibTeX, RIS or CSL-JSON instead, or try again later.'

function refusal(doi: string, status: number): string | null {
  if (status >= 200 && status < 300) return null
  if (status === 404) return `The DOI service does not know ${doi}. Compare it with the paper, letter by letter.`
  if (status === 406) return `The DOI ${doi} exists, but its registrar gives no citation data. ${byHand}`
  if (status === 429) return `The DOI service is asked too often just now. Try ${doi} again in a few minutes.`
  return `The DOI service could not answer about ${doi} (status ${status}). ${byHand}`
}
