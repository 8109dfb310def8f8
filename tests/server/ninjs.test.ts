import sax from 'sax'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putFile } from '@/db/files'
import { getPage } from '@/db/pages'
import { countRead, flushReads } from '@/lib/server/paper/reads'
import { servePage } from '@/lib/server/paper/serve'
import { figure, paragraph, storyWith } from '../support/figures'
import { ninjsShape } from '../support/ninjs-shape'
import { publishedText } from '../support/published-text'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

const address = 'https://paper.example.org'
interface Item { name?: string; uri: string; pubstatus: string; ednote?: string; bodies?: { contenttype: string; value: string }[]; associations?: (Item & { renditions: { name: string; href: string; width: number; height: number }[]; descriptions: object[]; by: string })[]; [key: string]: unknown }

let room: ServerNewsroom
beforeAll(async () => {
  process.env['AUTH_URL'] = address
  room = await openNewsroom()
})
afterAll(async () => {
  delete process.env['AUTH_URL']
  await room.close()
})

async function picture(): Promise<string> {
  const content = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#543' } }).jpeg().toBuffer()
  return (await putFile(room.store, { content, mediaType: 'image/jpeg', width: 640, height: 400, by: room.actors.writer.id, at: 1 })).id
}
const item = async (slug: string | null) => JSON.parse((await getPage(room.store, `/news/${slug}.ninjs.json`))?.html ?? 'null') as Item
const wrongIn = (data: unknown) => ninjsShape.safeParse(data).error?.issues ?? []

/** Throws where it is no XML. */
function wellFormed(xhtml: string): string[] {
  const parser = sax.parser(true)
  const names: string[] = []
  parser.onopentag = ({ name }) => names.push(name)
  parser.onerror = (error) => { throw error }
  parser.write(`<body>${xhtml}</body>`).close()
  return names
}

