/**
 * What is true of an article, of the person asking and of what they ask, for the rules to look at. Rules look at nothing else.
 */
import type { AskedHere } from './actions'
import type { Article, Assignment, Block, Claim, Evidence, Mark, Move, Proposal, Query, Sentence, State } from './article'
import { coverage } from './coverage'
import type { House } from './change'
import { isClear, obstacles } from './gate'
import type { Actor, Id } from './people'
import { placeOf, read, revisionAt } from './reading'
import { wordingsOf } from './signatures'
import type { RefusalView } from './view'

export interface Facts {
  article: Article
  actor: Actor
  state: State
  live: boolean
  correctionOpen: boolean
  clear: boolean
  signedOff: boolean
  obstacles: RefusalView[]
  obstaclesToSignOff: RefusalView[]
  isWriterHere: boolean
  house: House
  asked: AskedHere | null
  target: Target
}

/** What is asked about, looked up; empty where the question is only what could be asked. */
export interface Target {
  claim?: Claim
  evidence?: Evidence
  query?: Query
  proposal?: Proposal
  mark?: Mark
  sentence?: Sentence
  /** Wordings bound by what is asked, and as they were at the version the asker saw. */
  wordings: string[]
  words: string
  wordsSeen: string | null
  /** An id was given that is not here. */
  missing: string | null
}

/** Who has the pen on this article: assigned as writer, and still holding a role that writes. */
export function isWriterOf(article: Article, actor: Actor): boolean {
  const mayWrite = actor.roles.includes('writer') || actor.roles.includes('editor')
  return mayWrite && article.assignments.some((row: Assignment) => row.as === 'writer' && row.person === actor.id)
}

/** The open correction, or null: opened, and neither published nor dropped since. */
export function openCorrection(article: Article) {
  const last = article.corrections.at(-1)
  if (!last) return null
  const published = article.publications.some((publication) => publication.correction === last.id)
  const dropped = article.moves.some((move) => move.action === 'dropCorrection' && move.seq > last.seq)
  return published || dropped ? null : last
}

/** Whether a sign-off stands: later than the last submit, sendBack, startCorrection or revive; a dropped correction restores what stood. */
export function isSignedOff(moves: readonly Move[]): boolean {
  let standing = false
  let before = false
  for (const move of moves) {
    if (move.action === 'signOff') standing = true
    if (move.action === 'startCorrection') before = standing
    if (['submit', 'sendBack', 'startCorrection', 'revive'].includes(move.action)) standing = false
    if (move.action === 'dropCorrection') standing = before
  }
  return standing
}

/** The facts as they are now. `asked` may be absent (what is offered at all) or partial (what is offered on this claim). */
export function facts(article: Article, actor: Actor, house: House, asked: AskedHere | null, about: Partial<Target> = {}): Facts {
  const { current } = read(article)
  return {
    article, actor, house, asked, state: article.state,
    live: article.state.public === 'live',
    correctionOpen: openCorrection(article) !== null,
    clear: isClear(article, current),
    signedOff: isSignedOff(article.moves),
    obstacles: obstacles(article, current),
    obstaclesToSignOff: article.check.level === 'partial' ? obstacles(article, current, { by: actor.id }) : obstacles(article, current),
    isWriterHere: isWriterOf(article, actor),
    target: asked ? targetOf(article, asked) : aboutTarget(article, about),
  }
}

function aboutTarget(article: Article, about: Partial<Target>): Target {
  const bound = about.claim ? claimWords(article, about.claim.id) : sentenceWords(about.sentence)
  return { ...about, ...bound, wordsSeen: null, missing: null }
}

function targetOf(article: Article, asked: AskedHere): Target {
  const reading = read(article)
  const target: Target = { wordings: [], words: '', wordsSeen: null, missing: null }
  const find = <T>(map: Map<Id, T>, id: Id, what: string): T | undefined => {
    const found = map.get(id)
    if (!found) target.missing = what
    return found
  }
  const about = 'about' in asked ? asked.about : undefined
  const claim = 'claim' in asked ? asked.claim : about && 'claim' in about ? about.claim : undefined
  if (claim !== undefined) target.claim = find(reading.claims, claim, 'claim')
  if ('source' in asked) find(reading.sources, asked.source, 'source')
  if ('evidence' in asked) target.evidence = find(reading.evidence, asked.evidence, 'piece of evidence')
  if ('query' in asked) target.query = find(reading.queries, asked.query, 'query')
  if ('proposal' in asked) target.proposal = find(reading.proposals, asked.proposal, 'proposed wording')
  if ('mark' in asked && asked.mark) target.mark = find(reading.marks, asked.mark, 'mark')
  return { ...target, ...boundWords(article, asked, target) }
}

