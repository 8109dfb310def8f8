import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOfFile } from '@/db/blobs'
import { putFile } from '@/db/files'
import { getPage } from '@/db/pages'
import { askForPicturesAgain } from '@/db/pictures-again'
import { areWhole, renditionsOf } from '@/db/renditions'
import { perform } from '@/lib/server/perform'
import { picturesNotShown } from '@/lib/server/renditions/not-shown'
import { renderPublicPages } from '@/lib/server/paper/render'
import { workThrough } from '@/lib/server/worker'
import { figure, paragraph, storyWith } from '../support/figures'
import { pngOfZeros } from '../support/pictures'
import { publishedText } from '../support/published-text'
import { done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
let shade = 0

/** A picture nobody sent before. */
async function sent(width = 1600, height = 900): Promise<string> {
  shade += 1
  const content = await sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 160 } } }).jpeg().toBuffer()
  return kept(content, width, height)
}
const kept = async (content: Uint8Array, width: number, height: number) => (await putFile(room.store, { content, mediaType: 'image/jpeg', width, height, by: room.actors.writer.id, at: 1 })).id
const words = { caption: 'The quay at noon.', credit: 'Photo: Noor Aziz', alt: 'An empty quay.' }

describe('a published picture', () => {
  test('stands with formats, sizes, caption, credit and alt text; the lead is fetched first', async () => {
    const [lead, later] = [await sent(), await sent(700, 350)]
    const { slug } = await publishedText(room, storyWith('Quay', figure(lead, words), paragraph('It is empty.'), figure(later, { caption: 'Later.' })))
    const page = await html(`/news/${slug}`)
    const [first = '', second = ''] = page.match(/<figure.*?<\/figure>/gs) ?? []
    expect(first).toMatch(/<source type="image\/avif" srcset="\/pictures\/[0-9a-f]{64}\.avif 480w, \/pictures\/[0-9a-f]{64}\.avif 960w, \/pictures\/[0-9a-f]{64}\.avif 1440w" sizes="/)
    expect(first).toMatch(/<source type="image\/webp"/)
    expect(first).toMatch(/<img src="\/pictures\/[0-9a-f]{64}\.jpg" [^>]*width="1440" height="810" alt="An empty quay\."/)
    expect(first).toContain('fetchpriority="high"')
    expect(first).not.toContain('lazy')
    expect(first).toContain('<figcaption>The quay at noon. <span class="credit">Photo: Noor Aziz</span></figcaption>')
    expect(second).toMatch(/width="700" height="350"/)
    expect(second).toContain('loading="lazy"')
  })

  test('is on the front page and in structured data, in the sizes readers may have', async () => {
    const { slug } = await publishedText(room, storyWith('Fronted', figure(await sent(), words), paragraph('It is.')))
    const front = await html('/')
    const entry = front.slice(front.indexOf('<div class="shot">'), front.indexOf(`href="/news/${slug}`))
    expect(entry).toMatch(/<source type="image\/avif"/)
    expect(entry).toContain('alt="An empty quay."')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await html(`/news/${slug}`)) ?? []
    expect((JSON.parse(json) as { mainEntity: object }).mainEntity).toMatchObject({ image: [{ '@type': 'ImageObject', 'url': expect.stringMatching(/\/pictures\/[0-9a-f]{64}\.jpg$/), 'width': { value: 1440 }, 'height': { value: 810 }, 'caption': 'The quay at noon.', 'creditText': 'Photo: Noor Aziz' }] })
  })

  test('done twice leaves the same', async () => {
    const picture = await sent()
    const { id, slug } = await publishedText(room, storyWith('Twice', figure(picture, words)))
    const before = [await html(`/news/${slug}`), await renditionsOf(room.store, [picture])]
    await renderPublicPages(room.store, id)
    expect([await html(`/news/${slug}`), await renditionsOf(room.store, [picture])]).toEqual(before)
  })

  test('and its credit is signed like every printed word: nothing is published before', async () => {
    const { writer, checker } = room.actors
    let article = await done(writer, null, { action: 'create', document: storyWith('Signed', figure(await sent(), words)) })
    article = await done(writer, article.id, { action: 'submit' })
    const credit = sentenceWith(article, 'Photo: Noor Aziz')
    expect(credit.coverage).toBe('uncovered')
    for (const { id } of article.sentences.filter((sentence) => sentence.id !== credit.id)) article = await done(checker, article.id, { action: 'markNoFact', sentence: id })
    expect(await perform(checker, article.id, { action: 'signOff' })).toMatchObject({ outcome: 'refused' })
    article = await done(checker, article.id, { action: 'markNoFact', sentence: credit.id })
    await done(checker, article.id, { action: 'signOff' })
  })
})

describe('a picture of which nothing can be made', () => {
  test.each([
    ['is damaged', () => kept(Buffer.from('no picture at all'), 600, 400), /cannot be decoded/],
    ['is a bomb', () => kept(pngOfZeros(30_000, 30_000), 30_000, 30_000), /30,000 × 30,000 pixels/],
    ['is a bomb that lies about its size', () => kept(pngOfZeros(30_001, 30_000), 600, 400), /cannot be decoded/],
  ])('because it %s never keeps a story from its readers; the desk is told', async (what, make, sentence) => {
    const { id, slug, state } = await publishedText(room, storyWith(`Bad ${what}`, figure(await make(), words), paragraph('The words stand.')))
    expect(state.public).toBe('live')
    const page = await html(`/news/${slug}`)
    expect(page).toContain('The words stand.')
    expect(page).toContain('The quay at noon.')
    expect(page).not.toMatch(/<img|og:image|"image"/)
    expect(await picturesNotShown(id)).toEqual([{ about: 'The quay at noon.', sentence: expect.stringMatching(sentence) }])
  })

  test('of a sound one the desk is told nothing', async () => {
    const { id } = await publishedText(room, storyWith('Sound', figure(await sent(), words)))
    expect(await picturesNotShown(id)).toEqual([])
  })
})

test('what is damaged or gone is made again when it is asked for', async () => {
  const picture = await sent()
  const { slug } = await publishedText(room, storyWith('Again', figure(picture, words)))
  const before = (await renditionsOf(room.store, [picture])).get(picture) ?? []
  await writeFile(pathOfFile(room.store.dataDir, before[0]?.id ?? ''), 'painted over')
  expect(await areWhole(room.store, before)).toBe(false)
  const page = await html(`/news/${slug}`)
  await askForPicturesAgain(room.store, Date.now() - 60_000)
  while (await workThrough(room.store) > 0) continue
  expect(await areWhole(room.store, (await renditionsOf(room.store, [picture])).get(picture) ?? [])).toBe(true)
  expect(await html(`/news/${slug}`)).toBe(page)
})
