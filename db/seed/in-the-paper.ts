import type { Article } from '@/lib/editorial/article'
import { frontChanges } from '@/lib/editorial/front-laws'
import { composeFront, frontPlace } from '../fronts'
import type { Story } from './story'
import { tell, type Telling } from './tell'

const hour = 3_600_000

/** The editor's part once the stories are told: each gets its topics, some readers are sent on, one is breaking. */
export async function inThePaper(telling: Telling, stories: readonly Story[], told: Map<string, Article>, now: number): Promise<void> {
  for (const { key, paper } of stories) {
    const article = told.get(key)
    if (!article || !paper || article.state.desk === 'spiked') continue
    const readAlso = (paper.readAlso ?? []).flatMap((other) => told.get(other)?.id ?? [])
    const breakingUntil = paper.breakingHours === undefined ? undefined : now + paper.breakingHours * hour
    told.set(key, await tell(telling, 'editor', article, { action: 'arrange', topics: paper.topics, readAlso, ...(breakingUntil === undefined ? {} : { breakingUntil }) }))
  }
}

/** The front page as the editor composed it: the news about sepsis leads, the night market stands below. */
export async function composed({ store, actors, clock }: Telling, told: ReadonlyMap<string, Article>): Promise<void> {
  const [lead, pinned] = [told.get('sepsis-news'), told.get('market')]
  const { editor } = actors
  if (!lead || !pinned || !editor) return
  const headlines = new Map([lead, pinned].map((article) => [article.id, article.revisions.at(-1)?.blocks.find(({ role }) => role === 'headline')?.words ?? '']))
  const composition = { lead: lead.id, pins: [{ article: pinned.id, until: null }], fill: 'newest' as const }
  await composeFront(store, frontPlace, composition, { seen: null, said: (before) => frontChanges('The front page', before, composition, headlines) }, { by: editor.id, via: editor.via, at: clock.now })
}
