/** The forms a feed comes in, by the ending of its address. */
export const forms = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const
export type Form = keyof typeof forms
export const formNames = Object.keys(forms) as Form[]

/** Which feed: of the whole paper, of a section (by its slug), or of corrections. */
export type FeedOf = { of: 'paper' } | { of: 'section'; slug: string } | { of: 'corrections' }

/** A feed's address without its ending: `/feed`, `/section/news/feed`, `/corrections`. */
export function pathOfFeed(feed: FeedOf): string {
  if (feed.of === 'corrections') return '/corrections'
  return feed.of === 'section' ? `/section/${feed.slug}/feed` : '/feed'
}

/** The page a feed is the feed of. */
export function pathOfPage(feed: FeedOf): string {
  if (feed.of === 'corrections') return '/corrections'
  return feed.of === 'section' ? `/section/${feed.slug}` : '/'
}

const shape = /^(?:\/feed|\/(corrections)|\/section\/([^/]+)\/feed)\.(rss|atom|json)$/

/** The feed that lies at a path, and its form; null for any other path. */
export function feedAt(path: string): { feed: FeedOf; form: Form } | null {
  const [, corrections, slug, form] = shape.exec(path) ?? []
  if (form === undefined) return null
  return { form: form as Form, feed: corrections ? { of: 'corrections' } : slug ? { of: 'section', slug } : { of: 'paper' } }
}

/** Feeds of one page, as its head names them. */
export const alternates = (feed: FeedOf): { type: string; href: string }[] => formNames.map((form) => ({ type: forms[form], href: `${pathOfFeed(feed)}.${form}` }))
