import type { Article, SourceKind } from '@/lib/editorial/article'
import { claimsAt, countingSignature } from '@/lib/editorial/claims'
import { citeParts, type CitePart } from '@/lib/editorial/citations/cite'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import { read } from '@/lib/editorial/reading'
import { citationOf, confidentialityOf } from '@/lib/editorial/sources'
import { citeWords } from './cite-words'
import type { Paper } from './story'
import { citedDate } from './words'

/** A study that public claims rest on, cited from the data of its source. */
export interface Study {
  source: string
  parts: CitePart[]
  kind: SourceKind
  /** Claims of the public words that rest on it, by number. */
  claims: number[]
  /** The day it appeared, as far as its citation says. */
  published: string
  title: string
  doi: string
  url: string
  /** What its citation says; null where nobody set one. */
  item: CslItem | null
}

const studyKinds: readonly SourceKind[] = ['peer-reviewed-paper', 'preprint']

/**
 * The studies behind the words readers have: sources of signatures that count, that support them, and that may be shown.
 * Journal, date and DOI come from the evidence, never from what somebody typed into the story.
 */
export function studiesOf(article: Article, paper: Pick<Paper, 'language'>): Study[] {
  const { public: shown, cuts, sources } = read(article)
  if (!shown) return []
  const found = new Map<string, Study>()
  for (const claim of claimsAt(article, shown).filter(({ id }) => !cuts.has(id))) {
    for (const { source: id, supports, kind } of countingSignature(article, claim, shown)?.cites ?? []) {
      const source = sources.get(id)
      if (!source || !supports || !studyKinds.includes(kind) || confidentialityOf(article, source).confidentiality !== 'public') continue
      const known = found.get(id)
      if (known) known.claims = [...new Set([...known.claims, claim.number])].sort((a, b) => a - b)
      else found.set(id, { source: id, kind, claims: [claim.number], ...cited(article, source, paper) })
    }
  }
  return [...found.values()]
}

/** Where nobody set a citation, what the source itself says, and no more. */
function cited(article: Article, { id, title, doi, url }: { id: string; title: string; doi: string; url: string }, paper: Pick<Paper, 'language'>): Omit<Study, 'source' | 'kind' | 'claims'> {
  const item = citationOf(article, id)?.item ?? null
  if (item) return { parts: citeParts(item, citeWords(paper)), published: citedDate(item.issued, true, paper), title: item.title ?? title, doi: item.DOI ?? doi, url, item }
  const named: CitePart[] = doi ? [{ is: 'id', text: `doi:${doi}`, href: doiLink(doi) }] : url ? [{ is: 'id', text: url, href: url }] : []
  return { parts: [{ is: 'title', text: title }, ...(named.length > 0 ? [{ is: 'and' as const, text: '. ' }, ...named] : [])], published: '', title, doi, url, item }
}
