import { Readable } from 'node:stream'
import robotsParser from 'robots-parser'
import { ErrorLevel, parseSitemapIndex, XMLToSitemapItemStream, type SitemapItem } from 'sitemap'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { getPage, listPages } from '@/db/pages'
import type { ArticleView } from '@/lib/editorial/view'
import { deskRooms } from '@/lib/server/paper/desk-rooms'
import { answerMachine, answerRobots, passTimeForMachines } from '@/lib/server/paper/for-machines'
import { mostMapped } from '@/lib/server/paper/sitemaps/made'
import { newsUrlset, urlset } from '@/lib/server/paper/sitemaps/xml'
import { paragraph, storyWith } from '../support/figures'
import { publishedText } from '../support/published-text'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'
import { faultsIn } from '../support/valid-xml'

let room: ServerNewsroom
let quay: ArticleView, thai: ArticleView
const base = 'https://paper.example.org'
const day = 24 * 3_600_000
const month = new Date().toISOString().slice(0, 7)

beforeAll(async () => {
  vi.stubEnv('AUTH_URL', base)
  room = await openNewsroom()
  quay = await publishedText(room, storyWith('Quay & “harbour”', paragraph('It is empty.')))
  quay = await done(room.actors.editor, quay.id, { action: 'arrange', section: 'News', topics: ['Tides'] })
  thai = await publishedText(room, storyWith('ผลตรวจเลือด', paragraph('Blood was tested.')))
})
afterAll(async () => {
  await room.close()
  vi.unstubAllEnvs()
})

const stored = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const ask = async (path: string) => {
  const answer = await answerMachine(new Request(base + path), path)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
/** What the package reads of it; whatever it would only warn of is an error here. */
const read = async (xml: string): Promise<SitemapItem[]> => Readable.from([xml]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW })).toArray() as Promise<SitemapItem[]>
const urls = async (path: string) => (await read((await ask(path)).text)).map(({ url }) => decodeURI(url))
const sitemaps = async () => new Map((await listPages(room.store)).filter(({ path }) => path.startsWith('/sitemap')).map(({ path, etag }) => [path, etag]))

