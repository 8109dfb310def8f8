/** "Three things stand in the way: one stale claim, two sentences nobody has looked at": the gate's refusals, counted by kind. */
import type { ClaimView, RefusalView, Standing } from '@/lib/editorial/view'
import { inWords, upperFirst } from './names'
import { claimKey } from './stops'

export interface Group {
  words: string
  /** Fragments of the causes, in the order of the page. */
  keys: string[]
}

export interface InTheWay {
  /** "Three things stand in the way"; empty when nothing does. */
  lead: string
  groups: Group[]
  /** Refusals about something else than claims, sentences and queries: said as they are. */
  others: RefusalView[]
}

type Forms = readonly [one: string, many: string]

const claimForms: Partial<Record<Standing, Forms>> = {
  'lost': ['lost claim', 'lost claims'],
  'stale': ['stale claim', 'stale claims'],
  'unchecked': ['unchecked claim', 'unchecked claims'],
  'query-open': ['claim with an open query', 'claims with open queries'],
  'change-needed': ['claim that needs a change', 'claims that need a change'],
  'cannot-verify': ['claim that cannot be verified', 'claims that cannot be verified'],
}
const claimAtAll: Forms = ['claim that does not pass', 'claims that do not pass']
const byRule: Record<string, Forms> = {
  everyClaimRestsOnEnough: ['claim that rests on too little', 'claims that rest on too little'],
  everySentenceIsCovered: ['sentence nobody has looked at', 'sentences nobody has looked at'],
  everyQueryIsClosed: ['open query', 'open queries'],
}

export function inTheWay(refusals: readonly RefusalView[], claims: readonly Pick<ClaimView, 'number' | 'standing'>[]): InTheWay {
  const standings = new Map(claims.map(claim => [`#${claimKey(claim.number)}`, claim.standing]))
  const formsOf = ({ rule, href }: RefusalView): Forms | undefined => {
    if (rule !== 'everyClaimPasses') return byRule[rule]
    const standing = standings.get(href)
    return (standing && claimForms[standing]) ?? claimAtAll
  }
  const found = new Map<Forms, string[]>()
  const others: RefusalView[] = []
  for (const refusal of refusals) {
    const forms = formsOf(refusal)
    if (forms) found.set(forms, [...(found.get(forms) ?? []), refusal.href.slice(1)])
    else others.push(refusal)
  }
  const groups = [...found].map(([[one, many], keys]) => ({ words: `${inWords(keys.length)} ${keys.length === 1 ? one : many}`, keys }))
  const count = groups.reduce((sum, group) => sum + group.keys.length, 0)
  const lead = count === 0 ? '' : count === 1 ? 'One thing stands in the way' : `${upperFirst(inWords(count))} things stand in the way`
  return { lead, groups, others }
}
