/** Claims as one person may see them: words, standing, evidence, every signature with whether it holds, and what is offered. */
import { verdicts, type Article, type Cited, type Claim, type Overrule, type Revision, type Signature } from './article'
import { countingOverrule, countingSignature, standing } from './claims'
import { facts } from './facts'
import { checkerOf } from './load'
import { offered, refusals } from './may'
import { person, type Looking } from './looking'
import { presentProposals } from './present-talk'
import { placeOf, read, touched } from './reading'
import { past } from './signatures'
import { evidenceView, isShown, titleFor } from './present-sources'
import { renewable } from './renewals'
import { fallsShort } from './enough'
import type { ClaimView, SignatureView } from './view'

/** All claims of the current revision in the order of the page, then lost ones, then cut ones. */
export function claimViews(article: Article, looking: Looking): ClaimView[] {
  const { current } = read(article)
  const order = new Map(current.blocks.map((block, index) => [block.id, index]))
  const rank = (view: ClaimView) => (view.standing === 'cut' ? 2e9 : view.standing === 'lost' ? 1e9 : (order.get(view.block) ?? 0) * 1e5 + view.from)
  const proposals = presentProposals(article, looking)
  const views = article.claims.map((claim) => ({ ...claimView(article, claim, current, looking), proposals: proposals.filter((row) => row.claim === claim.id) }))
  return views.sort((a, b) => rank(a) - rank(b) || a.number - b.number)
}

function claimView(article: Article, claim: Claim, revision: Revision, looking: Looking): Omit<ClaimView, 'proposals'> {
  const { cuts, evidenceOf, signaturesOf, queriesOf } = read(article)
  const place = placeOf(revision, 'claim', claim.id)
  const sentences = place ? touched(revision, place) : []
  const signatures = signaturesOf.get(claim.id) ?? []
  const stands = standing(article, claim, revision)
  const cut = cuts.get(claim.id)
  return {
    id: claim.id, number: claim.number, kind: claim.kind, note: claim.note, by: person(claim.by, looking), at: claim.at,
    quote: place?.quote ?? '', sentence: sentences.map((row) => row.words).join(' '), sentences: sentences.map((row) => row.id),
    block: place?.block ?? '', from: place?.from ?? 0, to: place?.to ?? 0, how: place?.how ?? 'lost', standing: stands,
    inScope: article.check.level !== 'partial' || article.check.scope.includes(claim.kind),
    stale: stands === 'stale' ? staleView(article, signatures.at(-1), revision, looking) : null,
    evidence: (evidenceOf.get(claim.id) ?? []).map((row) => evidenceView(article, row, looking)),
    signatures: signatures.map((row) => signatureView(article, claim, row, revision, looking)),
    restsOnTooLittle: fallsShort(article, claim, revision, looking.house), renewable: renewable(article, claim, revision) !== undefined, checker: checkerView(article, claim, looking),
    overrule: overruleView(article, claim, revision, looking),
    queries: (queriesOf.get(claim.id) ?? []).map((query) => query.id),
    cut: cut ? { reason: cut.reason, by: person(cut.by, looking), at: cut.at } : null,
    ...offers(article, claim, looking),
  }
}

function checkerView(article: Article, claim: Claim, looking: Looking) {
  const given = checkerOf(article, claim.id)
  return given ? person(given, looking) : null
}

function offers(article: Article, claim: Claim, { actor, house }: Looking): Pick<ClaimView, 'offered' | 'verdicts'> {
  const own = offered(article, actor, house, { claim })
  const mayGive = own.some((offer) => offer.action === 'giveVerdict')
  const given = (verdict: (typeof verdicts)[number]) => ({ action: 'giveVerdict' as const, claim: claim.id, verdict, note: 'said', proposed: '' })
  return {
    offered: own,
    verdicts: mayGive ? verdicts.map((verdict) => ({ verdict, refusals: refusals(given(verdict), facts(article, actor, house, given(verdict))) })) : [],
  }
}

function staleView(article: Article, last: Signature | undefined, revision: Revision, looking: Looking): ClaimView['stale'] {
  if (!last) return null
  const why = past(article, last, revision)
  const because = why === 'evidence changed' ? 'evidence' : why === 'became an author' ? 'author' : 'words'
  return { words: last.words, verdict: last.verdict, because, at: last.at, by: person(last.by, looking) }
}

function signatureView(article: Article, claim: Claim, row: Signature, revision: Revision, looking: Looking): SignatureView {
  const why = past(article, row, revision)
  const replaced = why === '' && countingSignature(article, claim, revision)?.id !== row.id
  return {
    id: row.id, seq: row.seq, verdict: row.verdict, note: row.note, by: person(row.by, looking), at: row.at,
    revision: article.numbers[row.revision] ?? 0, words: row.words, holds: why === '', past: replaced ? 'replaced' : why,
    renewal: article.renewals.some(({ signatures }) => signatures.includes(row.id)),
    cites: row.cites.map((cite) => ({ evidence: cite.evidence, ...citeView(article, cite, looking) })),
  }
}

/** What a signature cites, as far as this person is shown it. */
function citeView(article: Article, { source: id, passage, locator }: Cited, looking: Looking) {
  const source = read(article).sources.get(id)
  const shown = source !== undefined && isShown(article, source, looking)
  return { sourceTitle: titleFor(article, source, looking), passage: shown ? passage : '', locator: shown ? locator : '' }
}

function overruleView(article: Article, claim: Claim, revision: Revision, looking: Looking): ClaimView['overrule'] {
  const last: Overrule | undefined = (read(article).overrulesOf.get(claim.id) ?? []).at(-1)
  if (!last) return null
  const holds = countingOverrule(article, claim, revision)?.id === last.id
  return { id: last.id, reason: last.reason, by: person(last.by, looking), at: last.at, words: last.words, holds }
}
