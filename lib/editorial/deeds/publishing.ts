/** Deeds at the door to the public. Every pass leaves a receipt with its publication, in the same change. */
import type { Article, Check, CorrectionNote, Receipt, Revision } from '../article'
import { claimsAt, countingOverrule, countingSignature } from '../claims'
import { coverage } from '../coverage'
import type { Draft } from '../draft'
import { headlineOf, openCorrection } from '../facts'
import { gateVersion } from '../gate'
import { read } from '../reading'
import type { Id } from '../people'
import { slugOf } from '../slugs'
import { recordMove } from './desk'
import type { Deed } from './deeds'

/** Ids of everything that counts at a revision: signatures, marks and overrules. */
export function counted(article: Article, revision: Revision): { signatures: Id[]; marks: Id[]; overrules: Id[] } {
  const { cuts } = read(article)
  const claims = claimsAt(article, revision).filter((claim) => !cuts.has(claim.id))
  const ids = (rows: ({ id: Id } | null | undefined)[]) => rows.flatMap((row) => (row ? [row.id] : []))
  return {
    signatures: ids(claims.map((claim) => countingSignature(article, claim, revision))),
    overrules: ids(claims.map((claim) => countingOverrule(article, claim, revision))),
    marks: ids(coverage(article, revision).map((row) => row.mark ?? row.outOfScope)),
  }
}

function receipt(draft: Draft, kind: Receipt['kind'], revision: Revision, check: Check, answersFor: string) {
  const { signatures, marks, overrules } = counted({ ...draft.article, check }, revision)
  return draft.add('receipts', { kind, revision: revision.id, hash: revision.hash, check, signatures, marks, overrules, answersFor, gate: gateVersion, rules: { evidence: draft.tools.house.evidence, replies: draft.tools.house.replies } })
}

export const publish: Deed<'publish'> = (draft, asked, facts) => {
  const { article } = draft
  const note: CorrectionNote | null = asked.correction ?? null
  const correction = openCorrection(article)?.id ?? null
  const left = receipt(draft, 'publication', read(article).current, article.check, note?.text ?? '')
  const kind = article.publications.length === 0 ? 'first' : facts.live ? 'update' : 'again'
  recordMove(draft, facts, 'publish', note?.text ?? '')
  draft.made = draft.add('publications', { kind, revision: article.current, receipt: left.id, correction, note }).id
  draft.article = { ...draft.article, publicRevision: article.current }
  if (article.slug === null) draft.slug = slugOf(headlineOf(read(article).current.blocks))
  return undefined
}

export const startCorrection: Deed<'startCorrection'> = (draft, { reason }, facts) => {
  const made = draft.add('corrections', { base: draft.article.publicRevision ?? draft.article.current, reason })
  recordMove(draft, facts, 'startCorrection', reason)
  draft.made = made.id
  return undefined
}

/**
 * The public words come back as a new revision, and with them the check level they were published under; nobody becomes an
 * author of them, so old signatures and marks hold again.
 */
export const dropCorrection: Deed<'dropCorrection'> = (draft, { reason }, facts) => {
  const shown = read(draft.article).public
  if (shown) draft.text({ document: shown.document, blocks: shown.blocks, places: [], language: shown.language, made: 'restore', writers: [], restores: shown })
  draft.article = { ...draft.article, check: checkBefore(draft.article) }
  recordMove(draft, facts, 'dropCorrection', reason)
  return undefined
}

/** The check level in force when the open correction was started: what is set inside a correction goes with it. */
function checkBefore(article: Article): Check {
  const started = article.moves.findLast((move) => move.action === 'startCorrection')
  return started?.check ?? article.check
}

/** The receipt names what stands behind the words readers lose, and the check they were promised: both may be older than the desk’s. */
export const withdraw: Deed<'withdraw'> = (draft, { reason, as }, facts) => {
  const reading = read(draft.article)
  const revision = reading.public ?? reading.current
  const check = draft.article.receipts.at(-1)?.check ?? draft.article.check
  const left = receipt(draft, 'withdrawal', revision, check, reason)
  recordMove(draft, facts, 'withdraw', reason)
  draft.made = draft.add('publications', { kind: 'withdrawal', revision: revision.id, receipt: left.id, correction: null, note: { kind: as, text: reason } }).id
  return undefined
}
