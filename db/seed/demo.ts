import type { House, Tools } from '@/lib/editorial/change'
import type { Article } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import type { Store } from '@/db/store'
import type { demoPeople } from './people'
import { il32 } from './stories/il-32'
import { ambulances, liver, marker, miracle, vaccine } from './stories/at-the-desk'
import { beds, market } from './stories/published'
import { interpreters } from './stories/in-thai'
import { definition, sepsisNews } from './stories/sepsis'
import type { Story, TextFrom } from './story'
import { composed, inThePaper } from './in-the-paper'
import { tellStory } from './tell-story'

/** In the order they happened; the last one changed is on top of everybody's desk. */
const stories: readonly Story[] = [miracle, market, definition, beds, interpreters, sepsisNews, marker, liver, vaccine, ambulances, il32]

/** What seeding needs from outside the store: the editor's reading of text, and the people already made. */
export interface Seeding {
  store: Store
  house: House
  people: Record<keyof typeof demoPeople, Actor>
  textFrom: TextFrom
  rewrite: Tools['rewrite']
  now: number
  /** The folder the stories' pictures lie in. */
  pictures: string
}

/** Tells the demo newsroom's stories by performing actions. The clock starts two days back, so that nothing lies in the future. */
export async function seedStories({ store, house, people, textFrom, rewrite, now, pictures }: Seeding): Promise<void> {
  const clock = { now: now - 2 * 86_400_000 }
  const telling = { store, house, actors: people, rewrite, clock, pictures }
  const told = new Map<string, Article>()
  for (const story of stories) {
    told.set(story.key, await tellStory(telling, story, textFrom))
    clock.now += 40 * 60_000
  }
  clock.now = Math.max(clock.now, now - 30 * 60_000)
  await inThePaper(telling, stories, told, now)
  await composed(telling, told)
}
