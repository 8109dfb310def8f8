import 'server-only'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { identify, linksOf } from '@/lib/editorial/citations/identifiers'
import { sourceKindOf } from '@/lib/editorial/citations/source-kind'
import type { SourceKind } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import { lookUp, type FetchJson } from './bibliography'
import { fetchBehindFence } from './fence'
import { fetchFile } from './fetching'

/** What could be found out about something pasted. What was not found is typed by a person; the sentence says why. */
export interface LookedUp {
  title: string
  kind: SourceKind
  url: string
  doi: string
  item: CslItem | null
  /** A copy of it was fetched, and can be kept once the source is there. */
  fetched: boolean
  sentence: string
}

const nothing = { title: '', kind: 'web-page' as const, url: '', doi: '', item: null, fetched: false, sentence: '' }

/** The DOI service, asked behind the fence. */
const fetchJson: FetchJson = async (url, { accept }) => {
  const fetched = await fetchBehindFence(url, { largest: 2_000_000, ...(accept ? { accept } : {}) })
  if (fetched.outcome === 'refused') return { problem: fetched.sentence }
  try {
    return { status: 200, body: JSON.parse(fetched.bytes.toString('utf8')) as unknown }
  } catch {
    return { problem: 'what came back is no citation data.' }
  }
}

export const lookUpDoi = (pasted: string): Promise<CslItem | { problem: string }> => lookUp(pasted, fetchJson)

/** Looks at an address, a DOI, a PMID, an arXiv number or an ISBN, as far as it can be looked at from here. */
export async function lookUpPasted(actor: Actor, pasted: string): Promise<LookedUp> {
  const ids = identify(pasted)
  const doi = ids.doi ?? (ids.arxiv ? `10.48550/arxiv.${ids.arxiv.replace(/v\d+$/, '')}` : undefined)
  if (doi) return fromDoi(doi, ids.url)
  const url = ids.url ?? linksOf(ids).pmid
  if (url) return fromPage(actor, url, ids.pmid ? 'peer-reviewed-paper' : 'web-page')
  if (ids.isbn) return { ...nothing, kind: 'book', sentence: `ISBN ${ids.isbn} is a sound number, but books are not looked up here. Write the title, or paste its BibTeX, RIS or CSL-JSON under “From a list”.` }
  return { ...nothing, sentence: 'There is no web address, DOI, PMID, arXiv number or ISBN in this. Write the title yourself.' }
}

async function fromDoi(doi: string, url = ''): Promise<LookedUp> {
  const item = await lookUpDoi(doi)
  if ('problem' in item) return { ...nothing, kind: 'peer-reviewed-paper', doi, url, sentence: item.problem }
  return { title: (item.title ?? '').slice(0, 500), kind: sourceKindOf(item), doi, url: item.URL ?? url, item, fetched: false, sentence: '' }
}

async function fromPage(actor: Actor, url: string, kind: SourceKind): Promise<LookedUp> {
  const fetched = await fetchFile(actor, url)
  if ('sentence' in fetched) return { ...nothing, kind, url, sentence: fetched.sentence }
  return { ...nothing, kind, url, title: fetched.kept.title, fetched: true, sentence: fetched.kept.title ? '' : 'A copy was fetched; it does not say its title. Write it yourself.' }
}
