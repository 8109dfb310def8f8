import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPage, listPages } from '@/db/pages'
import { addReads } from '@/db/reads'
import type { Id } from '@/lib/editorial/people'
import type { ArticleView } from '@/lib/editorial/view'
import { compose } from '@/lib/server/composing-front'
import { renderFront } from '@/lib/server/paper/render'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let tides: ArticleView, essay: ArticleView

/** Written, signed and published. */
async function published(headline: string, section: string): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  const { id } = await done(writer, null, { action: 'create', headline, text: 'It rained for a while.', section })
  const submitted = await done(writer, id, { action: 'submit' })
  for (const { id: sentence } of submitted.sentences) await done(checker, id, { action: 'markNoFact', sentence })
  await done(checker, id, { action: 'signOff' })
  return done(editor, id, { action: 'publish' })
}

const marks = async () => new Map((await listPages(room.store)).map(({ path, etag, status }) => [path, `${String(status)} ${etag}`]))

/** Every page there is, before and after; told are those that are new, different or gone. */
async function renewed(act: () => Promise<unknown>): Promise<string[]> {
  const before = await marks()
  await act()
  const after = await marks()
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort()
}

const own = (slug: string) => [`/news/${slug}`, `/news/${slug}.ninjs.json`, `/news/${slug}/check-file`, `/news/${slug}/record`]
const inForms = (path: string) => ['rss', 'atom', 'json'].map((form) => `${path}.${form}`)
/** What machines read of stories in these sections. */
const feeds = (...sections: string[]) => [...inForms('/feed'), ...sections.flatMap((section) => inForms(`/section/${section}/feed`))]
const month = new Date().toISOString().slice(0, 7)
const sitemaps = ['/sitemap.xml', '/sitemap-news.xml', `/sitemap-${month}.xml`]
const fronts = (...sections: string[]) => ['/', ...sections.map((section) => `/section/${section}`)]
const sorted = (...paths: string[]) => [...paths].sort()

function composition(lead: Id): FormData {
  const form = new FormData()
  form.set('place', 'front')
  form.set('lead', lead)
  form.set('fill', 'newest')
  return form
}

/** Changes the one sentence of a live story, checked anew. */
async function corrected(id: Id, replace: string, kind: 'minor' | 'correction'): Promise<void> {
  const { writer, checker, editor } = room.actors
  await done(editor, id, { action: 'startCorrection', reason: 'A reader wrote.' })
  await done(writer, id, { action: 'replaceText', find: 'for a while', replace })
  const submitted = await done(writer, id, { action: 'submit' })
  for (const { id: sentence } of submitted.sentences.filter(({ coverage }) => coverage === 'uncovered')) await done(checker, id, { action: 'markNoFact', sentence })
  await done(checker, id, { action: 'signOff' })
  await done(editor, id, { action: 'publish', correction: { kind, text: 'It rained for longer.' } })
}

beforeAll(async () => {
  room = await openNewsroom()
  tides = await published('Spring tides', 'News')
  essay = await published('On rain', 'Opinion')
})
afterAll(() => room.close())

test('a publication renews its own pages, the front page and its section, and nothing else', async () => {
  expect(await renewed(() => published('Harbour closed', 'News'))).toEqual(sorted(...own('harbour-closed'), ...fronts('news'), ...feeds('news'), ...sitemaps))
})

test('what happens at the desk renews nothing', async () => {
  const { writer } = room.actors
  expect(await renewed(async () => {
    const { id } = await done(writer, null, { action: 'create', headline: 'Not yet', text: 'It snowed.', section: 'News' })
    await done(writer, id, { action: 'submit' })
  })).toEqual([])
})

test('a correction renews the story and the corrections; lists, only where they say something else', async () => {
  expect(await renewed(() => corrected(tides.id, 'for two days', 'correction'))).toEqual(sorted(...own('spring-tides'), '/corrections', ...inForms('/corrections'), ...feeds('news'), ...sitemaps))
})

test('a minor change renews the story alone', async () => {
  expect(await renewed(() => corrected(essay.id, 'for an hour', 'minor'))).toEqual(sorted(...own('on-rain'), ...feeds('opinion'), ...sitemaps))
})

test('a story that moves renews the section it left and the one it came to', async () => {
  const { editor } = room.actors
  expect(await renewed(() => done(editor, tides.id, { action: 'arrange', section: 'Opinion' }))).toEqual(sorted(...own('spring-tides'), ...fronts('news', 'opinion'), ...feeds('news', 'opinion')))
})

test('a front that is composed renews itself and the front page', async () => {
  const { editor } = room.actors
  expect(await renewed(async () => expect(await compose(editor, composition(essay.id))).toMatchObject({ outcome: 'done' }))).toEqual(['/'])
})

test('a withdrawal renews the story, what it stood in, and who sent readers to it', async () => {
  const { editor } = room.actors
  const harbour = (await listPages(room.store)).find(({ path }) => path === '/news/harbour-closed')?.article ?? ''
  await done(editor, essay.id, { action: 'arrange', readAlso: [harbour] })
  expect(await renewed(() => done(editor, harbour, { action: 'withdraw', reason: 'It was another harbour.' }))).toEqual(sorted(...own('harbour-closed'), '/news/on-rain', ...fronts('news'), ...feeds('news'), ...inForms('/corrections'), ...sitemaps.slice(1)))
})

test('reads renew the front page and what is read most, never a story', async () => {
  await addReads(room.store, [{ article: essay.id, hour: Date.now(), count: 3 }])
  expect(await renewed(() => renderFront(room.store, 'front'))).toEqual(['/', '/most-read'])
  expect((await getPage(room.store, '/most-read'))?.html).toContain('Counted over the last 7 days.')
})