describe('sitemaps', () => {
  test('the index names every other, and each of them is one', async () => {
    const maps = await parseSitemapIndex(Readable.from([await stored('/sitemap.xml')]))
    expect(maps.map(({ url }) => url)).toEqual(['pages', 'news', month].map((name) => `${base}/sitemap-${name}.xml`))
    for (const { url } of maps) {
      const { status, type, text } = await ask(new URL(url).pathname)
      expect([url, status, type]).toEqual([url, 200, 'application/xml; charset=utf-8'])
      expect([url, await faultsIn(text, url.includes('news') ? 'sitemap-news' : 'sitemap')]).toEqual([url, []])
    }
    expect(await faultsIn(await stored(`/sitemap-${month}.xml`), 'sitemap')).toEqual([])
    expect(await faultsIn((await stored(`/sitemap-${month}.xml`)).replace('<loc>', '<location>'), 'sitemap')).not.toEqual([])
  })

  test('pages: fronts, sections, topics, authors, standards, corrections', async () => {
    const found = await urls('/sitemap-pages.xml')
    for (const path of ['/', '/standards', '/corrections', '/archive', '/section/news', '/section/opinion', '/topic/tides', '/authors/ada-lindqvist']) expect(found).toContain(base + path)
  })

  test('a month: its stories where they are now, and when they changed', async () => {
    expect(await urls(`/sitemap-${month}.xml`)).toEqual([`${base}/news/${quay.slug}`, `${base}/news/${thai.slug}`])
    quay = await done(room.actors.editor, quay.id, { action: 'arrange', address: 'Old quay' })
    expect(await urls(`/sitemap-${month}.xml`)).toEqual([`${base}/news/old-quay`, `${base}/news/${thai.slug}`])
    expect((await read(await stored(`/sitemap-${month}.xml`)))[0]?.lastmod).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  test('news: name, language, moment and title of what is new', async () => {
    const [newest, older] = await read(await stored('/sitemap-news.xml'))
    expect(newest?.news).toMatchObject({ title: 'ผลตรวจเลือด', publication: { name: 'The Test', language: 'en' }, publication_date: expect.stringMatching(/T/) as string })
    expect(older?.news?.title).toBe('Quay & “harbour”')
    expect(await faultsIn(newsUrlset({ name: '<&>' }, [{ url: `${base}/x`, title: ']]> \u0007', language: 'th', firstAt: 0, changedAt: 0 }]), 'sitemap-news')).toEqual([])
  })

  test.each(['/sitemap-2026-13.xml', '/sitemap-1999-01.xml', `/sitemap-${month}-2.xml`, '/sitemap-pages-2.xml', '/sitemap-.xml', '/sitemap-pages-1.xml'])('there is no %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

describe('what changes', () => {
  test('time alone takes stories out of the news, and nothing else', async () => {
    const before = await sitemaps()
    await passTimeForMachines(room.store, Date.now() + 60_000)
    expect(await sitemaps()).toEqual(before)
    await passTimeForMachines(room.store, Date.now() + 2 * day + 60_000)
    expect(await read(await stored('/sitemap-news.xml'))).toEqual([])
    const after = await sitemaps()
    expect([...after].filter(([path, etag]) => before.get(path) !== etag).map(([path]) => path)).toEqual(['/sitemap-news.xml'])
    await passTimeForMachines(room.store, Date.now())
    expect(await sitemaps()).toEqual(before)
  })

  test('a month that is over stays as it is until a story of it changes; from then on it is made when it is asked for', async () => {
    const then = Date.now() - 100 * day
    const path = `/sitemap-${new Date(then).toISOString().slice(0, 7)}.xml`
    vi.useFakeTimers({ toFake: ['Date'], now: then })
    const old = await publishedText(room, storyWith('Old news', paragraph('It was.')))
    vi.useRealTimers()
    const before = await stored(path)
    expect(before).toContain('/news/old-news')
    const touched = await sitemaps()
    await publishedText(room, storyWith('New news', paragraph('It is.')))
    expect([...(await sitemaps())].filter(([at, etag]) => touched.get(at) !== etag).map(([at]) => at).sort()).toEqual(['/sitemap-news.xml', `/sitemap-${month}.xml`, '/sitemap.xml'].sort())
    expect(await stored(path)).toBe(before)
    await done(room.actors.editor, old.id, { action: 'arrange', address: 'Older news' })
    expect([await stored(path), await urls(path)]).toEqual(['', [`${base}/news/older-news`]])
    expect((await parseSitemapIndex(Readable.from([await stored('/sitemap.xml')]))).find(({ url }) => url === base + path)?.lastmod).toBe(new Date(then).toISOString())
  })

  test('a withdrawn story is in none', async () => {
    await done(room.actors.editor, thai.id, { action: 'withdraw', reason: 'Not so.' })
    for (const path of [`/sitemap-${month}.xml`, '/sitemap-news.xml']) expect(await stored(path)).not.toContain(encodeURI(thai.slug ?? 'none'))
  })

  test('a month of more stories than a sitemap holds comes in pieces, each far from the most that is allowed', async () => {
    await room.store.write((unit) => unit.insert('publicStories', Array.from({ length: mostMapped + 5 }, (_, n) => ({
      article: `many-${n}`, slug: `${'ก'.repeat(70)}-${n}`, state: 'live', section: 'News', headline: 'Many', standfirst: '', language: 'th', byline: '', firstAt: Date.UTC(2025, 4, 1) + n, changedAt: 1, month: '2025-05', check: '', breakingUntil: null, picture: null, updatedAt: 1, headlineWords: '', words: '',
    }))))
    const [first, second] = [await ask('/sitemap-2025-05.xml'), await ask('/sitemap-2025-05-2.xml')]
    expect([(await read(first.text)).length, (await read(second.text)).length, (await ask('/sitemap-2025-05-3.xml')).status]).toEqual([mostMapped, 5, 404])
    expect(Buffer.byteLength(first.text)).toBeLessThan(50_000_000)
    await passTimeForMachines(room.store, Date.now())
    const named = (await parseSitemapIndex(Readable.from([await stored('/sitemap.xml')]))).map(({ url }) => url)
    expect(named.filter((url) => url.includes('2025-05'))).toEqual([`${base}/sitemap-2025-05.xml`, `${base}/sitemap-2025-05-2.xml`])
  })
})

test('nothing was published yet: the index stands, the news are empty, and both are valid', async () => {
  const empty = await openNewsroom()
  expect(await faultsIn((await ask('/sitemap-news.xml')).text, 'sitemap-news')).toEqual([])
  expect((await ask('/sitemap.xml')).text).toContain(`<loc>${base}/sitemap-pages.xml</loc>`)
  await empty.close()
})

test('an address is written so that no XML breaks', async () => {
  expect(await faultsIn(urlset([{ url: `${base}/a?b=1&c='"<>`, changedAt: 0 }]), 'sitemap')).toEqual([])
})

describe('robots.txt', () => {
  const robots = async () => robotsParser(`${base}/robots.txt`, await answerRobots(new Request(`${base}/robots.txt`)).text())

  test('names the sitemap', async () => {
    expect((await robots()).getSitemaps()).toEqual([`${base}/sitemap.xml`])
  })

  test.each(deskRooms.map((room_) => `/${room_}`))('%s is not asked for', async (path) => {
    const told = await robots()
    expect([told.isAllowed(`${base}${path}`, 'Googlebot'), told.isAllowed(`${base}${path}?a=1`, 'Googlebot'), told.isAllowed(`${base}${path === '/paper' ? '/paper/preview' : `${path}/x`}`, 'Googlebot')]).toEqual([false, false, false])
  })

  test.each(['/', '/news/quay', '/news/quay/record', '/section/people', '/topic/rules', '/feed.rss', '/paper.css', '/paper/newsreader.woff2', '/pictures/x.jpg', '/archive', '/sitemap.xml', '/rulesets'])('%s is', async (path) => {
    expect((await robots()).isAllowed(base + path, 'Googlebot')).toBe(true)
  })
})
