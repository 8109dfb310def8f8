import { searchStories } from '@/db/public-search'
import type { Teaser } from '@/db/public-rows'
import { newestStories, storiesById, topicsOfStory } from '@/db/public-stories'
import type { Store } from '@/db/store'
import { arrangementOf, topicsOf } from '@/lib/editorial/arranging'
import type { Article } from '@/lib/editorial/article'
import { bagOf, shared, weighedDice, type Bag } from '@/lib/editorial/likeness'
import { wordsLookedFor } from '@/lib/editorial/looked-for'
import { read } from '@/lib/editorial/reading'
import { slugOf } from '@/lib/editorial/slugs'

const wanted = 4
const candidates = 40
/** Less than this share of words in common is chance. */
const enough = 0.12

/** What a reader of this story may read also: what the editor picked, then what shares its topics, then what is like it. Never itself, never what is gone. */
export async function readAlsoOf(store: Store, article: Article): Promise<Teaser[]> {
  const arranged = arrangementOf(article)
  const found = await storiesById(store, (arranged?.readAlso ?? []).filter((id) => id !== article.id))
  const add = (more: readonly Teaser[]) => found.push(...more.filter((one) => one.article !== article.id && !found.some((known) => known.article === one.article)))
  if (found.length < wanted) add(await bySharedTopics(store, article))
  if (found.length < wanted) add(await byWords(store, article))
  const picked = Math.max(wanted, arranged?.readAlso.length ?? 0)
  return found.slice(0, picked)
}

/** Most topics in common first, then the newest. */
async function bySharedTopics(store: Store, article: Article): Promise<Teaser[]> {
  const counts = new Map<string, { story: Teaser; topics: number }>()
  for (const name of topicsOf(arrangementOf(article)?.topics ?? [])) {
    for (const story of (await newestStories(store, { of: 'topic', topic: slugOf(name) }, { limit: candidates })).stories) {
      counts.set(story.article, { story, topics: (counts.get(story.article)?.topics ?? 0) + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.topics - a.topics || b.story.firstAt - a.story.firstAt).map(({ story }) => story)
}

/** The stories in its language whose headline, standfirst and topics share most words with its own. */
async function byWords(store: Store, article: Article): Promise<Teaser[]> {
  const { public: shown } = read(article)
  if (!shown) return []
  const text = shown.blocks.filter(({ role }) => role === 'headline' || role === 'standfirst').map(({ words }) => words).join(' ')
  const words = wordsLookedFor(`${text} ${(arrangementOf(article)?.topics ?? []).join(' ')}`, shown.language)
  const telling = [...new Set(words)].filter((word) => [...word].length >= 5).sort((a, b) => b.length - a.length).slice(0, 12)
  const { stories } = await searchStories(store, telling, { limit: candidates, some: true })
  const own = bagOf(words.join(' '))
  const rated = await Promise.all(stories.filter(({ language }) => language === shown.language).map(async (story) => ({ story, alike: alike(own, await bagOfStory(store, story)) })))
  return rated.filter(({ alike: share }) => share >= enough).sort((a, b) => b.alike - a.alike || b.story.firstAt - a.story.firstAt).map(({ story }) => story)
}

async function bagOfStory(store: Store, { article, headline, standfirst, language }: Teaser): Promise<Bag> {
  const topics = await topicsOfStory(store, article)
  return bagOf(wordsLookedFor(`${headline} ${standfirst} ${topics.map(({ name }) => name).join(' ')}`, language).join(' '))
}

const alike = (one: Bag, other: Bag): number => weighedDice(shared(one, other), one, other)
