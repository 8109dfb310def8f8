import 'server-only'
import type { ClaimKind, QueryTo } from '@/lib/editorial/article'
import type { ArticleView, ClaimView, EvidenceView, ProposalView, QueryView, Standing } from '@/lib/editorial/view'
import { sourceInWords, when } from '../paper/words'

/** How times are written: in the house's language and zone. */
export interface Clock {
  language: string
  timeZone: string
}

/** What stands in the margin beside a claim: a title, and a line for everything there is to know. */
export interface MarginNote {
  claim: string
  number: number
  standing: Standing
  /** The words it marks; of a claim that was cut and has none any more, those signed last. */
  quote: string
  title: string
  lines: string[]
  /** Who said the last word on it, and when. */
  by: string
  at: number
}

const kinds: Record<ClaimKind, string> = { name: 'name', number: 'number', date: 'date', quote: 'quote', attribution: 'attribution', study: 'study', comparison: 'comparison', cause: 'cause', image: 'image', other: 'other' }
const standings: Record<Standing, string> = {
  'verified': 'verified', 'opinion': 'opinion', 'authors-account': 'author’s account', 'kept-by-editor': 'kept by editor', 'stale': 'stale', 'change-needed': 'change needed',
  'cannot-verify': 'cannot verify', 'query-open': 'query open', 'lost': 'lost', 'unchecked': 'unchecked', 'cut': 'cut',
}
const addressed: Record<QueryTo, string> = { author: 'the writer', editor: 'the editor', source: 'a source', legal: 'the legal reader' }

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const after = (words: string, before = ': ') => (words === '' ? '' : `${before}${words}`)

/** Takes what the view gives and nothing else: what its reader may not see of a source is not in it. */
export function marginNote(claim: ClaimView, view: ArticleView, clock: Clock): MarginNote {
  const signature = claim.signatures.find(({ holds, past }) => holds && past === '')
  const queries = view.queries.filter(({ id, state }) => state !== 'closed' && claim.queries.includes(id))
  const evidence = claim.evidence.filter(({ removed }) => !removed)
  const last = claim.cut ?? (claim.overrule?.holds ? claim.overrule : null) ?? signature ?? claim
  return {
    claim: claim.id, number: claim.number, standing: claim.standing, quote: claim.quote || (claim.signatures.at(-1)?.words ?? ''), by: last.by.name, at: last.at,
    title: `Claim ${claim.number} · ${kinds[claim.kind]} · ${standings[claim.standing]}`,
    lines: [
      ...(claim.note === '' ? [] : [claim.note]),
      ...(signature ? [`${upperFirst(standings[signature.verdict])}, signed by ${signature.by.name}, ${when(signature.at, clock)}${after(signature.note)}`] : []),
      ...formerly(claim, clock),
      ...(evidence.length === 0 ? ['No evidence is attached.'] : evidence.map(evidenceLine)),
      ...queries.flatMap((query) => queryLines(query, clock)),
      ...claim.proposals.filter(({ state }) => state === 'open').map((proposal) => proposalLine(proposal, clock)),
    ],
  }
}

function formerly({ stale, overrule, cut }: ClaimView, clock: Clock): string[] {
  const why = { words: 'the words have changed since', evidence: 'the evidence has changed since', author: 'who signed has become an author of the words' }
  return [
    ...(stale ? [`Stale: ${standings[stale.verdict]}, signed by ${stale.by.name}, ${when(stale.at, clock)}; ${why[stale.because]}. The words signed: “${stale.words}”`] : []),
    ...(overrule?.holds ? [`Kept by ${overrule.by.name}, ${when(overrule.at, clock)}: ${overrule.reason}`] : []),
    ...(cut ? [`Cut by ${cut.by.name}, ${when(cut.at, clock)}: ${cut.reason}`] : []),
  ]
}

function evidenceLine({ supports, sourceTitle, sourceKind, primary, locator, passage, url, doi }: EvidenceView): string {
  const address = doi === '' ? url : `doi:${doi}`
  return `${supports ? 'Supports' : 'Contradicts'}: ${sourceTitle} (${sourceInWords(sourceKind, { language: 'en' })}, ${primary ? 'primary' : 'secondary'})${after(locator, ', ')}${passage === '' ? '' : `: “${passage}”`}${after(address, ' ')}`
}

/** A query and what was answered to it. */
export function queryLines({ to, type, text, by, at, replies }: QueryView, clock: Clock): string[] {
  const answers = replies.map((reply) => `Answer by ${reply.by.name}, ${when(reply.at, clock)}: ${reply.text}`)
  return [`Open query to ${addressed[to]} (${type}) by ${by.name}, ${when(at, clock)}: ${text}`, ...answers]
}

export const proposalLine = ({ words, note, by, at }: ProposalView, clock: Clock): string => `Proposed by ${by.name}, ${when(at, clock)}: “${words}”${after(note, ' ')}`
