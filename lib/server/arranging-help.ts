import 'server-only'
import { loadArticle } from '@/db/articles'
import type { Teaser } from '@/db/public-rows'
import { newestStories, storiesById, topicsInUse } from '@/db/public-stories'
import { getSettings } from '@/db/settings'
import type { ArticleView } from '@/lib/editorial/view'
import { readAlsoOf } from './paper/read-also'
import { theStore } from './the-store'

/** A published story that may be picked. */
export interface Pickable {
  id: string
  headline: string
}

/** What there is to arrange a story with: sections, topics that others have, and stories to send its readers to. */
export interface Arranging {
  sections: string[]
  topics: string[]
  picked: Pickable[]
  /** What would stand there if nobody picked, and then the newest. */
  likely: Pickable[]
}

const mostLikely = 8
const pickable = ({ article, headline }: Teaser): Pickable => ({ id: article, headline })

export async function arrangingHelp(view: Pick<ArticleView, 'id' | 'section' | 'arranged' | 'publicRevision'>): Promise<Arranging> {
  const store = theStore()
  const { sections } = await getSettings(store)
  const picked = await storiesById(store, view.arranged.readAlso)
  const article = await loadArticle(store, view.id, {})
  const like = article ? await readAlsoOf(store, article) : []
  const { stories: newest } = await newestStories(store, { of: 'all' }, { limit: mostLikely + 1 })
  const likely = [...new Map([...like, ...newest].map((story) => [story.article, story])).values()].filter((story) => story.article !== view.id && !picked.some(({ article: id }) => id === story.article))
  return { sections: [...new Set([...(view.section ? [view.section] : []), ...sections.map(({ name }) => name)])], topics: await topicsInUse(store, 60), picked: picked.map(pickable), likely: likely.slice(0, mostLikely).map(pickable) }
}
