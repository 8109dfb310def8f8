import 'server-only'
import { loadArticle } from '@/db/articles'
import { putPublicPages, type StoredPage } from '@/db/pages'
import { personNames } from '@/db/people'
import { getSettings } from '@/db/settings'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { picturesIn } from '../pictures-in'
import { makeRenditions } from '../renditions/make'
import { shownPictures } from '../renditions/shown'
import { articlePage, withdrawnPage } from './article-page'
import { listPages, noticesOf } from './lists'
import { publicChanges } from './public-changes'
import { recordPage } from './record-page'
import { paperOf, publicStory } from './story'

const html = 'text/html; charset=utf-8'

/**
 * Renders everything readers have of an article, from the rows as they are now, and the lists it stands in. Done twice it
 * leaves the same. Nothing happens for an article that was never published. Words do not wait for pictures: what must be
 * made of a picture first comes with a second rendering. `again` looks at every picture anew.
 */
export async function renderPublicPages(store: Store, id: Id, again = false): Promise<void> {
  const pictures = await putInPlace(store, id)
  if (await makeRenditions(store, pictures, again)) await putInPlace(store, id)
}

/** Resolves with the pictures the pages show, or should. */
async function putInPlace(store: Store, id: Id): Promise<string[]> {
  const [article, settings, nameOf] = [await loadArticle(store, id, {}), await getSettings(store), await personNames(store)]
  const inText = article ? picturesIn(read(article).public?.document) : []
  const story = article ? publicStory(article, settings, nameOf, await shownPictures(store, inText)) : null
  if (!story) return []
  const now = Date.now()
  const path = `/news/${story.slug}`
  const kept: Pick<StoredPage, 'mediaType' | 'article' | 'updatedAt'> = { mediaType: html, article: id, updatedAt: now }
  const changes = await publicChanges(store, story.article, story.record)
  const pages = story.withdrawn
    ? [{ path, html: withdrawnPage(story), status: 410, ...kept }]
    : [{ path, html: articlePage(story), status: 200, ...kept }, { path: `${path}/record`, html: recordPage(story, changes), status: 200, ...kept }]
  const gone = story.withdrawn ? [`${path}/record`, `notice:${id}`] : []
  await putPublicPages(store, { pages, notices: noticesOf(story), gone }, listPages(paperOf(settings), now))
  return story.withdrawn ? [] : inText
}
