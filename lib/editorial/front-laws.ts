/** Who composes the paper's fronts, the shape of a composition, and what a change of one is in words for the house's history. */
import { z } from 'zod'
import { isOneOfRoles, roleNames, type Actor, type Id, type Role } from './people'
import type { RefusalView } from './view'

export const mostPins = 20

const id = z.string().min(1).max(64)
const until = z.number().int().min(0).max(8_640_000_000_000_000).nullable()

/** What leads, what stands in its place until when, and how the rest fills itself. `seen`: when it was composed last, as its composer saw it. */
export const compositionShape = z.object({
  place: z.string().min(1).max(200),
  lead: id.nullable(),
  pins: z.array(z.object({ article: id, until })).max(mostPins, `At most ${mostPins} stories are put in their place.`),
  fill: z.enum(['newest', 'sections']),
  seen: z.number().int().nullable(),
})
export type CompositionAsked = z.output<typeof compositionShape>

const composers: readonly Role[] = ['editor', 'publisher']
export const composeLabel = 'Put it before readers'

/** Whether somebody composes the fronts at all. */
export const mayCompose = (actor: Pick<Actor, 'roles'>): boolean => isOneOfRoles(actor, composers)

export function composeRefusal(actor: Pick<Actor, 'roles'>): RefusalView | null {
  return mayCompose(actor) ? null : { rule: 'mayDoThis', about: 'person', href: '/paper', sentence: `Only ${composers.map((role) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${roleNames[role]}`).join(' or ')} may compose the paper.` }
}

interface Composed {
  lead: Id | null
  pins: readonly { article: Id; until: number | null }[]
  fill: 'newest' | 'sections'
}

/** One sentence for each thing that differs; empty where nothing does. Headlines as they are known, for whoever reads it later. */
export function frontChanges(where: string, before: Composed, after: Composed, headlines: ReadonlyMap<Id, string>): string[] {
  const named = (article: Id) => `“${headlines.get(article) ?? 'a story that is gone'}”`
  const pinned = ({ pins }: Composed) => pins.map(({ article, until: end }) => named(article) + (end === null ? '' : ` until ${new Date(end).toISOString().slice(0, 16).replace('T', ' ')} UTC`)).join(', ')
  const key = ({ pins }: Composed) => JSON.stringify(pins.map(({ article, until: end }) => [article, end]))
  return [
    ...(before.lead === after.lead ? [] : [`${where} leads with ${after.lead === null ? 'the newest story' : named(after.lead)}.`]),
    ...(key(before) === key(after) ? [] : [after.pins.length === 0 ? `${where}: no story is put in its place any more.` : `${where}, in their place: ${pinned(after)}.`]),
    ...(before.fill === after.fill ? [] : [after.fill === 'newest' ? `${where} goes on with the newest stories.` : `${where} goes on section by section.`]),
  ]
}
