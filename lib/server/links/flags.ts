import 'server-only'
import { linkChecksOf, storiesWithFindings } from '@/db/link-checks'
import type { Article } from '@/lib/editorial/article'
import { headlineOf } from '@/lib/editorial/facts'
import { isFlagged, type LinkCheck } from '@/lib/editorial/link-findings'
import type { Actor, Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { isShownUnasked, judgementOf } from '@/lib/editorial/sources'
import { visible } from '../desk'
import { theStore } from '../the-store'

/** Something the link checker found at a source's address that nobody has judged since. */
export interface LinkFlag {
  finding: LinkCheck['finding']
  sentence: string
  /** Milliseconds UTC. */
  at: number
}

/** By source, of those whoever looks is shown without asking: what is found at an address tells what the address is. */
export async function linkFlags(actor: Actor, article: Id): Promise<Record<Id, LinkFlag>> {
  const story = await visible(actor, article)
  return story ? flagsIn(story) : {}
}

async function flagsIn(article: Article): Promise<Record<Id, LinkFlag>> {
  const checks = await linkChecksOf(theStore(), article.id)
  const { sources } = read(article)
  return Object.fromEntries([...checks].flatMap(([id, check]) => {
    const source = sources.get(id)
    const told = source && isShownUnasked(article, source) && isFlagged(check, judgementOf(article, id))
    return told ? [[id, { finding: check.finding, sentence: check.sentence, at: check.checkedAt ?? 0 }]] : []
  }))
}

export interface FlaggedStory {
  id: Id
  headline: string
  sources: { id: Id; title: string; flag: LinkFlag }[]
}

/** Every story this person may see with something found at an address of its sources, for whoever looks after sources. */
export async function flaggedStories(actor: Actor): Promise<FlaggedStory[]> {
  const stories: FlaggedStory[] = []
  for (const id of await storiesWithFindings(theStore())) {
    const article = await visible(actor, id)
    const flags = article ? await flagsIn(article) : {}
    if (!article || Object.keys(flags).length === 0) continue
    const sources = article.sources.flatMap(({ id: source, title }) => (flags[source] ? [{ id: source, title, flag: flags[source] }] : []))
    stories.push({ id, headline: headlineOf(read(article).current.blocks), sources })
  }
  return stories
}
