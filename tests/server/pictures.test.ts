import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/editorial/people'
import { POST } from '@/app/api/files/route'
import { GET as GET_RENDITION } from '@/app/(paper)/pictures/[name]/route'
import { GET } from '@/app/files/[sha]/route'
import { getPage } from '@/db/pages'
import { forgetRenditions } from '../support/renditions'
import { pictureFormat } from '@/lib/server/picture-formats'
import { perform } from '@/lib/server/perform'
import { jpegOf, png, pngOfZeros, pngWith, webpLossless, webpLossy, webpOf } from '../support/pictures'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/server/session', () => ({ currentActor: async () => session.actor }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const here = 'http://newsroom.example.org'

async function upload(body: Uint8Array<ArrayBuffer> | FormData, headers: Record<string, string> = { origin: here, host: 'newsroom.example.org' }) {
  const response = await POST(new Request(`${here}/api/files`, { method: 'POST', body, headers }), { params: Promise.resolve({}) })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function shown(id: string, headers: Record<string, string> = {}) {
  return GET(new Request(`${here}/files/${id}`, { headers }), { params: Promise.resolve({ sha: id }) })
}

describe('a picture’s own first bytes', () => {
  test.each([
    ['PNG', png, { mediaType: 'image/png', width: 1, height: 1 }], ['JPEG', jpegOf(1600, 900), { mediaType: 'image/jpeg', width: 1600, height: 900 }],
    ['lossy WebP', webpLossy, { mediaType: 'image/webp', width: 1, height: 1 }], ['lossless WebP', webpLossless, { mediaType: 'image/webp', width: 1, height: 1 }],
    ['extended WebP', webpOf(4000, 3001), { mediaType: 'image/webp', width: 4000, height: 3001 }],
  ])('say that it is a %s, and its size', (_, bytes, format) => {
    expect(pictureFormat(bytes)).toEqual(format)
  })

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'], ['HTML', '<!doctype html><script>alert(1)</script>'], ['GIF', 'GIF89a\x01\x00\x01\x00'], ['PDF', '%PDF-1.7'], ['nothing', ''],
  ])('tell %s from a picture', (_, text) => {
    expect(pictureFormat(new TextEncoder().encode(text))).toBeNull()
  })

  test('are not read past their end', () => {
    for (const whole of [png, jpegOf(10, 10), webpLossy, webpLossless, webpOf(10, 10)]) {
      for (let length = 0; length < Math.min(whole.length, 20); length++) expect(pictureFormat(whole.slice(0, length))).toBeNull()
    }
    expect(pictureFormat(jpegOf(0, 10))).toBeNull()
  })
})

describe('sending one', () => {
  test('keeps it under the hash of its bytes, as itself or in a form, once', async () => {
    session.actor = room.actors.writer
    const kept = { picture: hashOf(png), width: 1, height: 1, mediaType: 'image/png' }
    expect(await upload(png)).toEqual({ status: 201, body: kept })
    const form = new FormData()
    form.set('picture', new File([png], 'anything.exe', { type: 'application/x-msdownload' }))
    expect(await upload(form)).toEqual({ status: 201, body: kept })
  })

  test('is for writers and editors who are signed in, or hold a key, from a page of ours', async () => {
    session.actor = null
    expect((await upload(png)).status).toBe(401)
    expect((await upload(png, { authorization: `Bearer ${await room.token('writer')}` })).status).toBe(201)
    expect((await upload(png, { authorization: 'Bearer cs_nothing-that-was-ever-a-key' })).status).toBe(401)
    session.actor = room.actors.checker
    expect(await upload(png)).toMatchObject({ status: 403, body: { outcome: 'refused' } })
    session.actor = room.actors.writer
    expect((await upload(png, { origin: 'https://elsewhere.example', host: 'newsroom.example.org' })).status).toBe(403)
    expect((await upload(png, { host: 'newsroom.example.org' })).status).toBe(403)
  })

  test('of something else, of nothing, or of too much is refused in a sentence', async () => {
    session.actor = room.actors.writer
    expect(await upload(new TextEncoder().encode('<svg/>'))).toMatchObject({ status: 415, body: { outcome: 'invalid' } })
    expect(await upload(new Uint8Array())).toMatchObject({ status: 400 })
    expect(await upload(new FormData())).toMatchObject({ status: 400 })
    const large = new Uint8Array(8_000_001)
    large.set(png)
    expect(await upload(large)).toMatchObject({ status: 413 })
    expect(await upload(pngOfZeros(30_000, 30_000))).toMatchObject({ status: 413, body: { sentence: expect.stringMatching(/^This picture is 30,000 × 30,000 pixels\. At most 64 million can be shown/) } })
    expect(await upload(large.slice(0, 8_000_000))).toMatchObject({ status: 201 })
  })
})

