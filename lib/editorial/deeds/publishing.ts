/** Deeds at the door to the public. Every pass leaves a receipt with its publication, in the same change. */
import type { CorrectionNote, Receipt } from '../article'
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

/** Ids of everything that counted when the gate was passed: signatures, marks and overrules at the current revision. */
export function counted(draft: Draft): { signatures: Id[]; marks: Id[]; overrules: Id[] } {
  const { article } = draft
  const { current, cuts } = read(article)
  const claims = claimsAt(article, current).filter((claim) => !cuts.has(claim.id))
  const ids = (rows: ({ id: Id } | null | undefined)[]) => rows.flatMap((row) => (row ? [row.id] : []))
  return {
    signatures: ids(claims.map((claim) => countingSignature(article, claim, current))),
    overrules: ids(claims.map((claim) => countingOverrule(article, claim, current))),
    marks: [...new Set(ids(coverage(article, current).map((row) => row.mark)))],
  }
}

function receipt(draft: Draft, kind: Receipt['kind'], revision: Id, answersFor: string) {
  const { check, revisions } = draft.article
  const hash = revisions.find((row) => row.id === revision)?.hash ?? ''
  return draft.add('receipts', { kind, revision, hash, check, ...counted(draft), answersFor, gate: gateVersion })
}

export const publish: Deed<'publish'> = (draft, asked, facts) => {
  const { article } = draft
  const note: CorrectionNote | null = asked.correction ?? null
  const correction = openCorrection(article)?.id ?? null
  const left = receipt(draft, 'publication', article.current, note?.text ?? '')
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

/** The public words come back as a new revision; nobody becomes an author of them, so old signatures hold again. */
export const dropCorrection: Deed<'dropCorrection'> = (draft, { reason }, facts) => {
  const shown = read(draft.article).public
  if (shown) draft.text({ document: shown.document, blocks: shown.blocks, places: [], language: shown.language, made: 'restore', writers: [], restores: shown })
  recordMove(draft, facts, 'dropCorrection', reason)
  return undefined
}

export const withdraw: Deed<'withdraw'> = (draft, { reason }, facts) => {
  const revision = draft.article.publicRevision ?? draft.article.current
  const left = receipt(draft, 'withdrawal', revision, reason)
  recordMove(draft, facts, 'withdraw', reason)
  draft.made = draft.add('publications', { kind: 'withdrawal', revision, receipt: left.id, correction: null, note: null }).id
  return undefined
}
