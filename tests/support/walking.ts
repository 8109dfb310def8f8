import type { Article } from '@/lib/editorial/article'
import type { Change } from '@/lib/editorial/change'
import { queryState } from '@/lib/editorial/claims'
import { coverage } from '@/lib/editorial/coverage'
import { isSignedOff, openCorrection } from '@/lib/editorial/facts'
import { isClear } from '@/lib/editorial/gate'
import type { Actor } from '@/lib/editorial/people'
import type { Target } from '@/lib/editorial/target'
import { current, lastClaim, lastOf, paper, person, staff, standingOf, textOf, usualHouse, type Newsroom, type Said } from './newsroom'

/** Walks through everything that can happen to a very small story: breadth first, over the real decisions. */

const { checker2: _, ...others } = staff

export const cast = {
  ...others,
  /** A fact-checker who wrote words of the headline, when she was still an editor. */
  author: person('Aila', 'checker'),
}
export type Name = keyof typeof cast

/** One headline, one sentence with one claim and its evidence. */
export function smallStory(room: Newsroom): Article {
  const start = room.done(null, cast.writer, { action: 'create', text: paper('A drug', 'It helps 12 percent.') })
  const claimed = room.story(start,
    [{ ...cast.author, roles: ['editor'] }, { action: 'replaceText', find: 'A drug', replace: 'A new drug' }],
    [cast.writer, { action: 'markClaim', quote: '12 percent', kind: 'number' }],
    [cast.writer, { action: 'addSource', kind: 'dataset', title: 'The trial', primary: true }])
  return room.done(claimed, cast.writer, { action: 'addEvidence', claim: lastClaim(claimed), source: lastOf(claimed.sources) })
}

/** What the law says a state is: both regions, and the facts it looks at. */
export function stateOf(article: Article): string {
  const facts = [['correcting', openCorrection(article) !== null], ['clear', isClear(article, current(article), usualHouse)], ['signed off', isSignedOff(article.moves)]] as const
  return [article.state.desk, article.state.public, ...facts.filter(([, holds]) => holds).map(([name]) => name)].join(', ')
}

/** Everything that can make a difference to what may follow; coarse enough that the walk ends. */
function whereabouts(article: Article): string {
  const { current: now, publicRevision, revisions } = article
  const shown = revisions.find(({ id }) => id === publicRevision)?.hash === revisions.find(({ id }) => id === now)?.hash
  const covered = coverage(article, current(article)).map((row) => row.coverage).join()
  const open = article.queries.map((query) => queryState(article, query)).filter((state) => state !== 'closed').join()
  return [stateOf(article), shown, article.claims.map(({ id }) => standingOf(article, id)).join(), covered, open, article.check.level].join(' | ')
}

export interface Step {
  by: Name
  said: Said
}

/** What may be tried next: for each action of the journey somebody who might, with a sensible wish. */
export function journey(article: Article): Step[] {
  const claim = lastClaim(article)
  const reworded = current(article).blocks[1]?.words.includes('12') ? ['12', '13'] as const : ['13', '12'] as const
  const note = article.publicRevision ? { correction: { kind: 'correction' as const, text: 'We had it wrong.' } } : {}
  return [
    { by: 'writer', said: { action: 'replaceText', find: reworded[0], replace: reworded[1] } },
    { by: 'checker', said: { action: 'giveVerdict', claim, verdict: 'verified', note: 'Seen.' } },
    { by: 'checker', said: { action: 'giveVerdict', claim, verdict: 'change-needed' } },
    { by: 'editor', said: { action: 'overrule', claim, reason: 'It stands.' } },
    { by: 'checker', said: { action: 'markNoFact', sentence: 'h.1' } },
    { by: 'writer', said: { action: 'submit' } },
    { by: 'checker', said: { action: 'sendBack', reason: 'Look again.' } },
    { by: 'checker', said: { action: 'signOff' } },
    { by: 'publisher', said: { action: 'publish', ...note } },
    { by: 'publisher', said: { action: 'publish' } },
    { by: 'publisher', said: { action: 'withdraw', reason: 'A doubt.' } },
    { by: 'editor', said: { action: 'startCorrection', reason: 'A slip.' } },
    { by: 'editor', said: { action: 'dropCorrection', reason: 'None.' } },
    { by: 'editor', said: { action: 'spike', reason: 'No room.' } },
    { by: 'head', said: { action: 'revive' } },
  ]
}

