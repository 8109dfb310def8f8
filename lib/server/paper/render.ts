import 'server-only'
import { loadArticle } from '@/db/articles'
import { passEnd } from '@/db/fronts'
import { putPublicPages, type StoredPage } from '@/db/pages'
import { personNames } from '@/db/people'
import { sectionOfStory } from '@/db/public-stories'
import { authorAddresses, linkedWrongly } from '@/db/public-writing'
import { renditionsOf } from '@/db/renditions'
import { getSettings } from '@/db/settings'
import { slugsOf } from '@/db/slugs'
import type { Reader, Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { picturesIn } from '../pictures-in'
import { makeRenditions } from '../renditions/make'
import { shownPictures } from '../renditions/shown'
import { cardPath, hashOfWords, makeCard } from '../social-card/make'
import { articlePage } from './article-page'
import { cardWords } from './card-words'
import { checkFile } from './check-file/check-file'
import { pathOfCheckFile } from './check-file/saved-as'
import { sectionOfPlace } from './composing'
import { correctionsList } from './corrections'
import { correctionsPage } from './corrections-page'
import { entryOf } from './feeds/entry'
import { filesForMachines } from './for-machines'
import { frontPages } from './fronts'
import { movedPages } from './moved'
import { cancelled, ninjs } from './ninjs/ninjs'
import { pathOfNinjs } from './ninjs/path'
import { publicChanges } from './public-changes'
import { readAlsoOf } from './read-also'
import { recordPage } from './record-page'
import { rowsOf } from './rows-of'
import { bylineOf, paperOf, publicStory, type Paper, type PublicStory } from './story'
import { withdrawnPage } from './withdrawn-page'

const html = 'text/html; charset=utf-8'
type Page = Omit<StoredPage, 'etag'>

/**
 * Renders everything readers have of an article, from the rows as they are now, the lists it stands in, and the stories that
 * send their readers to it and must not, or not under this headline. Done twice it leaves the same. Nothing happens for an
 * article that was never published. Words do not wait for pictures: what must be made of a picture first comes with a second
 * rendering. `again` looks at every picture anew; `allFronts` renders the fronts of all sections with it;
 * the social card comes with a third rendering, when the worker comes to it.
 */
export async function renderPublicPages(store: Store, id: Id, { now = Date.now(), again = false, allFronts = false }: { now?: number; again?: boolean; allFronts?: boolean } = {}): Promise<void> {
  const pictures = await renderStory(store, id, now, allFronts)
  if (pictures === null) return
  if (await makeRenditions(store, pictures, again)) await renderStory(store, id, now)
  if (again) await renderCard(store, id, now)
  for (const other of await linkedWrongly(store, id)) await renderStory(store, other, now)
}

/** Draws a story's social card where that is due, and renders what shows it. */
export async function renderCard(store: Store, id: Id, now = Date.now()): Promise<void> {
  const story = await storyOf(store, id, now)
  if (story && !story.withdrawn && (await makeCard(store, id, cardWords(story)))) await renderStory(store, id, now)
}

/** Resolves with the pictures the pages show, or should; null where there is nothing for readers. */
async function renderStory(store: Store, id: Id, now: number, allFronts = false): Promise<string[] | null> {
  const story = await storyOf(store, id, now)
  if (!story) return null
  const before = await sectionOfStory(store, id)
  const [{ pages, gone }, entry] = [await ownPages(store, story, now), await entryOf(store, story)]
  await putPublicPages(store, { story: rowsOf(story, now), pages: [...pages, ...movedPages(story, await slugsOf(store, id), now)], gone, ...(story.withdrawn ? {} : { card: hashOfWords(cardWords(story)) }) }, async (unit) => [
    ...(await lists(unit, story.paper, allFronts ? story.paper.sections.map(({ name }) => name) : [before ?? '', story.section], now)), ...(await filesForMachines(unit, story, { entry, before }, now)),
  ])
  return story.withdrawn ? [] : picturesIn(story.shown.document)
}

/** The story readers have, with what stands beside it. Authors get their address at their first byline. */
export async function storyOf(store: Store, id: Id, now: number): Promise<PublicStory | null> {
  const [article, settings, nameOf] = [await loadArticle(store, id, {}), await getSettings(store), await personNames(store)]
  if (!article || article.publications.length === 0) return null
  const people = bylineOf(article, nameOf).people.map((person) => ({ person, name: nameOf(person) }))
  const authors = people.length > 0 ? await store.write((unit) => authorAddresses(unit, people)) : []
  const story = publicStory(article, settings, nameOf, { authors, readAlso: await readAlsoOf(store, article), pictures: await shownPictures(store, picturesIn(read(article).public?.document)), now })
  return story && { ...story, card: story.withdrawn ? null : await cardPath(store, id, cardWords(story)) }
}

async function ownPages(store: Store, story: PublicStory, now: number): Promise<{ pages: Page[]; gone: string[] }> {
  const path = `/news/${story.slug}`
  const kept: Pick<Page, 'mediaType' | 'article' | 'updatedAt'> = { mediaType: html, article: story.article.id, updatedAt: now }
  const file = pathOfCheckFile(story.slug)
  const exchanged = { path: pathOfNinjs(story.slug), ...kept, mediaType: 'application/json; charset=utf-8' }
  if (story.withdrawn) return { pages: [...[path, file].map((at) => ({ path: at, html: withdrawnPage(story), status: 410, ...kept })), { ...exchanged, html: cancelled(story), status: 410 }], gone: [`${path}/record`] }
  const changes = await publicChanges(store, story.article, story.record)
  return {
    pages: [
      { path, html: articlePage(story), status: 200, ...kept }, { path: `${path}/record`, html: recordPage(story, changes), status: 200, ...kept },
      { path: file, html: await checkFile(store, story, changes, now), status: 200, ...kept },
      { ...exchanged, html: ninjs(story, await renditionsOf(store, story.figures.map(({ hash }) => hash))), status: 200 },
    ],
    gone: [],
  }
}

/** The stored lists: the front page, the fronts of these sections, and the corrections. All others are made when they are asked for. */
async function lists(reader: Reader, paper: Paper, sections: readonly string[], now: number): Promise<Page[]> {
  const corrections = await correctionsList(reader, paper, null, 1)
  return [...(await frontPages(reader, paper, sections, now)), { path: '/corrections', html: correctionsPage(paper, corrections), mediaType: html, status: 200, article: null, updatedAt: now }]
}

/** Renders one front, and the front page, after it was composed or one of its pins ended. */
export async function renderFront(store: Store, place: string, now = Date.now()): Promise<void> {
  const paper = paperOf(await getSettings(store))
  const section = sectionOfPlace(place)
  await putPublicPages(store, { pages: [], gone: [] }, (unit) => frontPages(unit, paper, section === null ? [] : [section], now))
  await passEnd(store, place, now)
}
