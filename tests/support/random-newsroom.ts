import fc from 'fast-check'
import { claimKinds, sourceKinds, verdicts, type Article } from '@/lib/editorial/article'
import type { Decision } from '@/lib/editorial/change'
import { queryState, standing } from '@/lib/editorial/claims'
import { openCorrection } from '@/lib/editorial/facts'
import { obstacles } from '@/lib/editorial/gate'
import type { Actor, Role } from '@/lib/editorial/people'
import { current, person, usualHouse, type Newsroom, type Said } from './newsroom'
import { edited, edits, randomPaper, type Chance, type EditName } from './random-text'

/** Newsrooms by chance: people with any roles, doing what people do, sensible or not. */

const working: Role[] = ['writer', 'checker', 'head', 'editor', 'legal', 'publisher']

/** Somebody holds each role; up to five people share them, and one alone may hold all. */
export const people: fc.Arbitrary<Actor[]> = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(99), { minLength: 12, maxLength: 12 })).map(([count, numbers]) => {
  const roles = Array.from({ length: count }, () => new Set<Role>())
  numbers.forEach((number, at) => roles[number % count]?.add(working[at % working.length] ?? 'writer'))
  return roles.map((held, at) => person(`P${at + 1}`, ...held))
})

/** A story by the first who may write: a source, some claims, some of them with evidence; submitted. */
export function firstStory(room: Newsroom, writer: Actor, chance: Chance): Article {
  const start = room.done(null, writer, { action: 'create', text: randomPaper(chance) })
  let article = room.done(start, writer, { action: 'addSource', kind: 'dataset', title: 'The trial', primary: true })
  for (let left = chance(5); left > 0; left -= 1) {
    const marked = room.tell(article, writer, { action: 'markClaim', ...someQuote(article, chance), kind: pick(claimKinds, chance) ?? 'other' })
    if (marked.outcome !== 'done') continue
    article = marked.article
    if (chance(3) > 0) article = room.done(article, writer, { action: 'addEvidence', claim: article.claims.at(-1)?.id ?? '', source: article.sources[0]?.id ?? '' })
  }
  return room.done(article, writer, { action: 'submit' })
}

export interface Roll {
  what: number
  who: number
  numbers: number[]
}
export const roll: fc.Arbitrary<Roll> = fc.record({ what: fc.nat(99), who: fc.nat(99), numbers: fc.array(fc.nat(9_999), { minLength: 6, maxLength: 6 }) })
export const rolls: fc.Arbitrary<Roll[]> = fc.array(roll, { minLength: 8, maxLength: 20 })

/** Numbers one after the other, and again from the start. */
export function chanceOf(numbers: number[]): Chance {
  let at = 0
  return (below) => (numbers[at++ % numbers.length] ?? 0) % Math.max(1, below)
}

export interface Deed {
  said: Said
  edit?: EditName
}

const pick = <T>(list: readonly T[], chance: Chance): T | undefined => list[chance(list.length)]

/** What stands next on the way to readers, as a diligent newsroom would do it. */
function onward(article: Article, chance: Chance): Said {
  const { desk, public: shown } = article.state
  if (desk === 'spiked') return { action: 'revive' }
  if (openCorrection(article) !== null && chance(6) === 0) return { action: 'dropCorrection', reason: 'It was right.' }
  if (desk === 'drafting' || desk === 'amending') return { action: 'submit' }
  const proposal = article.proposals.at(-1)
  if (proposal && chance(3) === 0 && !article.proposalEnds.some((end) => end.proposal === proposal.id)) return { action: 'acceptWording', proposal: proposal.id }
  const [first] = obstacles(article, current(article), usualHouse)
  if (first?.href.startsWith('#claim-')) return aboutClaim(article, Number(first.href.slice(7)), chance)
  if (first?.href.startsWith('#s-')) return article.check.level === 'partial' ? { action: 'signOff' } : { action: 'markNoFact', sentence: first.href.slice(3) }
  if (first?.href.startsWith('#query-')) return aboutQuery(article, first.href.slice(7))
  if (first?.href.startsWith('#reply-')) return aboutCriticism(article, first.href.slice(7))
  if (desk === 'checking') return { action: 'signOff' }
  const owed = article.publicRevision !== null && article.revisions.find(({ id }) => id === article.publicRevision)?.hash !== current(article).hash
  if (shown === 'live' && openCorrection(article) === null) return { action: 'startCorrection', reason: 'A slip.' }
  if (shown === 'live' && !owed) return { action: 'dropCorrection', reason: 'None.' }
  return { action: 'publish', ...(owed ? { correction: { kind: 'correction', text: 'It was wrong.' } } : {}) }
}

