import { putInOutbox } from '@/db/outbox'
import { pathsThatDiffer, type StoredPage } from '@/db/pages'
import type { Unit } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import type { Paper } from '../story'
import { formNames, forms, pathOfFeed, type FeedOf } from './addresses'
import { websubHub } from './hub'
import { feedNow } from './made'

type Page = Omit<StoredPage, 'etag'>

/**
 * The stored feeds of the paper, of these sections and of the corrections, as they are now. Those that are other than before are
 * told to the hub, by work that waits in the outbox until this is kept. `article` is the story they change for; '' for none.
 */
export async function feedPages(unit: Unit, paper: Paper, { sections, article }: { sections: readonly string[]; article: Id }, now: number): Promise<Page[]> {
  const touched = paper.sections.filter(({ name }) => sections.includes(name)).map(({ slug }): FeedOf => ({ of: 'section', slug }))
  const pages: Page[] = []
  for (const feed of [{ of: 'paper' }, ...touched, { of: 'corrections' }] satisfies FeedOf[]) {
    const inForm = await feedNow(unit, paper, feed)
    if (inForm) pages.push(...formNames.map((form) => ({ path: `${pathOfFeed(feed)}.${form}`, html: inForm(form), mediaType: `${forms[form]}; charset=utf-8`, status: 200, article: null, updatedAt: now })))
  }
  if (websubHub()) await putInOutbox(unit, (await pathsThatDiffer(unit, pages)).map((path) => ({ kind: 'feedPing', key: `feedPing${path}/${now}`, article, detail: { path, at: now } })), now)
  return pages
}
