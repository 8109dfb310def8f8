/** "Three things stand in the way: one stale claim, two sentences nobody has looked at": the gate's refusals, counted by kind. */
import type { Says } from '@/app/_words/says'
import type { ClaimView, RefusalView, Standing } from '@/lib/editorial/view'
import { upperFirst } from './upper-first'
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

export interface GalleyWords {
  t: Says<'galley'>
  called: Says<'names'>
}

/** How claims that do not pass are counted: by their standing, where it says what is missing. */
const byStanding = ['lost', 'stale', 'unchecked', 'query-open', 'change-needed', 'cannot-verify'] as const satisfies Standing[]
const byRule = ['everyClaimRestsOnEnough', 'everySentenceIsCovered', 'everyQueryIsClosed'] as const
type Kind = (typeof byStanding)[number] | (typeof byRule)[number] | 'everyClaimPasses'

export function inTheWay(refusals: readonly RefusalView[], claims: readonly Pick<ClaimView, 'number' | 'standing'>[], { t, called }: GalleyWords): InTheWay {
  const standings = new Map(claims.map(claim => [`#${claimKey(claim.number)}`, claim.standing]))
  const kindOf = ({ rule, href }: RefusalView): Kind | undefined => {
    if (rule !== 'everyClaimPasses') return byRule.find(one => one === rule)
    return byStanding.find(one => one === standings.get(href)) ?? rule
  }
  const found = new Map<Kind, string[]>()
  const others: RefusalView[] = []
  for (const refusal of refusals) {
    const kind = kindOf(refusal)
    if (kind) found.set(kind, [...(found.get(kind) ?? []), refusal.href.slice(1)])
    else others.push(refusal)
  }
  const counted = (count: number) => ({ count, words: called('count', { count }) })
  const groups = [...found].map(([kind, keys]) => ({ words: t(`inTheWay.${kind}`, counted(keys.length)), keys }))
  const count = groups.reduce((sum, group) => sum + group.keys.length, 0)
  const lead = t('inTheWay.lead', { count, words: upperFirst(called('count', { count })) })
  return { lead, groups, others }
}
