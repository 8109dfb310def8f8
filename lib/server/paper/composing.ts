import { frontOf, frontPlace, sectionPlace, uncomposed, type Composition } from '@/db/fronts'
import type { Teaser } from '@/db/public-rows'
import { newestStories, storiesById, type Lists } from '@/db/public-stories'
import type { Reader } from '@/db/store'
import { pageOfList } from './paging'
import type { Paper } from './story'

/** A front with every story in its place. */
export interface Composed {
  lead: Teaser | null
  rest: Teaser[]
  /** Where the rest fills itself by section: each with its newest. */
  groups: { name: string; slug: string; stories: Teaser[] }[]
  /** There are older ones on a page of their own. */
  more: boolean
}

const mostOnFront = pageOfList
const mostInGroup = 4

/** Which section a place is the front of; null for the front page. */
export const sectionOfPlace = (place: string): string | null => (place === frontPlace ? null : place.slice(sectionPlace('').length))

/** The composition in force, or one that is only being looked at, laid out with what is live at this moment. */
export async function laidOut(reader: Reader, place: string, paper: Paper, now: number, trial?: Composition): Promise<Composed> {
  const composition = trial ?? (await frontOf(reader, place)) ?? uncomposed
  const section = sectionOfPlace(place)
  const list: Lists = section === null ? { of: 'all' } : { of: 'section', section }
  const standing = composition.pins.filter(({ until }) => until === null || until > now).map(({ article }) => article)
  const placed = await storiesById(reader, [...new Set([...(composition.lead === null ? [] : [composition.lead]), ...standing])])
  const { stories: newest, more } = await newestStories(reader, list, { limit: mostOnFront })
  const isPlaced = ({ article }: Teaser) => placed.some((one) => one.article === article)
  const filling = newest.filter((story) => !isPlaced(story))
  const chosen = placed.find(({ article }) => article === composition.lead)
  const lead = chosen ?? filling[0] ?? placed[0] ?? null
  const pinned = placed.filter((story) => story !== lead)
  const free = filling.filter((story) => story !== lead)
  if (section === null && composition.fill === 'sections') return { lead, rest: pinned, groups: await bySection(reader, paper, [...(lead ? [lead] : []), ...pinned]), more }
  return { lead, rest: [...pinned, ...free].slice(0, mostOnFront), groups: [], more }
}

async function bySection(reader: Reader, { sections }: Paper, used: readonly Teaser[]): Promise<Composed['groups']> {
  const groups: Composed['groups'] = []
  for (const { name, slug } of sections) {
    const { stories } = await newestStories(reader, { of: 'section', section: name }, { limit: mostInGroup + used.length })
    const free = stories.filter(({ article }) => !used.some((one) => one.article === article)).slice(0, mostInGroup)
    if (free.length > 0) groups.push({ name, slug, stories: free })
  }
  return groups
}