function aboutClaim(article: Article, number: number, chance: Chance): Said {
  const claim = article.claims.find((row) => row.number === number)
  if (!claim) return { action: 'signOff' }
  const stands = standing(article, claim, current(article))
  const query = article.queries.find((row) => row.claim === claim.id && queryState(article, row) !== 'closed')
  if (stands === 'lost') return { action: 'dropClaim', claim: claim.id, reason: 'Its words are gone.' }
  if (query) return aboutQuery(article, query.id)
  if ((stands === 'change-needed' || stands === 'cannot-verify') && chance(2) === 0) return { action: 'overrule', claim: claim.id, reason: 'It stands.' }
  if (stands === 'verified') return onMore(article, claim.id)
  const supported = article.evidence.some((row) => row.claim === claim.id && row.supports && !article.removals.some(({ evidence }) => evidence === row.id))
  return { action: 'giveVerdict', ...seen(article, chance), claim: claim.id, verdict: supported ? 'verified' : chance(2) === 0 ? 'authors-account' : 'opinion', note: 'Seen.' }
}

/** Verified on too little: something primary is found, or attached. */
function onMore(article: Article, claim: string): Said {
  const primary = article.sources.findLast((row) => row.primary && article.judgements.findLast(({ source }) => source === row.id)?.condition !== 'retracted')
  return primary ? { action: 'addEvidence', claim, source: primary.id, passage: 'It is on record.' } : { action: 'addSource', kind: 'official-document', title: 'A record', primary: true }
}

function aboutCriticism(article: Article, criticism: string): Said {
  const asked = article.approaches.findLast((row) => row.criticism === criticism)
  const lost = current(article).places.some(({ of, id, how }) => of === 'criticism' && id === criticism && how === 'lost')
  if (lost) return { action: 'dropCriticism', criticism, reason: 'Its words are gone.' }
  return asked ? { action: 'recordReply', criticism, does: 'declined' } : { action: 'askForReply', criticism, how: 'by letter', deadline: 1_800_000_100_000 }
}

function aboutQuery(article: Article, query: string): Said {
  const row = article.queries.find(({ id }) => id === query)
  return row && queryState(article, row) === 'answered' ? { action: 'closeQuery', query } : { action: 'answerQuery', query, text: 'Yes.' }
}

/** Up to four words in a row of some sentence. */
function someQuote(article: Article, chance: Chance): { sentence: string; quote: string } {
  const sentence = pick(current(article).sentences, chance)
  const all = sentence?.words.split(' ') ?? []
  const from = chance(all.length)
  return { sentence: sentence?.id ?? 'none', quote: all.slice(from, from + 1 + chance(4)).join(' ') }
}

type Wish = (article: Article, chance: Chance) => Deed
const plain = (wish: (article: Article, chance: Chance, id: (rows: readonly { id: string }[]) => string) => Said): Wish => (article, chance) => ({ said: wish(article, chance, (rows) => pick(rows, chance)?.id ?? 'none') })
/** The version somebody saw: mostly the present one, sometimes an older. */
const seen = (article: Article, chance: Chance) => (chance(3) === 0 ? { version: Math.max(1, article.version - chance(4)) } : { version: article.version })

const edit: Wish = (article, chance) => {
  const names = [...Object.keys(edits), 'goBack'] as EditName[]
  const name = pick(names, chance) ?? 'changeWord'
  const text = edited(article, name, chance)
  const strays = chance(6) === 0 ? article.claims.map(({ id }) => ({ claim: id, block: pick(text.blocks, chance)?.id ?? '', from: chance(20), to: 20 + chance(20) })) : []
  return { said: { action: 'editText', ...seen(article, chance), text: { ...text, places: strays } }, ...(strays.length === 0 ? { edit: name } : {}) }
}