export interface Reached {
  article: Article
  path: string[]
}

/** Visits every whereabouts that steps lead to, nearest first; `seen` is told of every change made on the way. */
export function walk(room: Newsroom, start: Article, steps: (article: Article) => { actor: Actor; said: Said }[], seen: (before: Article, change: Change, path: string[]) => void): Reached[] {
  const found = new Map<string, Reached>([[whereabouts(start), { article: start, path: [] }]])
  const queue = [...found.values()]
  for (let next = queue.shift(); next; next = queue.shift()) {
    for (const { actor, said } of steps(next.article)) {
      const decision = room.tell(next.article, actor, said)
      if (decision.outcome !== 'done') continue
      const path = [...next.path, `${actor.name} ${said.action}`]
      seen(next.article, decision, path)
      const where = whereabouts(decision.article)
      if (found.has(where)) continue
      found.set(where, { article: decision.article, path })
      queue.push({ article: decision.article, path })
    }
  }
  return [...found.values()]
}

/** The shortest path to each state there is. */
export function nearest(reached: Reached[]): Map<string, Reached> {
  const states = new Map<string, Reached>()
  for (const one of reached) {
    const state = stateOf(one.article)
    if (!states.has(state)) states.set(state, one)
  }
  return states
}

export interface Wish {
  said: Said
  /** What it is about, as a page would ask for offers there; absent where it is about the story as a whole. */
  about?: Partial<Target>
}

/** For every action there is, a sensible wish. */
export function wishes(article: Article): Wish[] {
  const { claims, evidence, proposals, queries, marks } = article
  const [claim, cited, proposal, query] = [claims.at(-1), evidence.at(-1), proposals.at(-1), queries.at(-1)]
  const headline = current(article).sentences[0]
  const mark = marks.findLast((row) => row.wording === headline?.wording)
  const owed = article.publicRevision !== null && article.revisions.find(({ id }) => id === article.publicRevision)?.hash !== current(article).hash
  const onClaim = claim ? { about: { claim } } : {}
  return [
    { said: { action: 'editText', text: textOf([...current(article).blocks].reverse()) } },
    { said: { action: 'replaceText', find: 'helps', replace: 'heals' } },
    { said: { action: 'acceptWording', proposal: proposal?.id ?? 'none' }, ...(proposal ? { about: { proposal } } : {}) },
    { said: { action: 'declineWording', proposal: proposal?.id ?? 'none' }, ...(proposal ? { about: { proposal } } : {}) },
    { said: { action: 'markClaim', quote: 'helps' } },
    { said: { action: 'dropClaim', claim: claim?.id ?? 'none', reason: 'No fact.' }, ...onClaim },
    { said: { action: 'addSource', kind: 'book', title: 'A book', primary: false } },
    { said: { action: 'addEvidence', claim: claim?.id ?? 'none', source: lastOf(article.sources) }, ...onClaim },
    { said: { action: 'removeEvidence', evidence: cited?.id ?? 'none' }, ...(cited ? { about: { evidence: cited } } : {}) },
    { said: { action: 'giveVerdict', claim: claim?.id ?? 'none', verdict: 'cannot-verify', note: 'No.' }, ...onClaim },
    { said: { action: 'giveVerdict', claim: claim?.id ?? 'none', verdict: 'verified', note: 'Yes.' } },
    { said: { action: 'markNoFact', sentence: 'h.1' }, ...(headline ? { about: { sentence: headline } } : {}) },
    { said: { action: 'liftNoFact', sentence: 'h.1' }, ...(headline && mark ? { about: { sentence: headline, mark } } : {}) },
    { said: { action: 'proposeWording', about: { sentence: 'h.1' }, words: 'A newer drug' } },
    { said: { action: 'askQuery', to: 'editor', type: 'wording', text: 'Really?' } },
    { said: { action: 'answerQuery', query: query?.id ?? 'none', text: 'Yes.' }, ...(query ? { about: { query } } : {}) },
    { said: { action: 'closeQuery', query: query?.id ?? 'none', reason: 'Fine.' }, ...(query ? { about: { query } } : {}) },
    { said: { action: 'overrule', claim: claim?.id ?? 'none', reason: 'It stands.' }, ...onClaim },
    ...furtherWishes(article),
    { said: { action: 'submit' } },
    { said: { action: 'sendBack', reason: 'Look again.' } },
    { said: { action: 'signOff' } },
    { said: { action: 'publish', ...(owed ? { correction: { kind: 'correction', text: 'We had it wrong.' } } : {}) } },
    { said: { action: 'startCorrection', reason: 'A slip.' } },
    { said: { action: 'dropCorrection', reason: 'None.' } },
    { said: { action: 'withdraw', reason: 'A doubt.' } },
    { said: { action: 'spike', reason: 'No room.' } },
    { said: { action: 'revive' } },
    { said: { action: 'assign', person: 'Wilma', as: 'checker' } },
    { said: { action: 'setCheckLevel', level: 'partial', scope: ['number'], reason: 'Figures only.' } },
  ]
}

