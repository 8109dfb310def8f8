/** The deed of standing in the paper: one row, whole; what was not said stays as it was. */
import { arrangementOf, longestBreaking, sectionOf, topicsOf } from '../arranging'
import { canonical } from '../canonical'
import type { RefusalView } from '../view'
import type { Deed } from './deeds'

const once = <T>(things: readonly T[]): T[] => [...new Set(things)]

export const arrange: Deed<'arrange'> = (draft, asked) => {
  const known = arrangementOf(draft.article)
  const before = { section: sectionOf(draft.article), topics: known?.topics ?? [], bylines: known?.bylines ?? [], breakingUntil: known?.breakingUntil ?? null, readAlso: known?.readAlso ?? [] }
  const after = {
    section: asked.section ?? before.section, topics: topicsOf(asked.topics ?? before.topics), bylines: once(asked.bylines ?? before.bylines),
    breakingUntil: asked.breakingUntil === undefined ? before.breakingUntil : asked.breakingUntil, readAlso: once(asked.readAlso ?? before.readAlso),
  }
  const isNew = after.breakingUntil !== before.breakingUntil
  const refusal = isNew && after.breakingUntil !== null ? unfit(after.breakingUntil - draft.tools.now) : undefined
  if (refusal) return refusal
  draft.made = known && canonical(before) === canonical(after) ? known.id : draft.add('arrangements', after).id
  return undefined
}

/** News is breaking for hours, not for days: an end that nobody has to remember. */
function unfit(ahead: number): RefusalView | undefined {
  if (ahead <= 0) return { rule: 'breakingEndsLater', about: 'words', sentence: 'It would have stopped being breaking before it began: give a time that is yet to come.', href: '#paper' }
  if (ahead > longestBreaking) return { rule: 'breakingIsShort', about: 'words', sentence: 'Nothing is breaking for more than a day: give a time within the next 24 hours.', href: '#paper' }
  return undefined
}
