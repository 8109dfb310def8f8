import { newestEntries, newestWithdrawn } from '@/db/public-entries'
import type { Reader } from '@/db/store'
import { speak } from '@/lib/messages/speak'
import { ownAddress, wholeAddress } from '../own-address'
import type { Paper } from '../story'
import { pathOfFeed, pathOfPage, type FeedOf, type Form } from './addresses'
import { atom } from './atom'
import { correctionItems } from './correction-items'
import type { Feed } from './feed'
import { websubHub } from './hub'
import { jsonFeed } from './json-feed'
import { rss } from './rss'
import { storyItem } from './story-item'

/** How many stories a feed holds: what appeared or changed last. */
export const mostInFeed = 25
const mostCorrections = 50

const written = { rss, atom, json: jsonFeed }

/** A feed in one form; its own address is the only thing in it that the form decides. */
export type InForm = (form: Form) => string

/** A feed as it is now; null where there is no such section. */
export async function feedNow(reader: Reader, paper: Paper, feed: FeedOf): Promise<InForm | null> {
  const section = feed.of === 'section' ? paper.sections.find(({ slug }) => slug === feed.slug)?.name : undefined
  if (feed.of === 'section' && section === undefined) return null
  const whole: Omit<Feed, 'self'> = {
    ...namesOf(feed, paper, section ?? ''), language: paper.language, paper: paper.name, address: ownAddress(paper), home: wholeAddress(paper, pathOfPage(feed)), hub: websubHub(),
    ...(feed.of === 'corrections' ? await corrections(reader, paper) : await stories(reader, paper, section ?? null)),
  }
  return (form) => written[form]({ ...whole, self: wholeAddress(paper, `${pathOfFeed(feed)}.${form}`) })
}

function namesOf({ of }: FeedOf, { name: paper, language }: Paper, section: string): Pick<Feed, 'title' | 'about'> {
  const say = speak(language)
  if (of === 'corrections') return { title: say('feeds.corrections', { paper }), about: say('feeds.aboutCorrections', { paper }) }
  return of === 'section' ? { title: say('feeds.section', { paper, section }), about: say('feeds.aboutSection', { paper, section }) } : { title: paper, about: say('feeds.aboutPaper', { paper }) }
}

/** A story that left changed the feed too. */
async function stories(reader: Reader, paper: Paper, section: string | null): Promise<Pick<Feed, 'items' | 'updated'>> {
  const entries = await newestEntries(reader, section, mostInFeed)
  const [left] = await newestWithdrawn(reader, section, 1)
  return { items: entries.map((entry) => storyItem(entry, paper)), updated: Math.max(entries[0]?.changedAt ?? 0, left?.changedAt ?? 0) }
}

async function corrections(reader: Reader, paper: Paper): Promise<Pick<Feed, 'items' | 'updated'>> {
  const items = await correctionItems(reader, paper, mostCorrections)
  return { items, updated: items[0]?.updated ?? 0 }
}
