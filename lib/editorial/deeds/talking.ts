/** Deeds of the conversation: queries, their answers and closing, and proposed wordings. */
import { placeAt } from '../anchors'
import type { Draft } from '../draft'
import { proposalRange } from '../proposals'
import { placeOf, read, touched } from '../reading'
import { sentenceNamed } from '../target'
import type { RefusalView } from '../view'
import { wordsOf } from '../wordings'
import type { Deed } from './deeds'

type About = { claim: string } | { sentence: string }

/** The block and range of the sentence(s) something is about, at the current revision. */
function rangeOf(draft: Draft, about: About, version?: number): { block: string; from: number; to: number; words: string } | null {
  const { current } = read(draft.article)
  const place = 'claim' in about ? placeOf(current, 'claim', about.claim) : undefined
  const named = 'sentence' in about ? sentenceNamed(draft.article, about.sentence, version)?.now : undefined
  const sentences = place ? touched(current, place) : named ? [named] : []
  const [first, last] = [sentences[0], sentences.at(-1)]
  const block = current.blocks.find((row) => row.id === first?.block)
  return first && last && block ? { block: block.id, from: first.from, to: last.to, words: block.words.slice(first.from, last.to) } : null
}

/** Adds a proposal of words for the whole sentence(s); a refusal when there is nothing to propose on. */
export function propose(draft: Draft, about: About, proposed: string, note: string, version?: number): RefusalView | undefined {
  const range = rangeOf(draft, about, version)
  const words = wordsOf(proposed)
  if (!range) return { rule: 'isHere', about: 'words', sentence: 'The words this is about are not in the story.', href: '#gate' }
  if (range.words === words) return { rule: 'proposalChangesWords', about: 'words', sentence: 'These are the words already there.', href: '#gate' }
  const claim = 'claim' in about ? about.claim : null
  const on = { claim, block: range.block, on: range.words }
  if (!proposalRange(draft.article, on)) return { rule: 'proposalSaysWhere', about: 'words', sentence: 'These words stand more than once in this paragraph: mark a claim there and propose on the claim.', href: '#gate' }
  draft.made = draft.add('proposals', { ...on, revision: draft.article.current, words, note }).id
  return undefined
}

export const proposeWording: Deed<'proposeWording'> = (draft, { about, words, note, version }) => propose(draft, about, words, note, version)

export const declineWording: Deed<'declineWording'> = (draft, { proposal, reason }) => {
  draft.made = draft.add('proposalEnds', { proposal, does: 'decline', reason }).id
  return undefined
}

export const askQuery: Deed<'askQuery'> = (draft, { to, type, about, text, people }, { target }) => {
  const kind = target.claim ? 'claim' : target.sentence ? 'sentence' : 'article'
  const query = draft.add('queries', { to, type, about: about ? kind : 'article', claim: target.claim?.id ?? null, text })
  const block = target.sentence ? read(draft.article).current.blocks.find((row) => row.id === target.sentence?.block) : undefined
  if (target.sentence && block) draft.place(placeAt(block, target.sentence.from, target.sentence.to, 'query', query.id, 'exact'))
  speakTo(draft, query.id, query.id, people)
  draft.made = query.id
  return undefined
}

/** People named in a query or a reply, each once. */
function speakTo(draft: Draft, query: string, row: string, people: string[]): void {
  for (const person of new Set(people)) draft.add('mentions', { query, in: row, person })
}

export const discussQuery: Deed<'discussQuery'> = (draft, { query, text, people }) => {
  draft.made = draft.add('replies', { query, does: 'remark', text }).id
  speakTo(draft, query, draft.made, people)
  return undefined
}

export const answerQuery: Deed<'answerQuery'> = (draft, { query, text, people }) => {
  draft.made = draft.add('replies', { query, does: 'answer', text }).id
  speakTo(draft, query, draft.made, people)
  return undefined
}

export const closeQuery: Deed<'closeQuery'> = (draft, { query, reason }) => {
  draft.made = draft.add('replies', { query, does: 'close', text: reason }).id
  return undefined
}
