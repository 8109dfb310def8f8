/**
 * What a signature binds, and whether it still holds. A signature binds the whole sentence(s) its claim stands in and the
 * evidence it cites (LAW §2.14–2.17). It is never changed: changed words lapse it, the same words make it hold again.
 */
import type { Article, Cited, Evidence, Overrule, Revision, Signature, Source, Verdict } from './article'
import { placeOf, read, touched } from './reading'
import type { Id } from './people'
import { sourceFellSince } from './sources'

/** Why a signature does not count at a revision; '' when it does. */
export type Past = '' | 'words changed' | 'evidence changed' | 'became an author' | 'place lost'

/** Verdicts that vouch for words; an author of them may not give these. The other two say that something is wrong. */
export const vouching: readonly Verdict[] = ['verified', 'opinion', 'authors-account']

/** Wordings (keys and exact words) of every sentence the claim's place touches at a revision; null when it has no place there. */
export function wordingsOf(revision: Revision, claim: Id): { keys: string[]; words: string } | null {
  const place = placeOf(revision, 'claim', claim)
  if (!place || place.how === 'lost') return null
  const sentences = touched(revision, place)
  return { keys: sentences.map((sentence) => sentence.wording), words: sentences.map((sentence) => sentence.words).join(' ') }
}

/** Whether a person is an author of any of these wordings. */
export function wroteAny(article: Article, person: Id, wordings: readonly string[]): boolean {
  const { authors } = read(article)
  return wordings.some((wording) => authors.get(wording)?.has(person) ?? false)
}

/** Why this signature or overrule does not count at a revision, or '' when it does. */
export function past(article: Article, binding: Signature | Overrule, revision: Revision): Past {
  const now = wordingsOf(revision, binding.claim)
  if (!now) return 'place lost'
  if (!sameList(now.keys, binding.wordings)) return 'words changed'
  if (!evidenceStands(article, binding)) return 'evidence changed'
  const vouches = 'verdict' in binding ? vouching.includes(binding.verdict) : true
  return vouches && wroteAny(article, binding.by, binding.wordings) ? 'became an author' : ''
}

/** Evidence as a signature cites it: all that supports or contradicts the claim at that moment. */
export function citesOf(article: Article, claim: Id, digest: (text: string) => string): Cited[] {
  const { evidenceOf, removed, sources } = read(article)
  return (evidenceOf.get(claim) ?? []).filter((row) => !removed.has(row.id)).flatMap((row) => {
    const source = sources.get(row.source)
    return source ? [cited(row, source, digest)] : []
  })
}

function cited(row: Evidence, source: Source, digest: (text: string) => string): Cited {
  const { primary, kind, url, doi } = source
  const bound = { evidence: row.id, source: source.id, primary, kind, url, doi, passage: row.passage, locator: row.locator, supports: row.supports }
  return { ...bound, digest: digest(JSON.stringify([row.id, source.id, primary, kind, url, doi, row.passage, row.locator, row.supports])) }
}

/**
 * Every cited piece is there unaltered, every cited source stands as it stood then, and nothing contradicting was added since: what was raised after the signature was
 * not weighed in it, even if it was taken away again. More support lapses nothing.
 */
export function evidenceStands(article: Article, binding: Signature | Overrule): boolean {
  const { evidence, evidenceOf, removed, sources } = read(article)
  const unaltered = binding.cites.every((cite) => {
    const row = evidence.get(cite.evidence)
    const source = sources.get(cite.source)
    return row !== undefined && source !== undefined && !removed.has(row.id) && same(cite, row, source)
  })
  return unaltered && !sourceFellSince(article, binding) && !(evidenceOf.get(binding.claim) ?? []).some((row) => !row.supports && row.seq > binding.seq)
}

function same(cite: Cited, row: Evidence, source: Source): boolean {
  return cite.primary === source.primary && cite.kind === source.kind && cite.url === source.url && cite.doi === source.doi
    && cite.passage === row.passage && cite.locator === row.locator && cite.supports === row.supports
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