function boundWords(article: Article, asked: AskedHere, target: Target): Partial<Target> {
  if (target.claim) return { ...claimWords(article, target.claim.id), wordsSeen: claimWordsSeen(article, target.claim, asked.version) }
  const wanted = sentenceAsked(article, asked)
  if (wanted === null) return {}
  if (wanted === undefined) return { missing: 'sentence' }
  return { sentence: wanted.now, ...sentenceWords(wanted.now), wordsSeen: wanted.seen }
}

function claimWords(article: Article, claim: Id) {
  const bound = wordingsOf(read(article).current, claim)
  return { wordings: bound?.keys ?? [], words: bound?.words ?? '' }
}

function sentenceWords(sentence: Sentence | undefined) {
  return sentence ? { wordings: [sentence.wording], words: sentence.words } : { wordings: [], words: '' }
}

/** The claim's words at the version the asker saw, or where it was marked if that was later; null when it cannot be told. */
function claimWordsSeen(article: Article, claim: Claim, version: number | undefined): string | null {
  if (version === undefined || version >= article.textVersion) return null
  const seen = revisionAt(article, version)
  if (seen && placeOf(seen, 'claim', claim.id)) return wordingsOf(seen, claim.id)?.words ?? ''
  const marked = article.revisions.find((revision) => revision.id === claim.revision)
  return marked ? (wordingsOf(marked, claim.id)?.words ?? '') : ''
}

/**
 * The sentence of an id that was valid with the revision seen; undefined when it is not here. An id of an older revision is followed to the words it had then; where they are gone, `now` keeps that id's place.
 */
export function sentenceNamed(article: Article, id: string, version: number | undefined): { now: Sentence; seen: string | null } | undefined {
  const { current } = read(article)
  const seen = version === undefined || version >= article.textVersion ? current : revisionAt(article, version)
  const words = seen?.sentences.find((sentence) => sentence.id === id)?.words ?? null
  const now = current.sentences.find((sentence) => sentence.id === id)
  if (seen === current || words === null) return now ? { now, seen: null } : undefined
  const same = now?.words === words ? now : (current.sentences.find((sentence) => sentence.block === id.slice(0, id.lastIndexOf('.')) && sentence.words === words) ?? now)
  return same ? { now: same, seen: words } : undefined
}

/** The sentence an act names by id or by quote. null: the act names none; undefined: not here. */
function sentenceAsked(article: Article, asked: AskedHere): { now: Sentence; seen: string | null } | null | undefined {
  const about = 'about' in asked ? asked.about : undefined
  const id = asked.action === 'markNoFact' || asked.action === 'liftNoFact' ? asked.sentence : about && 'sentence' in about ? about.sentence : undefined
  const quote = asked.action === 'markNoFact' ? asked.quote : undefined
  if (id === undefined && quote === undefined) return null
  const { current } = read(article)
  if (id === undefined) return once(current.sentences.filter((sentence) => sentence.words === quote || sentence.words.includes(quote ?? '')), quote)
  return sentenceNamed(article, id, asked.version)
}

function once(found: Sentence[], quote: string | undefined): { now: Sentence; seen: null } | undefined {
  const exact = found.filter((sentence) => sentence.words === quote)
  const only = exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined
  return only ? { now: only, seen: null } : undefined
}

/** Whether anybody's claim touches a sentence of the current revision. */
export function holdsClaim(article: Article, sentence: Sentence): boolean {
  return coverage(article, read(article).current).some((row) => row.sentence.id === sentence.id && row.claims.length > 0)
}

/** The headline's words, and whether there is any body. */
export function headlineOf(blocks: readonly Block[]): string {
  return blocks.find((block) => block.role === 'headline')?.words ?? ''
}
