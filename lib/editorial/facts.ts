/**
 * What is true of an article, of the person asking and of what they ask, for the rules to look at. Rules look at nothing else.
 */
import type { AskedHere } from './actions'
import type { Article, Assignment, Block, Move, Sentence, State } from './article'
import { coverage } from './coverage'
import type { House } from './change'
import { isClear, obstacles } from './gate'
import type { Actor, Id } from './people'
import { read } from './reading'
import { aboutTarget, targetOf, type Target } from './target'
import type { RefusalView } from './view'

/** All a rule may look at. `asked` is null where the question is what could be asked at all. */
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
  const { state, live, correctionOpen, clear, signedOff, obstacles: inTheWay, obstaclesToSignOff, isWriterHere } = standingFacts(article, actor, house)
  const target = asked ? targetOf(article, asked) : aboutTarget(article, about)
  return { article, actor, house, asked, target, state, live, correctionOpen, clear, signedOff, obstacles: inTheWay, obstaclesToSignOff, isWriterHere }
}

type Standing = Omit<Facts, 'house' | 'asked' | 'target'>
const known = new WeakMap<Article, WeakMap<Actor, Map<House, Standing>>>()

/** What is true whatever is asked: worked out once for each article and person, as one page asks a hundred times. */
function standingFacts(article: Article, actor: Actor, house: House): Standing {
  let perActor = known.get(article)
  if (!perActor) known.set(article, (perActor = new WeakMap()))
  let perHouse = perActor.get(actor)
  if (!perHouse) perActor.set(actor, (perHouse = new Map()))
  let found = perHouse.get(house)
  if (!found) perHouse.set(house, (found = workedOut(article, actor, house)))
  return found
}

function workedOut(article: Article, actor: Actor, house: House): Standing {
  const { current } = read(article)
  return {
    article, actor, state: article.state,
    live: article.state.public === 'live',
    correctionOpen: openCorrection(article) !== null,
    clear: isClear(article, current, house),
    signedOff: isSignedOff(article.moves),
    obstacles: obstacles(article, current, house),
    obstaclesToSignOff: article.check.level === 'partial' ? obstacles(article, current, house, { by: actor.id }) : obstacles(article, current, house),
    isWriterHere: isWriterOf(article, actor),
  }
}

/** Whether anybody's claim touches a sentence of the current revision. */
export function holdsClaim(article: Article, sentence: Sentence): boolean {
  return coverage(article, read(article).current).some((row) => row.sentence.id === sentence.id && row.claims.length > 0)
}

/** The headline's words, and whether there is any body. */
export function headlineOf(blocks: readonly Block[]): string {
  return blocks.find((block) => block.role === 'headline')?.words ?? ''
}
