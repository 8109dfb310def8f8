/** @jsxImportSource preact */
import { speak } from '@/lib/messages/speak'
import type { Paper } from '../story'
import { alternates, type FeedOf } from './addresses'

/** For feed readers, in a page's head: the paper's feeds, those of the section it stands in, and on the corrections their own. */
export function FeedLinks({ paper, section, path }: { paper: Paper; section: string; path: string }) {
  const say = speak(paper.language)
  const known = paper.sections.find(({ name }) => name === section)
  const feeds: { feed: FeedOf; title: string }[] = [
    { feed: { of: 'paper' }, title: paper.name },
    ...(known ? [{ feed: { of: 'section' as const, slug: known.slug }, title: say('feeds.section', { paper: paper.name, section }) }] : []),
    ...(/^\/corrections\b/.test(path) ? [{ feed: { of: 'corrections' as const }, title: say('feeds.corrections', { paper: paper.name }) }] : []),
  ]
  return <>{feeds.flatMap(({ feed, title }) => alternates(feed).map(({ type, href }) => <link key={href} rel="alternate" type={type} title={title} href={href} />))}</>
}

/** The way to a feed for whoever looks for it with their eyes: of the section, else of the paper. */
export function FollowLink({ paper, section }: { paper: Paper; section: string }) {
  const known = paper.sections.find(({ name }) => name === section)
  const [rss] = alternates(known ? { of: 'section', slug: known.slug } : { of: 'paper' })
  return <a href={rss?.href}>{speak(paper.language)('feeds.follow')}</a>
}
