import { z } from 'zod'

// JSON Feed 1.1 as jsonfeed.org/version/1.1 publishes it. Where it says "should", so it must here: an address for every feed and item, and no keys that are not its own.
const whole = z.url({ protocol: /^https?$/ })
const moment = z.iso.datetime()
const language = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)
const author = z.strictObject({ name: z.string().min(1).optional(), url: whole.optional(), avatar: whole.optional() }).refine((one) => Object.keys(one).length > 0)
const attachment = z.strictObject({ url: whole, mime_type: z.string().regex(/^[\w-]+\/[\w.+-]+$/), title: z.string().optional(), size_in_bytes: z.int().positive().optional() })
const item = z.strictObject({
  id: z.string().min(1), url: whole, title: z.string().min(1), content_html: z.string().min(1), summary: z.string().optional(), image: whole.optional(), date_published: moment, date_modified: moment,
  authors: z.array(author).min(1), tags: z.array(z.string().min(1)).optional(), language, attachments: z.array(attachment).optional(),
})

export const jsonFeedShape = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'), title: z.string().min(1), description: z.string().optional(), home_page_url: whole, feed_url: whole, language,
  authors: z.array(author).min(1), hubs: z.array(z.strictObject({ type: z.string(), url: whole })).optional(), items: z.array(item).refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'ids are unique'),
})
export type JsonFeed = z.infer<typeof jsonFeedShape>
