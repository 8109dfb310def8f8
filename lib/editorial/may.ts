/**
 * The only file that asks the machine: may somebody do this (and if not, why), what is offered to them, and where it leads.
 */
import { transition } from 'xstate'
import { actionNames, actions, type Action, type AskedHere } from './actions'
import type { Article, State } from './article'
import type { House } from './change'
import { facts, isWriterOf, type Facts } from './facts'
import { machine, type Holds } from './machine'
import { isTheExpert, system, type Actor } from './people'
import { refusalsOf, rules } from './rules'
import type { Target } from './target'
import type { OfferView, RefusalView } from './view'
import { inWords, isOneOf } from './who'

/** Whether an article exists on the desk for this person at all (LAW §1): what one may not see is not found. Once live, it does for the whole house. */
export function maySee(article: Article, actor: Actor): boolean {
  if (actor.via.door === 'link') return article.requests.some(({ id }) => isTheExpert(actor, id))
  return actor.id === system.id || isSeenByTheHouse(article, actor) || seesEverything(actor) || isWriterOf(article, actor)
}

/** Somebody without any role is a reader, and has the public page. */
function isSeenByTheHouse({ state }: Pick<Article, 'state'>, actor: Actor): boolean {
  return state.public === 'live' && actor.roles.length > 0
}

/** Whoever holds a role beyond writer and administrator sees every article. */
export function seesEverything(actor: Actor): boolean {
  return actor.roles.some((role) => role !== 'writer' && role !== 'administrator')
}

/** The same question of one line of a list. */
export function maySeeSummary({ state, people }: Pick<Article, 'state'> & { people: { person: string; as: string }[] }, actor: Actor): boolean {
  const isWriter = actor.roles.includes('writer') && people.some(({ person, as }) => as === 'writer' && person === actor.id)
  return isSeenByTheHouse({ state }, actor) || seesEverything(actor) || isWriter
}

/** Whether somebody may start an article: anyone who is writer or editor. */
export function mayCreate(actor: Actor): boolean {
  return actor.roles.includes('writer') || actor.roles.includes('editor')
}

/** Whether somebody may send files at all: whoever may add a source to some article. */
export function maySendFiles(actor: Actor): boolean {
  return actor.roles.some((role) => role === 'writer' || role === 'checker' || role === 'head' || role === 'editor')
}

/** Whether somebody plans checks and gives out the work over all stories: head of research or editor. */
export function mayPlanChecks(actor: Actor): boolean {
  return actor.roles.includes('head') || actor.roles.includes('editor')
}

type Way = { target?: string; guard?: { params: Holds } }
const regions = machine.config.states as unknown as Record<keyof State, { states: Record<string, { on: Partial<Record<Action | 'settle', Way>> }> }>

function wayOf(type: Action | 'settle', state: State): Way | undefined {
  return regions.desk.states[state.desk]?.on[type] ?? regions.public.states[state.public]?.on[type]
}

/** What the machine's data says of an action in a state; undefined where the state does not know it. */
export function ruling(action: Action, state: State): Holds | undefined {
  return wayOf(action, state)?.guard?.params
}

/** Every reason why not, the person's first; empty when the action is allowed. */
export function refusals(asked: AskedHere, known: Facts): RefusalView[] {
  return refusalsTo(asked.action, known)
}

function refusalsTo(action: Action, known: Facts): RefusalView[] {
  const href = hrefOf(known)
  const ruled = ruling(action, known.state)
  const who = ruled?.who ?? whoEver(action)
  const person: RefusalView[] = isOneOf(who, known) ? [] : [{ rule: 'mayDoThis', about: 'person', href, sentence: `Only ${inWords(who)} may do this: ${actionNames[action].label.toLowerCase()}.` }]
  if (!ruled) return [...person, notNow(action, known)]
  const broken = ruled.rules.filter((name) => !rules[name].test(known, action))
  if (person.length === 0 && broken.length === 0) return []
  return [...person, ...broken.flatMap((name) => refusalsOf(name, known, href))].sort((a, b) => Number(b.about === 'person') - Number(a.about === 'person'))
}