/** Wishes about sources, the grid, experts and who does what. */
function furtherWishes(article: Article): Wish[] {
  const [claim, source, query, criticism, request] = [article.claims.at(-1), article.sources.at(-1), article.queries.at(-1), article.criticisms.at(-1), article.requests.at(-1)]
  const onSource = source ? { about: { source } } : {}
  const onCriticism = criticism ? { about: { criticism } } : {}
  const onRequest = request ? { about: { request } } : {}
  const [claimId, sourceId, rowId] = [claim?.id ?? 'none', source?.id ?? 'none', criticism?.id ?? 'none']
  return [
    { said: { action: 'keepCopy', source: sourceId, file: 'f'.repeat(64), name: 'trial.pdf' }, ...onSource },
    { said: { action: 'citeSource', source: sourceId, item: { type: 'dataset', title: 'The trial' } }, ...onSource },
    { said: { action: 'groupSource', source: sourceId, group: 'one wire' }, ...onSource },
    { said: { action: 'judgeSource', source: sourceId, condition: 'changed' }, ...onSource },
    { said: { action: 'appraiseSource', source: sourceId, list: {} }, ...onSource },
    { said: { action: 'restrictSource', source: sourceId, confidentiality: 'newsroom' }, ...onSource },
    { said: { action: 'openSource', source: sourceId }, ...onSource },
    { said: { action: 'renewSignatures', claims: [claimId] } },
    { said: { action: 'discussQuery', query: query?.id ?? 'none', text: 'Hm.' }, ...(query ? { about: { query } } : {}) },
    { said: { action: 'markCriticism', quote: 'helps', of: 'The maker' } },
    { said: { action: 'dropCriticism', criticism: rowId, reason: 'It is none.' }, ...onCriticism },
    { said: { action: 'askForReply', criticism: rowId, how: 'by letter', deadline: 1_800_000_100_000 }, ...onCriticism },
    { said: { action: 'recordReply', criticism: rowId, does: 'declined' }, ...onCriticism },
    { said: { action: 'askExpert', claim: claimId, name: 'Prof. Ito', question: 'Is it so?', tokenHash: 'a'.repeat(64), expiresAt: 1_800_000_100_000 }, ...(claim ? { about: { claim } } : {}) },
    { said: { action: 'revokeExpert', request: request?.id ?? 'none' }, ...onRequest },
    { said: { action: 'answerAsExpert', request: request?.id ?? 'none', text: 'It is.' }, ...onRequest },
    { said: { action: 'planCheck', risk: 'high' } },
    { said: { action: 'arrange', topics: ['Drugs'] } },
    { said: { action: 'assignClaims', person: 'Cem', claims: [claimId] } },
  ]
}