describe('a story for exchange', () => {
  test('is what the IPTC asks for, with people, subjects, pictures and where to read how it was checked', async () => {
    const { id, slug } = await publishedText(room, storyWith('Quay <b>& more', figure(await picture(), { caption: 'The "quay" > noon.', credit: 'Photo: Noor Aziz', alt: 'An empty <quay>.' }), paragraph('It is empty & cold.'), { type: 'paragraph', content: [{ type: 'text', text: 'A line' }, { type: 'hardBreak' }, { type: 'text', text: 'and a ' }, { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }] }] }))
    await done(room.actors.editor, id, { action: 'arrange', topics: ['Quays'] })
    const data = await item(slug)
    expect(wrongIn(data)).toEqual([])
    expect(data).toMatchObject({
      uri: `urn:uuid:${id}`, type: 'text', profile: 'text-photo', pubstatus: 'usable', version: '1', language: 'en', headlines: [{ role: 'main', value: 'Quay <b>& more' }], by: 'Ada Lindqvist', slugline: slug,
      people: [{ name: 'Ada Lindqvist', rel: 'creator', uri: `${address}/authors/ada-lindqvist` }], subjects: [{ name: 'Quays', rel: 'about', uri: `${address}/topic/quays` }], standard: { name: 'ninjs', version: '2.2' },
    })
    expect(data).not.toHaveProperty('usageterms')
    expect(data['trustindicators']).toContainEqual({ role: 'http://cv.iptc.org/newscodes/trustindicator/pieceOfWorkInfo', title: 'How this was checked', href: `${address}/news/${slug}/record` })
    expect(data['trustindicators']).toContainEqual({ role: 'http://cv.iptc.org/newscodes/trustindicator/correctionsPolicy', title: 'How we correct', href: `${address}/standards#corrections` })
    const [shown] = data.associations ?? []
    expect(shown).toMatchObject({ name: 'picture-1', type: 'picture', by: 'Photo: Noor Aziz', descriptions: [{ role: 'caption', value: 'The "quay" > noon.' }, { role: 'alt', value: 'An empty <quay>.' }] })
    expect(shown?.renditions.map(({ name, width, height }) => [name, width, height])).toEqual([480, 640].flatMap((width) => ['avif', 'jpeg', 'webp'].map((format) => [`${format}-${width}`, width, (width * 5) / 8])))
    expect(shown?.renditions.every(({ href }) => /^https:\/\/paper\.example\.org\/pictures\/[0-9a-f]{64}\.(avif|jpg|webp)$/.test(href))).toBe(true)
  })

  test('has its words as XHTML that is XML, with its pictures in place, and plain', async () => {
    const { slug } = await publishedText(room, storyWith('Bodies', figure(await picture(), { caption: 'The "quay" > noon.', alt: '"a" > b < c & d' }), { type: 'paragraph', content: [{ type: 'text', text: 'A < line' }, { type: 'hardBreak' }, { type: 'text', text: 'and & more' }] }))
    const [xhtml, plain] = (await item(slug)).bodies ?? []
    expect([xhtml?.contenttype, plain?.contenttype]).toEqual(['application/xhtml+xml', 'text/plain'])
    expect(wellFormed(xhtml?.value ?? '<')).toEqual(expect.arrayContaining(['figure', 'img', 'figcaption', 'p', 'br']))
    expect(xhtml?.value).toMatch(/<img src="https:\/\/paper\.example\.org\/pictures\/[0-9a-f]{64}\.jpg"/)
    expect(xhtml?.value).not.toContain('data-claim')
    expect(plain?.value).toBe('A < line and & more')
  })

  test('in Thai keeps its letters, and addresses are written as addresses are', async () => {
    const { slug } = await publishedText(room, { ...storyWith('ผลตรวจเลือด', paragraph('เลือดแดง')) })
    const data = await item(slug)
    expect([wrongIn(data), data['renditions'], data['title']]).toEqual([[], [{ name: 'web', href: `${address}/news/${encodeURI(slug ?? '')}`, contenttype: 'text/html' }], 'ผลตรวจเลือด'])
  })

  test('stays the same story when it is given another address', async () => {
    const { id, slug } = await publishedText(room, storyWith('Moved along', paragraph('It is there.')))
    const before = await item(slug)
    await done(room.actors.editor, id, { action: 'arrange', address: 'moved-on' })
    const after = await item('moved-on')
    expect([after.uri, after['renditions']]).toEqual([before.uri, [{ name: 'web', href: `${address}/news/moved-on`, contenttype: 'text/html' }]])
  })

  test('that was withdrawn says so with 410, tells whoever took it over, and keeps none of its words', async () => {
    const { id, slug } = await publishedText(room, storyWith('Taken over', paragraph('It was so.')))
    const { uri } = await item(slug)
    await done(room.actors.editor, id, { action: 'withdraw', reason: 'It was not so.' })
    const path = `/news/${slug}.ninjs.json`
    const answer = await servePage(new Request(`${address}${path}`), path)
    const data = JSON.parse(await answer.text()) as Item
    expect([answer.status, answer.headers.get('content-type'), wrongIn(data)]).toEqual([410, 'application/json; charset=utf-8', []])
    expect(data).toMatchObject({ uri, pubstatus: 'canceled', ednote: 'It was not so.' })
    expect(JSON.stringify(data)).not.toMatch(/Taken over|It was so/)
  })

  test('asked for is not a story read', async () => {
    const { id, slug } = await publishedText(room, storyWith('Unread', paragraph('It is.')))
    for (const path of [`/news/${slug}.ninjs.json`, `/news/${slug}`]) countRead(path, { article: id, status: 200 }, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
    await flushReads(room.store)
    expect(await room.store.all('SELECT "count" FROM "reads" WHERE "article" = ?', [id])).toMatchObject([{ count: 1 }])
  })

  test('is held to that form: what is not in it is noticed', async () => {
    const { slug } = await publishedText(room, storyWith('Held', paragraph('It is.')))
    const data = await item(slug)
    for (const wrong of [{ checkedWith: 'care' }, { pubstatus: 'good' }, { uri: 'held' }, { versioncreated: 'today' }, { associations: [{ uri: `${address}/x` }] }, { headlines: [{ role: 'main' }] }]) expect([wrong, wrongIn({ ...data, ...wrong }).length > 0]).toEqual([wrong, true])
  })
})
