/**
 * What is true of an article, of the person asking and of what they ask, for the rules to look at. Rules look at nothing else.
 */
import type { AskedHere } from './actions'
import type { Article, Assignment, Block, Claim, Evidence, Mark, Move, Proposal, Query, Revision, Sentence, State } from './article'
import { coverage } from './coverage'
import type { House } from './change'
import { isClear, obstacles } from './gate'
import type { Actor, Id } from './people'
import { placeOf, read, revisionAt, touched } from './reading'
import { wordingsOf } from './signatures'
import type { RefusalView } from './view'
import { wordsOf } from './wordings'

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
  claim?: Claim | undefined
  evidence?: Evidence | undefined
  query?: Query | undefined
  proposal?: Proposal | undefined
  mark?: Mark | undefined
  sentence?: Sentence | undefined
  /** Wordings bound by what is asked, as they are now. */
  wordings: string[]
  words: string
  /** The same as they were at the version the asker saw; null where nothing changed since, or it cannot be told. */
  seen: Bound | null
  /** An id was given that is not here. */
  missing: string | null
}

/** Keys of the wordings something binds, in order, and their exact words. */
export interface Bound {
  wordings: string[]
  words: string
}

/** Whether somebody was ever made a writer of this article, whatever roles they hold now. */
export function isAssignedWriter(article: Article, person: Id): boolean {
  return article.assignments.some((row: Assignment) => row.as === 'writer' && row.person === person)
}

/** Who has the pen on this article: assigned as writer, and still holding a role that writes. */
export function isWriterOf(article: Article, actor: Actor): boolean {
  const mayWrite = actor.roles.includes('writer') || actor.roles.includes('editor')
  return mayWrite && isAssignedWriter(article, actor.id)
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
  const { state, live, correctionOpen, clear, signedOff, obstacles: inTheWay, obstaclesToSignOff, isWriterHere } = standingFacts(article, actor)
  const target = asked ? targetOf(article, asked) : aboutTarget(article, about)
  return { article, actor, house, asked, target, state, live, correctionOpen, clear, signedOff, obstacles: inTheWay, obstaclesToSignOff, isWriterHere }
}

type Standing = Omit<Facts, 'house' | 'asked' | 'target'>
const known = new WeakMap<Article, WeakMap<Actor, Standing>>()

/** What is true whatever is asked: worked out once for each article and person, as one page asks a hundred times. */
function standingFacts(article: Article, actor: Actor): Standing {
  let perActor = known.get(article)
  if (!perActor) known.set(article, (perActor = new WeakMap()))
  let found = perActor.get(actor)
  if (!found) perActor.set(actor, (found = workedOut(article, actor)))
  return found
}

function workedOut(article: Article, actor: Actor): Standing {
  const { current } = read(article)
  return {
    article, actor, state: article.state,
    live: article.state.public === 'live',
    correctionOpen: openCorrection(article) !== null,
    clear: isClear(article, current),
    signedOff: isSignedOff(article.moves),
    obstacles: obstacles(article, current),
    obstaclesToSignOff: article.check.level === 'partial' ? obstacles(article, current, { by: actor.id }) : obstacles(article, current),
    isWriterHere: isWriterOf(article, actor),
  }
}

function aboutTarget(article: Article, about: Partial<Target>): Target {
  const { claim, evidence, query, proposal, mark, sentence } = about
  const { wordings, words } = claim ? claimWords(read(article).current, claim.id) : sentenceWords(sentence)
  return { claim, evidence, query, proposal, mark, sentence, wordings, words, seen: null, missing: null }
}

function targetOf(article: Article, asked: AskedHere): Target {
  const reading = read(article)
  const target: Target = { wordings: [], words: '', seen: null, missing: null }
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
  return Object.assign(target, boundWords(article, asked, target))
}

function boundWords(article: Article, asked: AskedHere, target: Target): Partial<Target> {
  if (target.claim) return { ...claimWords(read(article).current, target.claim.id), seen: claimWordsSeen(article, target.claim, asked.version) }
  if (target.mark) return markWords(article, target.mark, asked.version)
  const wanted = sentenceAsked(article, asked)
  if (wanted === null) return {}
  if (wanted === undefined) return { missing: 'sentence' }
  return { sentence: wanted.now, ...sentenceWords(wanted.now), seen: wanted.seen && sentenceWords(wanted.seen) }
}