function hrefOf({ target }: Facts): string {
  if (target.claim) return `#claim-${target.claim.number}`
  if (target.query) return `#query-${target.query.id}`
  return target.sentence ? `#s-${target.sentence.id}` : '#gate'
}

function notNow(action: Action, { state }: Facts): RefusalView {
  const desks = Object.entries(regions.desk.states).filter(([, node]) => node.on[action]).map(([name]) => name)
  const publics = Object.entries(regions.public.states).filter(([, node]) => node.on[action]).map(([name]) => name)
  const known = desks.length > 0 ? desks : publics
  const now = desks.length > 0 ? state.desk : state.public
  return { rule: 'stateAllowsIt', about: 'article', href: '#gate', sentence: `The story is ${now}: this is for stories that are ${known.join(' or ')}.` }
}

/** Who may take an action in some state, for actions the present state does not know. */
function whoEver(action: Action): Holds['who'] {
  for (const region of Object.values(regions)) {
    for (const node of Object.values(region.states)) {
      const found = node.on[action]?.guard?.params
      if (found) return found.who
    }
  }
  return []
}

/** The actions about one thing: asked of that thing, never of the article as a whole. */
const aboutOneThing: Partial<Record<Action, keyof Target>> = {
  dropClaim: 'claim', addEvidence: 'claim', giveVerdict: 'claim', overrule: 'claim', removeEvidence: 'evidence', answerQuery: 'query', closeQuery: 'query',
  acceptWording: 'proposal', declineWording: 'proposal', liftNoFact: 'mark', markNoFact: 'sentence',
  keepCopy: 'source', citeSource: 'source', groupSource: 'source', judgeSource: 'source', restrictSource: 'source', openSource: 'source', appraiseSource: 'source',
  discussQuery: 'query', dropCriticism: 'criticism', askForReply: 'criticism', recordReply: 'criticism', askExpert: 'claim', revokeExpert: 'request', answerAsExpert: 'request',
}

const onTheWhole = actions.filter((action) => action !== 'create')

/** The actions that may be offered on these kinds of thing; on none, all that can be asked of an article. */
const askedOf = (kinds: string[]): Action[] => (kinds.length === 0 ? onTheWhole : onTheWhole.filter((action) => kinds.includes(aboutOneThing[action] ?? '')))

const known = new Map<string, Action[]>()
function actionsAbout(kinds: string[]): Action[] {
  const key = kinds.join()
  let found = known.get(key)
  if (!found) known.set(key, (found = askedOf(kinds)))
  return found
}

/**
 * What a person is offered here: every action the state knows and their standing allows, each with what stands in its way.
 * With `about`, what is offered on that claim, sentence, query, proposal or piece of evidence; else on the article as a whole.
 */
export function offered(article: Article, actor: Actor, house: House, about: Partial<Target> = {}): OfferView[] {
  if (!maySee(article, actor)) return []
  const here = facts(article, actor, house, null, about)
  return actionsAbout(Object.keys(about)).flatMap((action) => {
    const ruled = ruling(action, here.state)
    return ruled && isOneOf(ruled.who, here) ? [{ action, label: actionNames[action].label, refusals: refusalsTo(action, here) }] : []
  })
}

/** The state an allowed action leads to, and then what follows by itself from the facts as they are after the change. */
export function move(action: Action, before: Facts): State {
  return take(action, before.state, before)
}

/** What happens by itself: checked falls to checking when something opened, checking rises when all is signed (LAW §1). */
export function settle(after: Facts): State {
  return take('settle', after.state, after)
}

/** Most ways lead nowhere else, and need no machine to be started for it. */
function take(type: Action | 'settle', state: State, known: Facts): State {
  const way = wayOf(type, state)
  if (way ? way.target === undefined : type === 'settle') return state
  const from = machine.resolveState({ value: { desk: state.desk, public: state.public }, context: { facts: known } })
  if (!from.can({ type })) {
    if (type === 'settle') return state
    throw new Error(`The machine does not allow ${type} here; ask for refusals first.`)
  }
  const [to] = transition(machine, from, { type })
  return to.value as unknown as State
}
