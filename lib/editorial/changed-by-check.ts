/**
 * What the check changed before readers saw a word: derived from rows alone, so that nobody need remember it. What changed
 * after the first publication is told as a correction and is not counted here.
 */
import type { Article, Proposal, Signature } from './article'
import { disputes } from './claims'
import type { Id } from './people'
import { read } from './reading'

export interface ChangedByCheck {
  /** Claims whose words somebody objected to, or proposed others for, and that were printed with other words. */
  reworded: number
  /** Claims somebody objected to that were taken out before publication. */
  takenOut: number
  /** Sentences without a claim that were printed in words a checker proposed. */
  sentences: number
}

/** Between these two rows, by sequence: the first submission, and the first publication. */
interface Span {
  from: number
  to: number
}

/**
 * Counts each claim and each sentence once. An objection (*change needed*, *cannot verify*) was answered by other words when
 * nobody signed those very words later and no editor kept them; the gate lets nothing else past. A proposal that was
 * accepted counts unless the old words were signed again after it. All zero for an article that was never published.
 */
export function changedByCheck(article: Article): ChangedByCheck {
  const span = spanOf(article)
  if (!span) return { reworded: 0, takenOut: 0, sentences: 0 }
  const { cuts } = read(article)
  const isOut = (claim: Id) => within(span, cuts.get(claim)?.seq)
  const proposals = article.proposals.filter((proposal) => wasTaken(article, proposal, span))
  const objected = new Set(article.signatures.filter((row) => disputes(row) && within(span, row.seq)).map((row) => row.claim))
  const answered = article.signatures.filter((row) => isAnsweredByWords(article, row, span)).map((row) => row.claim)
  const proposed = proposals.flatMap((row) => row.claim ?? [])
  return {
    reworded: new Set([...answered, ...proposed].filter((claim) => !isOut(claim))).size,
    takenOut: [...objected].filter(isOut).length,
    sentences: new Set(proposals.filter((row) => row.claim === null).map((row) => `${row.block}/${row.on}`)).size,
  }
}

function spanOf({ moves, publications }: Article): Span | null {
  const from = moves.find((move) => move.action === 'submit')?.seq
  const to = publications.find((row) => row.kind === 'first')?.seq
  return from === undefined || to === undefined ? null : { from, to }
}

const within = ({ from, to }: Span, seq: number | undefined): boolean => seq !== undefined && seq > from && seq < to

const sameWordings = (a: Signature, b: Signature): boolean => a.wordings.length === b.wordings.length && a.wordings.every((wording, at) => wording === b.wordings[at])

function isAnsweredByWords(article: Article, objection: Signature, span: Span): boolean {
  if (!disputes(objection) || !within(span, objection.seq)) return false
  const signedAfter = article.signatures.some((row) => row.claim === objection.claim && row.seq > objection.seq && row.seq < span.to && sameWordings(row, objection))
  const kept = article.overrules.some((row) => row.answers === objection.id && row.seq < span.to)
  return !signedAfter && !kept
}

function wasTaken(article: Article, { id, on, claim }: Proposal, span: Span): boolean {
  const end = read(article).ends.get(id)
  if (end?.does !== 'accept' || !within(span, end.seq)) return false
  const signed = claim === null ? article.marks : article.signatures.filter((row) => row.claim === claim)
  return !signed.some((row) => row.seq > end.seq && row.seq < span.to && row.words === on)
}
