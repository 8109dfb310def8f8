import 'server-only'
import { loadArticle } from '@/db/articles'
import { putPublicPages, type StoredPage } from '@/db/pages'
import { personNames } from '@/db/people'
import { getSettings } from '@/db/settings'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { articlePage, withdrawnPage } from './article-page'
import { checkFile } from './check-file/check-file'
import { pathOfCheckFile } from './check-file/saved-as'
import { listPages, noticesOf } from './lists'
import { publicChanges } from './public-changes'
import { recordPage } from './record-page'
import { paperOf, publicStory } from './story'

const html = 'text/html; charset=utf-8'

/**
 * Renders everything readers have of an article, from the rows as they are now, and the lists it stands in. Done twice it
 * leaves the same. Nothing happens for an article that was never published.
 */
export async function renderPublicPages(store: Store, id: Id): Promise<void> {
  const [article, settings, nameOf] = [await loadArticle(store, id, {}), await getSettings(store), await personNames(store)]
  const story = article ? publicStory(article, settings, nameOf) : null
  if (!story) return
  const now = Date.now()
  const path = `/news/${story.slug}`
  const kept: Pick<StoredPage, 'mediaType' | 'article' | 'updatedAt'> = { mediaType: html, article: id, updatedAt: now }
  const changes = await publicChanges(store, story.article, story.record)
  const file = pathOfCheckFile(story.slug)
  const pages = story.withdrawn
    ? [path, file].map((at) => ({ path: at, html: withdrawnPage(story), status: 410, ...kept }))
    : [
        { path, html: articlePage(story), status: 200, ...kept }, { path: `${path}/record`, html: recordPage(story, changes), status: 200, ...kept },
        { path: file, html: await checkFile(store, story, changes, now), status: 200, ...kept },
      ]
  const gone = story.withdrawn ? [`${path}/record`, `notice:${id}`] : []
  await putPublicPages(store, { pages, notices: noticesOf(story), gone }, listPages(paperOf(settings), now))
}