/** How often in a hundred each is tried. */
const table: [number, Wish][] = [
  [38, plain((article, chance) => onward(article, chance))],
  [1, plain((article, chance, id) => ({ action: 'judgeSource', source: id(article.sources), condition: pick(['fine', 'changed', 'retracted'] as const, chance) ?? 'fine' }))],
  [1, plain((article, chance, id) => (chance(2) === 0 ? { action: 'groupSource', source: id(article.sources), group: 'one wire' } : { action: 'restrictSource', source: id(article.sources), confidentiality: 'newsroom' }))],
  [2, plain((article, chance, id) => (chance(2) === 0 ? { action: 'markCriticism', ...someQuote(article, chance), of: 'The mayor' } : aboutCriticism(article, id(article.criticisms))))],
  [1, plain((article, _, id) => ({ action: 'discussQuery', query: id(article.queries), text: 'Hm.' }))],
  [1, plain((article, chance) => ({ action: 'renewSignatures', claims: [pick(article.claims, chance)?.id ?? 'none'] }))],
  [14, edit],
  [7, plain((article, chance) => ({ action: 'markClaim', ...someQuote(article, chance), kind: pick(claimKinds, chance) ?? 'other' }))],
  [7, plain((article, chance, id) => ({ action: 'giveVerdict', ...seen(article, chance), claim: id(article.claims), verdict: pick(verdicts, chance) ?? 'opinion', note: chance(2) === 0 ? 'So.' : '' }))],
  [2, plain((article, chance) => ({ action: 'markNoFact', ...seen(article, chance), sentence: pick(current(article).sentences, chance)?.id ?? 'none' }))],
  [1, plain((article, _, id) => ({ action: 'liftNoFact', mark: id(article.marks) }))],
  [2, plain((_, chance) => ({ action: 'addSource', kind: pick(sourceKinds, chance) ?? 'book', title: 'A source', primary: chance(2) === 0 }))],
  [3, plain((article, chance, id) => ({ action: 'addEvidence', claim: id(article.claims), source: id(article.sources), passage: 'It says so.', supports: chance(4) > 0 }))],
  [1, plain((article, _, id) => ({ action: 'removeEvidence', evidence: id(article.evidence) }))],
  [2, plain((article, chance, id) => ({ action: 'askQuery', to: 'author', type: 'evidence', text: 'Really?', ...(chance(2) === 0 ? { about: { claim: id(article.claims) } } : {}) }))],
  [2, plain((article, _, id) => aboutQuery(article, id(article.queries)))],
  [3, plain((article, chance, id) => ({ action: 'proposeWording', about: chance(2) === 0 ? { claim: id(article.claims) } : { sentence: pick(current(article).sentences, chance)?.id ?? 'none' }, words: 'It was quite another thing.' }))],
  [4, plain((article, chance, id) => (chance(4) === 0 ? { action: 'declineWording', proposal: id(article.proposals) } : { action: 'acceptWording', proposal: id(article.proposals.slice(-2)) }))],
  [1, plain((article, _, id) => ({ action: 'overrule', claim: id(article.claims), reason: 'It stands.' }))],
  [1, plain((article, _, id) => ({ action: 'dropClaim', claim: id(article.claims), reason: 'No fact.' }))],
  [1, plain((_, chance) => ({ action: 'setCheckLevel', level: pick(['full', 'partial', 'self'] as const, chance) ?? 'full', scope: ['number', 'name'], reason: 'So agreed.' }))],
  [1, plain(() => ({ action: 'sendBack', reason: 'Look again.' }))],
  [2, plain(() => ({ action: 'startCorrection', reason: 'A slip.' }))],
  [1, plain((_, chance) => (chance(2) === 0 ? { action: 'dropCorrection', reason: 'None.' } : { action: 'withdraw', reason: 'A doubt.' }))],
  [1, plain((_, chance) => (chance(2) === 0 ? { action: 'spike', reason: 'No room.' } : { action: 'publish' }))],
]

export interface Tried {
  actor: Actor
  deed: Deed
  decision: Decision
}

/** One roll played: mostly by somebody who can, now and then by just anybody. */
export function play(room: Newsroom, article: Article, staff: Actor[], { what, who, numbers }: Roll): Tried {
  const chance = chanceOf(numbers)
  const deed = wishOf(what)(article, chance)
  const order = staff.map((_, at) => staff[(at + who) % staff.length] as Actor)
  let tried: Tried | null = null
  for (const actor of who % 8 === 0 ? order.slice(0, 1) : order) {
    tried = { actor, deed, decision: room.tell(article, actor, deed.said) }
    if (tried.decision.outcome !== 'refused' && tried.decision.outcome !== 'notFound') break
  }
  if (!tried) throw new Error('Nobody works here.')
  return tried
}

function wishOf(what: number): Wish {
  let left = what
  for (const [weight, wish] of table) {
    if (left < weight) return wish
    left -= weight
  }
  return edit
}
