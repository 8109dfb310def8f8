/** Deeds of the check: marking claims, signing them, saying that there is nothing to check, keeping words in a dispute. */
import { placeAt } from '../anchors'
import type { Sentence } from '../article'
import { countingSignature } from '../claims'
import { coverage } from '../coverage'
import type { Draft } from '../draft'
import { quoted } from '../quoted'
import { read, touched } from '../reading'
import { renewable } from '../renewals'
import { citesOf, wordingsOf } from '../signatures'
import { propose } from './talking'
import type { Deed } from './deeds'

/** Marks words of one block as a claim. A "nothing to check" mark on their sentence gives way to it; an out-of-scope mark stays beneath. */
export const markClaim: Deed<'markClaim'> = (draft, asked) => {
  const { current } = read(draft.article)
  const only = quoted(draft.article, asked)?.found[0]
  const block = current.blocks.find((row) => row.id === only?.block)
  if (!only || !block) return undefined
  const claim = draft.add('claims', { number: draft.article.claims.length + 1, kind: asked.kind, note: asked.note, revision: current.id })
  const place = placeAt(block, only.from, only.to, 'claim', claim.id, 'exact')
  const under = new Set(touched(current, place).map((row) => row.id))
  const giveWay = coverage(draft.article, current).filter((row) => row.mark?.type === 'no-fact' && under.has(row.sentence.id))
  draft.place(place)
  for (const { mark } of giveWay) if (mark) draft.add('lifts', { mark: mark.id })
  draft.made = claim.id
  return undefined
}

export const dropClaim: Deed<'dropClaim'> = (draft, { claim, reason }) => {
  draft.made = draft.add('cuts', { claim, reason }).id
  return undefined
}

/** What a signature or an overrule binds: revision, wordings, exact words and the evidence as it is. */
function bound(draft: Draft, claim: string) {
  const { current } = read(draft.article)
  const words = wordingsOf(current, claim)
  return { claim, revision: current.id, wordings: words?.keys ?? [], words: words?.words ?? '', cites: citesOf(draft.article, claim, draft.tools.digest) }
}

export const giveVerdict: Deed<'giveVerdict'> = (draft, { claim, verdict, note, proposed }) => {
  const signature = draft.add('signatures', { ...bound(draft, claim), verdict, note, roles: [...draft.actor.roles] })
  if (proposed !== '') propose(draft, { claim }, proposed, note)
  draft.made = signature.id
  return undefined
}

/** Each claim gets a signature of its own, with the verdict it had; one row says that they were given together. */
export const renewSignatures: Deed<'renewSignatures'> = (draft, { claims: wanted }) => {
  const { claims, current } = read(draft.article)
  const given = [...new Set(wanted)].flatMap((id) => {
    const claim = claims.get(id)
    const last = claim && renewable(draft.article, claim, current)
    return last ? [draft.add('signatures', { ...bound(draft, id), verdict: last.verdict, note: 'Only punctuation changed.', roles: [...draft.actor.roles] }).id] : []
  })
  draft.made = draft.add('renewals', { signatures: given }).id
  return undefined
}

export const overrule: Deed<'overrule'> = (draft, { claim, reason }, { target }) => {
  const answers = target.claim ? countingSignature(draft.article, target.claim, read(draft.article).current) : undefined
  if (!answers) return undefined
  draft.made = draft.add('overrules', { ...bound(draft, claim), reason, answers: answers.id }).id
  return undefined
}

export const markNoFact: Deed<'markNoFact'> = (draft, _asked, { target }) => {
  if (!target.sentence) return { rule: 'isHere', about: 'words', sentence: 'Say which sentence has nothing to check.', href: '#gate' }
  const known = coverage(draft.article, read(draft.article).current).find((row) => row.sentence.id === target.sentence?.id)?.mark
  draft.made = known?.type === 'no-fact' ? known.id : markSentence(draft, target.sentence, 'no-fact')
  return undefined
}

/** Writes a mark on one sentence of the current revision, in its place. */
export function markSentence(draft: Draft, sentence: Sentence, type: 'no-fact' | 'out-of-scope'): string {
  const { current } = read(draft.article)
  const mark = draft.add('marks', { type, revision: current.id, wording: sentence.wording, words: sentence.words, roles: [...draft.actor.roles] })
  const block = current.blocks.find((row) => row.id === sentence.block)
  if (block) draft.place(placeAt(block, sentence.from, sentence.to, 'mark', mark.id, 'exact'))
  return mark.id
}

export const liftNoFact: Deed<'liftNoFact'> = (draft, _asked, { target }) => {
  const { current, lifted } = read(draft.article)
  const mark = target.mark ?? coverage(draft.article, current).find((row) => row.sentence.id === target.sentence?.id)?.mark
  if (!mark || lifted.has(mark.id)) return { rule: 'isHere', about: 'words', sentence: 'There is no mark on this sentence to lift.', href: '#gate' }
  draft.made = draft.add('lifts', { mark: mark.id }).id
  return undefined
}