function claimWords(revision: Revision, claim: Id): Bound {
  const bound = wordingsOf(revision, claim)
  return { wordings: bound?.keys ?? [], words: bound?.words ?? '' }
}

/** A mark binds its sentence where it is now; where that is gone, there are no words. */
function markWords(article: Article, mark: Mark, version: number | undefined): Partial<Target> {
  const { current } = read(article)
  const now = markPlaced(current, mark)
  const seen = version === undefined || version >= article.textVersion ? undefined : revisionAt(article, version)
  const then = seen && placeOf(seen, 'mark', mark.id) ? markPlaced(seen, mark) : undefined
  return { ...(now ? { sentence: now } : {}), ...sentenceWords(now), seen: then ? sentenceWords(then) : null }
}

function markPlaced(revision: Revision, mark: Mark): Sentence | undefined {
  const place = placeOf(revision, 'mark', mark.id)
  return place ? touched(revision, place)[0] : undefined
}

function sentenceWords(sentence: Sentence | undefined): Bound {
  return sentence ? { wordings: [sentence.wording], words: sentence.words } : { wordings: [], words: '' }
}

/** The claim's words at the version the asker saw, or where it was marked if that was later; null when it cannot be told. */
function claimWordsSeen(article: Article, claim: Claim, version: number | undefined): Bound | null {
  if (version === undefined || version >= article.textVersion) return null
  const seen = revisionAt(article, version)
  if (seen && placeOf(seen, 'claim', claim.id)) return claimWords(seen, claim.id)
  const marked = article.revisions.find((revision) => revision.id === claim.revision)
  return marked ? claimWords(marked, claim.id) : { wordings: [], words: '' }
}

/** A sentence as it is now, and as it was at the version seen (null: the same revision, or it cannot be told). */
export interface SentenceNamed {
  now: Sentence
  seen: Sentence | null
}

/**
 * The sentence of an id that was valid with the revision seen; undefined when it is not here. An id of an older revision
 * is followed to its wording in the same block; where that is gone, `now` keeps the id's place.
 */
export function sentenceNamed(article: Article, id: string, version: number | undefined): SentenceNamed | undefined {
  const { current } = read(article)
  const revision = version === undefined || version >= article.textVersion ? current : revisionAt(article, version)
  const seen = revision?.sentences.find((sentence) => sentence.id === id)
  const now = current.sentences.find((sentence) => sentence.id === id)
  if (revision === current || !seen) return now ? { now, seen: null } : undefined
  const same = now?.wording === seen.wording ? now : (current.sentences.find((one) => one.block === seen.block && one.wording === seen.wording) ?? now)
  return same ? { now: same, seen } : undefined
}

/** The sentence an act names by id or by a quote found once. null: the act names none; undefined: not here. */
function sentenceAsked(article: Article, asked: AskedHere): SentenceNamed | null | undefined {
  const about = 'about' in asked ? asked.about : undefined
  const id = 'sentence' in asked ? asked.sentence : about && 'sentence' in about ? about.sentence : undefined
  if (id !== undefined) return sentenceNamed(article, id, asked.version)
  const quote = asked.action === 'markNoFact' ? asked.quote : undefined
  const found = quote === undefined ? [] : sentencesQuoted(read(article).current.sentences, wordsOf(quote))
  return found.length === 1 && found[0] ? { now: found[0], seen: null } : null
}

/** Sentences that are the quote; where none is, those that have it in them. */
export function sentencesQuoted(sentences: readonly Sentence[], quote: string): Sentence[] {
  const exact = sentences.filter((sentence) => sentence.words === quote)
  return exact.length > 0 ? exact : sentences.filter((sentence) => sentence.words.includes(quote))
}

/** Whether anybody's claim touches a sentence of the current revision. */
export function holdsClaim(article: Article, sentence: Sentence): boolean {
  return coverage(article, read(article).current).some((row) => row.sentence.id === sentence.id && row.claims.length > 0)
}

/** The headline's words, and whether there is any body. */
export function headlineOf(blocks: readonly Block[]): string {
  return blocks.find((block) => block.role === 'headline')?.words ?? ''
}