describe('showing one', () => {
  const figure = (picture: string) => ({ type: 'figure', attrs: { picture, width: 1, height: 1, mediaType: 'image/png' }, content: [{ type: 'caption', content: [{ type: 'text', text: 'A red dot.' }] }, { type: 'alt' }] })
  const story = (picture: string) => ({ type: 'doc', content: [{ type: 'headline', content: [{ type: 'text', text: 'Dot seen' }] }, { type: 'standfirst' }, figure(picture), { type: 'paragraph', content: [{ type: 'text', text: 'It is red.' }] }] })

  async function published(document: object) {
    const { writer, checker, editor } = room.actors
    let article = await done(writer, null, { action: 'create', document })
    article = await done(writer, article.id, { action: 'submit' })
    for (const { id } of article.sentences) article = await done(checker, article.id, { action: 'markNoFact', sentence: id })
    article = await done(checker, article.id, { action: 'signOff' })
    return done(editor, article.id, { action: 'publish', version: article.version })
  }

  const rendition = (path: string, headers: Record<string, string> = {}) => GET_RENDITION(new Request(`${here}${path}`, { headers }), { params: Promise.resolve({ name: path.replace('/pictures/', '') }) })

  test('as it was sent is for the newsroom alone, whatever is published; readers are sent on to what was made for them', async () => {
    session.actor = room.actors.writer
    const bytes = pngWith('shown')
    const id = hashOf(bytes)
    await upload(bytes)
    const mine = await shown(id)
    expect(mine.status).toBe(200)
    expect(mine.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(new Uint8Array(await mine.arrayBuffer())).toEqual(bytes)
    session.actor = null
    expect((await shown(id)).status).toBe(404)
    const { id: article } = await published(story(id))
    const sent = await shown(id)
    expect([sent.status, sent.headers.get('cache-control'), (await sent.arrayBuffer()).byteLength]).toEqual([302, 'no-store', 0])
    const path = sent.headers.get('location') ?? ''
    expect(path).toMatch(/^\/pictures\/[0-9a-f]{64}\.(jpg|png)$/)
    const open = await rendition(path)
    expect(open.status).toBe(200)
    expect(Object.fromEntries(open.headers)).toMatchObject({
      'content-type': expect.stringMatching(/^image\/(jpeg|png)$/), 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(Buffer.from(await open.arrayBuffer()).includes('shown')).toBe(false)
    expect((await rendition(path, { 'if-none-match': open.headers.get('etag') ?? '' })).status).toBe(304)
    await done(room.actors.editor, article, { action: 'withdraw', reason: 'It was blue.' })
    for (const answer of [await shown(id), await rendition(path)]) expect(answer.status).toBe(404)
    session.actor = room.actors.checker
    expect((await rendition(path)).headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  })

  test('no address gives a reader the bytes that were sent', async () => {
    session.actor = room.actors.writer
    const bytes = pngWith('where it was taken')
    const id = hashOf(bytes)
    await upload(bytes)
    const { slug } = await published(story(id))
    session.actor = null
    const page = (await getPage(room.store, `/news/${slug}`))?.html ?? ''
    const paths = [...new Set(page.match(/\/pictures\/[\w.]+/g))]
    expect(paths.map((path) => path.split('.').at(-1)).sort()).toEqual(['avif', 'png', 'webp'])
    expect(page).not.toContain(id)
    for (const path of paths) {
      const answer = await rendition(path)
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer()).includes('where it was taken')).toBe(false)
    }
    // Neither under the readers' address, nor with another ending than its own.
    for (const ending of ['png', 'jpg', 'avif', 'webp']) expect((await rendition(`/pictures/${id}.${ending}`)).status).toBe(404)
    expect((await rendition((paths[0] ?? '').replace(/\w+$/, 'html'))).status).toBe(404)
  })

  test('a page from before is served until it is made anew: what it needs is made when it is asked for', async () => {
    session.actor = room.actors.writer
    const bytes = pngWith('old page')
    const id = hashOf(bytes)
    await upload(bytes)
    await published(story(id))
    await forgetRenditions(room.store, id)
    session.actor = null
    expect((await shown(id)).headers.get('location')).toMatch(/^\/pictures\//)
  })

  test('of what was never sent is not found', async () => {
    session.actor = room.actors.writer
    for (const id of [hashOf(pngWith('never')), 'x', '../countersign.sqlite']) expect((await shown(id)).status).toBe(404)
  })

  test('a story shows only pictures that were sent', async () => {
    expect(await perform(room.actors.writer, null, { action: 'create', document: story(hashOf(pngWith('not there'))) })).toMatchObject({ outcome: 'invalid', path: 'document' })
  })
})
