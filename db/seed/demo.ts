import type { House, Tools } from '@/lib/editorial/change'
import type { Actor } from '@/lib/editorial/people'
import type { Store } from '@/db/store'
import type { demoPeople } from './people'
import { il32 } from './stories/il-32'
import { ambulances, liver, marker, miracle, vaccine } from './stories/at-the-desk'
import { beds, market } from './stories/published'
import type { Story, TextFrom } from './story'
import { tellStory } from './tell-story'

/** In the order they happened; the last one changed is on top of everybody's desk. */
const stories: readonly Story[] = [miracle, market, beds, marker, liver, vaccine, ambulances, il32]

/** What seeding needs from outside the store: the editor's reading of text, and the people already made. */
export interface Seeding {
  store: Store
  house: House
  people: Record<keyof typeof demoPeople, Actor>
  textFrom: TextFrom
  rewrite: Tools['rewrite']
  now: number
}

/** Tells the demo newsroom's stories by performing actions. The clock starts two days back, so that nothing lies in the future. */
export async function seedStories({ store, house, people, textFrom, rewrite, now }: Seeding): Promise<void> {
  const clock = { now: now - 2 * 86_400_000 }
  for (const story of stories) {
    await tellStory({ store, house, actors: people, rewrite, clock }, story, textFrom)
    clock.now += 40 * 60_000
  }
}
