/** The deed of standing in the paper: one row, whole; what was not said stays as it was. */
import { arrangementOf, longestBreaking, sectionOf, topicsOf } from '../arranging'
import { canonical } from '../canonical'
import { slugTyped } from '../slugs'
import type { RefusalView } from '../view'
import type { Deed } from './deeds'

const once = <T>(things: readonly T[]): T[] => [...new Set(things)]

export const arrange: Deed<'arrange'> = (draft, asked) => {
  const known = arrangementOf(draft.article)
  const before = { section: sectionOf(draft.article), topics: known?.topics ?? [], bylines: known?.bylines ?? [], breakingUntil: known?.breakingUntil ?? null, readAlso: known?.readAlso ?? [], address: known?.address ?? null }
  const moved = movedTo(draft.article.slug, asked.address)
  const after = {
    section: asked.section ?? before.section, topics: topicsOf(asked.topics ?? before.topics), bylines: once(asked.bylines ?? before.bylines),
    breakingUntil: asked.breakingUntil === undefined ? before.breakingUntil : asked.breakingUntil, readAlso: once(asked.readAlso ?? before.readAlso),
    address: moved ?? before.address,
  }
  const isNew = after.breakingUntil !== before.breakingUntil
  const refusal = isNew && after.breakingUntil !== null ? unfit(after.breakingUntil - draft.tools.now) : undefined
  if (refusal) return refusal
  draft.made = known && canonical(before) === canonical(after) ? known.id : draft.add('arrangements', after).id
  if (moved !== null) {
    draft.slug = moved
    draft.article = { ...draft.article, slug: moved }
  }
  return undefined
}

/** The address it is to have from now on; null where it has that already, or nobody asked for one. */
function movedTo(slug: string | null, typed: string | undefined): string | null {
  const wished = typed === undefined ? slug : slugTyped(typed)
  return wished === slug ? null : wished
}

/** News is breaking for hours, not for days: an end that nobody has to remember. */
function unfit(ahead: number): RefusalView | undefined {
  if (ahead <= 0) return { rule: 'breakingEndsLater', about: 'words', sentence: 'It would have stopped being breaking before it began: give a time that is yet to come.', href: '#paper' }
  if (ahead > longestBreaking) return { rule: 'breakingIsShort', about: 'words', sentence: 'Nothing is breaking for more than a day: give a time within the next 24 hours.', href: '#paper' }
  return undefined
}
