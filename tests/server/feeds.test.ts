import { parseFeed } from '@rowanmanning/feed-parser'
import sax from 'sax'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { putFile } from '@/db/files'
import { getPage, listPages } from '@/db/pages'
import type { ArticleView } from '@/lib/editorial/view'
import { absolute } from '@/lib/server/paper/feeds/absolute'
import { answerMachine, renewMachines } from '@/lib/server/paper/for-machines'
import { renderPublicPages } from '@/lib/server/paper/render'
import { correctedText } from '../support/corrected-text'
import { figure, paragraph, storyWith } from '../support/figures'
import { jsonFeedShape, type JsonFeed } from '../support/json-feed-shape'
import { publishedText } from '../support/published-text'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'
import { faultsIn } from '../support/valid-xml'

let room: ServerNewsroom
let quay: ArticleView, thai: ArticleView, hostile: ArticleView
const base = 'https://paper.example.org'
const nasty = 'Cut ]]> & “paste” <script>alert(1)</script>'
const every = (path: string) => ['rss', 'atom', 'json'].map((form) => `${path}.${form}`)

beforeAll(async () => {
  vi.stubEnv('AUTH_URL', `${base}/`)
  room = await openNewsroom()
  const { editor, writer2 } = room.actors
  const content = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#356' } }).jpeg().toBuffer()
  const picture = (await putFile(room.store, { content, mediaType: 'image/jpeg', width: 1600, height: 900, by: room.actors.writer.id, at: 1 })).id
  quay = await publishedText(room, storyWith('Quay', figure(picture, { caption: 'The quay.', alt: 'An empty "quay".' }), paragraph('It is empty at 5 < 6.')))
  await done(editor, quay.id, { action: 'assign', person: writer2.id, as: 'writer' })
  quay = await done(editor, quay.id, { action: 'arrange', section: 'News', topics: ['Harbours', 'Tides'] })
  thai = await publishedText(room, storyWith('ผลตรวจเลือด', paragraph('Blood was tested.')))
  thai = await done(editor, thai.id, { action: 'arrange', section: 'Opinion' })
  hostile = await publishedText(room, storyWith(nasty, paragraph(`${nasty} href="/news/x"`)))
})
afterAll(async () => {
  await room.close()
  vi.unstubAllEnvs()
})

const stored = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const json = async (path: string): Promise<JsonFeed> => jsonFeedShape.parse(JSON.parse(await stored(`${path}.json`)))
const itemOf = async (path: string, { id }: ArticleView) => (await json(path)).items.find((item) => item.id === `urn:uuid:${id}`)
const feeds = async () => new Map((await listPages(room.store)).filter(({ path }) => /(?:feed|corrections)\.(rss|atom|json)$/.test(path)).map(({ path, etag }) => [path, etag]))
const changed = async (act: () => Promise<unknown>) => {
  const before = await feeds()
  await act()
  return [...(await feeds())].filter(([path, etag]) => before.get(path) !== etag).map(([path]) => path).sort()
}

/** The texts of the elements of a name, by a strict parser. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = []
  const parser = sax.parser(true)
  let inside = false
  parser.onopentag = (tag) => { inside = tag.name === name; if (inside) texts.push('') }
  parser.onclosetag = () => { inside = false }
  const add = (text: string) => { if (inside) texts.push((texts.pop() ?? '') + text) }
  parser.ontext = add
  parser.oncdata = add
  parser.write(xml).close()
  return texts
}

describe('validators that are not ours find nothing wrong', () => {
  test.each(['/feed', '/section/news/feed', '/section/opinion/feed', '/corrections'])('%s', async (path) => {
    expect(await faultsIn(await stored(`${path}.atom`), 'atom')).toEqual([])
    expect(await faultsIn(await stored(`${path}.rss`), 'rss')).toEqual([])
    expect((await json(path)).feed_url).toBe(`${base}${path}.json`)
    for (const form of ['rss', 'atom']) {
      const feed = parseFeed(await stored(`${path}.${form}`))
      expect(feed.meta).toMatchObject(form === 'rss' ? { type: 'rss', version: '2.0' } : { type: 'atom', version: '1.0' })
      expect(feed.self).toBe(`${base}${path}.${form}`)
      expect(feed.items.map(({ id }) => id), 'the same stories in every form').toEqual((await json(path)).items.map(({ id }) => id))
    }
  })

  test('and they would: a feed with a fault is found out', async () => {
    expect(await faultsIn((await stored('/feed.atom')).replace(/<updated>[^<]*/, '<updated>yesterday'), 'atom')).not.toEqual([])
    expect(await faultsIn((await stored('/feed.rss')).replace(/<link>https:[^<]*/, '<link>/news/x'), 'rss')).not.toEqual([])
    expect(jsonFeedShape.safeParse({ ...(await json('/feed')), items: [{ id: 1 }] }).success).toBe(false)
  })
})

