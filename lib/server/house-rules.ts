import 'server-only'
import { houseChangesTold } from '@/db/history'
import { sha256 } from '@/db/hashes'
import { personNames } from '@/db/people'
import { changeSettings, getSettings, rulesInForce, type Settings } from '@/db/settings'
import { canonical } from '@/lib/editorial/canonical'
import { houseChanges } from '@/lib/editorial/house-changes'
import { houseActs, houseLaws, houseOffers, houseRefusal, houseShapes, partOf, type HouseAct, type HouseAsked, type HouseRules } from '@/lib/editorial/house-laws'
import type { Actor } from '@/lib/editorial/people'
import { announce } from './announce'
import { done, refused, type HouseOutcome } from './house-outcome'
import { theStore } from './the-store'

/** How many changes the page tells of. */
const told = 20
/** Stories that are looked at before the answer; the worker goes on with the rest. */
const atOnce = 20

export interface RuleChange {
  ordinal: number
  at: number
  who: string
  did: string
  said: string[]
}

export interface RulesPage {
  rules: HouseRules
  offers: ReturnType<typeof houseOffers>
  /** What each act's asker sees, so that nobody overwrites what somebody else set meanwhile. */
  seen: Record<HouseAct, string>
  changes: RuleChange[]
}

/** The house rules in force, what this person may change of them, and what was changed last. */
export async function rulesPage(actor: Actor): Promise<RulesPage> {
  const store = theStore()
  const [settings, entries, nameOf] = await Promise.all([getSettings(store), houseChangesTold(store, told, houseActs), personNames(store)])
  const rules = rulesInForce(settings)
  const marks = (Object.keys(houseShapes) as HouseAct[]).map((act) => [act, markOf(act, rules)] as const)
  const changes = entries.map(({ ordinal, at, by, action, said }) => ({ ordinal, at, who: nameOf(by), did: isAct(action) ? houseLaws[action].done : action, said }))
  return { rules, offers: houseOffers(actor), seen: Object.fromEntries(marks) as Record<HouseAct, string>, changes }
}

const isAct = (action: string): action is HouseAct => Object.hasOwn(houseLaws, action)
const markOf = (act: HouseAct, rules: HouseRules): string => sha256(canonical(partOf(act, rules)))

class ChangedMeanwhile extends Error {}

/** Changes one part of the house rules. Stories whose state is not true under them any more are settled at once, or soon after. */
export async function changeRules(actor: Actor, { action, ...asked }: HouseAsked, seen: string): Promise<HouseOutcome> {
  const why = houseRefusal(action, actor)
  if (why) return refused(why.sentence)
  try {
    const { follows, settings, isChanged } = await changeSettings(theStore(), (now) => changeOf(action, asked, seen, now), { by: actor.id, via: actor.via, at: Date.now() })
    await announce(theStore(), follows.slice(0, atOnce))
    return done(isChanged ? saying(action, follows.filter(({ kind }) => kind === 'settle').length, settings) : 'These are the rules already; nothing was changed.')
  } catch (problem) {
    if (problem instanceof ChangedMeanwhile) return refused('Somebody else changed these rules after you opened the page. What you chose is still here: open the page in another window, compare, and set it again from there.')
    throw problem
  }
}

function changeOf(action: HouseAct, changes: Partial<Settings>, seen: string, now: Settings) {
  const before = rulesInForce(now)
  const said = houseChanges(before, rulesInForce({ ...now, ...changes }))
  if (said.length === 0) return null
  if (seen !== '' && seen !== markOf(action, before)) throw new ChangedMeanwhile()
  return { changes, action, said }
}

function saying(action: HouseAct, follows: number, { name }: Settings): string {
  if (action === 'setNewsroom') return `Set. Readers’ pages of ${name} are printed anew.`
  if (action === 'setAbout') return 'Set. Readers find it on the page of standards.'
  if (action === 'setLevels') return 'Set. Readers find the sections above every page; for checks it counts for every check level set from now on.'
  return follows === 0 ? 'Set. It counts from this moment.' : `Set. It counts from this moment; ${follows === 1 ? 'one story that is checked, or being checked, is' : `${follows} stories that are checked, or being checked, are`} looked at anew.`
}