describe('a story in a feed', () => {
  test('is there whole, under a name that is not its address, with who wrote it, what it is about and who checked it', async () => {
    const item = await itemOf('/feed', quay)
    expect(item).toMatchObject({ url: `${base}/news/quay`, language: 'en', tags: ['News', 'Harbours', 'Tides'], authors: [{ name: 'Ada Lindqvist', url: `${base}/authors/ada-lindqvist` }, { name: 'Somchai Prasert' }] })
    expect(item?.content_html).toContain('It is empty at 5 &lt; 6.')
    expect(item?.content_html).toMatch(/Fact checked by .*How this was checked/s)
    expect(item?.summary).toContain('Fact checked by')
    expect(item?.content_html).not.toContain('data-claim')
    expect(item?.attachments?.[0]).toMatchObject({ mime_type: 'image/jpeg', title: 'An empty "quay".' })
    const made = await room.store.all(`SELECT "bytes" FROM "renditions" WHERE "id" = ?`, [/([0-9a-f]{64})/.exec(item?.image ?? '')?.[1]])
    expect(item?.attachments?.[0]?.size_in_bytes).toBe(made[0]?.['bytes'])
  })

  test('has every address whole, whatever its form', async () => {
    for (const path of ['/feed', '/section/news/feed', '/corrections'].flatMap(every)) {
      const text = (await stored(path)).replaceAll('\\"', '"').replaceAll('&quot;', '"').replaceAll('&lt;', '<')
      expect([path, text.match(/(?:href|src)="(?!https:\/\/)[^"]*"/g)?.filter((one) => one !== 'href="/news/x"') ?? []]).toEqual([path, []])
      for (const set of text.matchAll(/srcset="([^"]*)"/g)) for (const one of (set[1] ?? '').split(', ')) expect(one).toMatch(/^https:\/\/paper\.example\.org\/pictures\//)
    }
  })

  test('brings words as words: what looks like a tag, an address or the end of a section stays what was written', async () => {
    const item = await itemOf('/feed', hostile)
    expect(item?.title).toBe(nasty)
    expect(item?.content_html).toMatch(/Cut \]\]&gt; &amp; “paste” &lt;script&gt;alert\(1\)&lt;\/script&gt; href=(?:"|&quot;)\/news\/x/)
    for (const [form, element] of [['rss', 'content:encoded'], ['atom', 'content']] as const) {
      const xml = await stored(`/feed.${form}`)
      expect([form, textsOf(xml, 'title').filter((title) => title === nasty)]).toEqual([form, [nasty]])
      expect(textsOf(xml, element)).toEqual((await json('/feed')).items.map(({ content_html: html }) => html))
    }
    expect(absolute('<p>src="/a" &lt;a href="/b"&gt;</p><img alt="a > b" src="/c"><a href="//d">e</a><a href="https://f/">g</a>', base)).toBe(`<p>src="/a" &lt;a href="/b"&gt;</p><img alt="a > b" src="${base}/c"><a href="//d">e</a><a href="https://f/">g</a>`)
  })

  test('has an address in the letters addresses may have', async () => {
    expect((await itemOf('/feed', thai))?.url).toBe(`${base}/news/${encodeURIComponent(thai.slug ?? '')}`)
  })

  test('stands in the feed of its section and in no other’s', async () => {
    expect((await json('/section/opinion/feed')).items.map(({ id }) => id)).toEqual([`urn:uuid:${thai.id}`])
    expect(await itemOf('/section/news/feed', thai)).toBeUndefined()
  })
})

describe('what changes', () => {
  test('at an arrangement: the paper’s feeds and its section’s; the one it left too; at the same again none', async () => {
    const { editor } = room.actors
    expect(await changed(() => done(editor, quay.id, { action: 'arrange', topics: ['Harbours'] }))).toEqual([...every('/feed'), ...every('/section/news/feed')].sort())
    expect(await changed(() => done(editor, quay.id, { action: 'arrange', section: 'Opinion' }))).toEqual([...every('/feed'), ...every('/section/news/feed'), ...every('/section/opinion/feed')].sort())
    await done(editor, quay.id, { action: 'arrange', section: 'News' })
    expect(await changed(() => renderPublicPages(room.store, quay.id))).toEqual([])
    expect(await changed(() => done(editor, quay.id, { action: 'planCheck', risk: 'high' })), 'what readers do not see').toEqual([])
  })

  test('a correction comes as an update of the same story, with its words, and in the corrections', async () => {
    const before = await itemOf('/feed', quay)
    const touched = await changed(async () => { quay = await correctedText(room, quay, ['It is empty', 'It was empty'], 'We wrote of today; it was yesterday.') })
    expect(touched).toEqual([...every('/feed'), ...every('/section/news/feed'), ...every('/corrections')].sort())
    const { items } = await json('/feed')
    expect(items[0]).toMatchObject({ id: before?.id, date_published: before?.date_published })
    expect(Date.parse(items[0]?.date_modified ?? '')).toBeGreaterThan(Date.parse(before?.date_modified ?? ''))
    expect(items[0]?.content_html).toMatch(/<strong>Correction, [^<]*:<\/strong> We wrote of today; it was yesterday\..*It was empty/s)
    const [told] = (await json('/corrections')).items
    expect(told).toMatchObject({ title: 'Correction: Quay', summary: 'We wrote of today; it was yesterday.', url: expect.stringMatching(/\/news\/quay#note-[0-9a-f-]{36}$/) as string })
    expect(await stored('/news/quay')).toContain(`id="${new URL(told?.url ?? '').hash.slice(1)}"`)
    expect(parseFeed(await stored('/feed.atom')).items[0]?.updated?.toISOString()).toBe(items[0]?.date_modified)
  })

  test('another address is told under the same name', async () => {
    const before = await itemOf('/feed', quay)
    quay = await done(room.actors.editor, quay.id, { action: 'arrange', address: 'The old quay' })
    expect(await itemOf('/feed', quay)).toMatchObject({ id: before?.id, url: `${base}/news/the-old-quay`, date_published: before?.date_published })
    expect((await json('/corrections')).items[0]?.url).toContain('/news/the-old-quay#note-')
  })

  test('a withdrawn story is in no feed of stories, and its withdrawal in the corrections, with the reason', async () => {
    await done(room.actors.editor, hostile.id, { action: 'withdraw', reason: 'None of it was true.' })
    for (const path of every('/feed')) expect(await stored(path)).not.toContain(hostile.id)
    const [told] = (await json('/corrections')).items
    expect(told).toMatchObject({ title: `Withdrawn: ${nasty}`, summary: 'None of it was true.', tags: ['Withdrawn'] })
    expect(await faultsIn(await stored('/corrections.atom'), 'atom')).toEqual([])
    expect(parseFeed(await stored('/feed.atom')).updated?.toISOString(), 'a story that left changed the feed').toBe(told?.date_published)
  })
})

test('pages name their feeds, and a reader finds one by eye', async () => {
  const page = await stored('/news/the-old-quay')
  for (const href of [...every('/feed'), ...every('/section/news/feed')]) expect(page).toMatch(new RegExp(`<link rel="alternate" type="application/[a-z+]+" title="[^"]+" href="${href.replace('.', '\\.')}"`))
  expect(page).not.toContain('href="/corrections.rss"')
  expect(await stored('/corrections')).toContain('href="/corrections.rss"')
  expect(page).toMatch(/<footer.*href="\/section\/news\/feed\.rss">Follow by RSS/s)
})

describe('answers', () => {
  const ask = (path: string, headers = {}) => answerMachine(new Request(`${base}${path}`, { headers }), path)

  test.each([['/feed.rss', 'application/rss+xml; charset=utf-8'], ['/feed.atom', 'application/atom+xml; charset=utf-8'], ['/section/news/feed.json', 'application/feed+json; charset=utf-8']])('%s', async (path, type) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('link')]).toEqual([200, type, `<${base}${path}>; rel="self"`])
    expect((await ask(path, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304)
  })

  test('a section there is none of has no feed', async () => {
    expect((await ask('/section/pharma/feed.rss')).status).toBe(404)
  })

  test('a start puts the paper’s address right where it is another than before', async () => {
    vi.stubEnv('AUTH_URL', 'https://moved.example.org')
    await renewMachines(room.store, Date.now())
    expect((await json('/feed')).feed_url).toBe('https://moved.example.org/feed.json')
    expect(await stored('/section/opinion/feed.rss')).not.toContain(base)
    vi.stubEnv('AUTH_URL', base)
  })
})

test('before anything was published, and where nobody said what the address is, every feed is valid', async () => {
  const empty = await openNewsroom()
  vi.stubEnv('AUTH_URL', '')
  vi.stubEnv('PORT', '3411')
  for (const path of ['/feed', '/section/news/feed', '/corrections']) {
    const told = async (form: string) => (await answerMachine(new Request(`http://127.0.0.1:3411${path}.${form}`), `${path}.${form}`)).text()
    expect(await faultsIn(await told('atom'), 'atom')).toEqual([])
    expect(await faultsIn(await told('rss'), 'rss')).toEqual([])
    expect(jsonFeedShape.parse(JSON.parse(await told('json')))).toMatchObject({ items: [], feed_url: `http://127.0.0.1:3411${path}.json` })
  }
  await empty.close()
})
