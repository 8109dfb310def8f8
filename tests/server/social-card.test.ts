import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { getPage } from '@/db/pages'
import { cardOf } from '@/db/social-cards'
import { drawable, inMarkup, shortened, withBreaks } from '@/lib/server/social-card/drawable'
import type { CardWords } from '@/lib/server/social-card/says'
import { drawApart } from '@/lib/server/renditions/encode-apart'
import { renderPublicPages } from '@/lib/server/paper/render'
import { renditionAnswer } from '@/lib/server/picture-answer'
import { drawCards } from '@/lib/server/worker'
import { paragraph, storyWith } from '../support/figures'
import { publishedText } from '../support/published-text'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../support/server'

// Readers alone ask here.
vi.mock('@/lib/server/session', () => ({ currentActor: async () => null }))

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'countersign-faces-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const words: CardWords = { paper: 'The Test', section: 'News', headline: 'Rivers rise & <b>fall</b>', line: 'Fact checked by the research desk', under: '2 claims · 2 sources', sound: true, language: 'en', spoken: 'en' }
/** The card's pixels, and what is said of it. */
async function drawn(card: Partial<CardWords> = {}) {
  const made = await drawApart({ ...words, ...card }, folder)
  if ('problem' in made) throw new Error(made.problem)
  const content = made.renditions[0]?.content ?? new Uint8Array()
  return { content, about: await sharp(content).metadata() }
}
/** How many pixels of a part are not of the sheet’s colour. */
async function inked(content: Uint8Array, [left, top, width, height]: [number, number, number, number]): Promise<number> {
  const pixels = await sharp(content).extract({ left, top, width, height }).removeAlpha().raw().toBuffer()
  let count = 0
  for (let at = 0; at < pixels.length; at += 3) if ((pixels[at] ?? 255) < 200) count += 1
  return count
}
const headlineRoom: [number, number, number, number] = [0, 200, 1200, 280]

describe('a card', () => {
  test('is a PNG of the size other places ask for, with words where they belong and none over its edge', async () => {
    const { content, about } = await drawn()
    expect([about.format, about.width, about.height]).toEqual(['png', 1200, 630])
    expect(content.length).toBeLessThan(120_000)
    expect(await inked(content, headlineRoom)).toBeGreaterThan(3_000)
    expect(await inked(content, [1135, 0, 65, 630])).toBe(0)
  })

  test('says signs of markup as they are, and is another one for other words', async () => {
    const [one, two, open] = [await drawn(), await drawn({ headline: 'Rivers rise & fall' }), await drawn({ sound: false })]
    expect(Buffer.compare(one.content, two.content)).not.toBe(0)
    expect(Buffer.compare(one.content, open.content)).not.toBe(0)
    expect(Buffer.compare(one.content, (await drawn()).content)).toBe(0)
  })

  test('of a very long headline stays in its room, in Latin letters and in Thai', async () => {
    for (const [headline, language] of [['Interleukin levels and what they mean for people in hospitals '.repeat(12), 'en'], ['ผลตรวจเลือดช่วยคาดการณ์โอกาสรอดชีวิตของผู้ป่วย'.repeat(10), 'th'], ['Donaudampfschifffahrtsgesellschaft'.repeat(6), 'de']] as const) {
      const { content } = await drawn({ headline, language })
      expect(await inked(content, headlineRoom)).toBeGreaterThan(8_000)
      expect(await inked(content, [0, 462, 1200, 24])).toBe(0)
      expect(await inked(content, [1135, 130, 65, 350])).toBe(0)
    }
  })

  test('is not drawn with boxes for letters there is no face for; a sign it can do without is left out', async () => {
    expect(await drawApart({ ...words, headline: '東京の川' }, folder)).toEqual({ problem: 'There is no face for its letters.' })
    expect(Buffer.compare((await drawn({ headline: 'Rivers rise 🌊' })).content, (await drawn({ headline: 'Rivers rise' })).content)).toBe(0)
  })
})

describe('words for a card', () => {
  const latin: [number, number][] = [[0x20, 0x17f], [0xe00, 0xe7f], [0x2000, 0x206f]]

  test('letters without a face make it another text, signs without one do not', () => {
    expect(drawable('Straße\tund\u0007 Őr ☃️!', latin)).toBe('Straße und Őr !')
    expect(drawable('Москва', latin)).toBeNull()
  })

  test('nothing in them is markup', () => expect(inMarkup(`<span foreground="red">&'`)).toBe('&#60;span foreground=&#34;red&#34;&#62;&#38;&#39;'))

  test('Thai may end its lines between words, and is cut there', () => {
    expect(withBreaks('ผลตรวจเลือด', 'th').split('\u200b')).toEqual(['ผล', 'ตรวจ', 'เลือด'])
    expect(withBreaks('two words', 'en')).toBe('two words')
    expect(shortened('ผลตรวจเลือด', 'th')).toEqual(['ผลตรวจ…', 'ผล…'])
    expect(shortened('One, two and three', 'en')).toEqual(['One, two and…', 'One, two…', 'One…'])
  })
})

describe('the card of a story', () => {
  let room: ServerNewsroom
  beforeAll(async () => {
    process.env['AUTH_URL'] = 'https://paper.example.org'
    room = await openNewsroom()
  })
  afterAll(async () => {
    delete process.env['AUTH_URL']
    await room.close()
  })
  const html = async (slug: string | null) => (await getPage(room.store, `/news/${slug}`))?.html ?? ''
  const shown = async (slug: string | null) => /<meta property="og:image" content="https:\/\/paper\.example\.org\/pictures\/([0-9a-f]{64}\.png)"/.exec(await html(slug))?.[1]
  const get = (name = '') => renditionAnswer(new Request(`http://paper.example.org/pictures/${name}`), name)

  async function withClaim(headline: string) {
    const { writer, checker, editor } = room.actors
    const { id } = await done(writer, null, { action: 'create', headline, text: 'It rose 3 metres.' })
    let story = await done(writer, id, { action: 'addSource', kind: 'dataset', title: 'The gauge', primary: true })
    const source = story.sources[0]?.id
    story = await done(writer, id, { action: 'markClaim', quote: '3 metres', kind: 'number' })
    const claim = claimOn(story, '3 metres').id
    await done(writer, id, { action: 'addEvidence', claim, source, passage: 'As gauged.' })
    await done(writer, id, { action: 'submit' })
    story = await done(checker, id, { action: 'giveVerdict', claim, verdict: 'verified' })
    for (const sentence of story.sentences.filter((row) => row.coverage === 'uncovered')) await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
    await done(checker, id, { action: 'signOff' })
    return { ...(await done(editor, id, { action: 'publish' })), claim }
  }

  test('holds up no word, comes with the worker, is kept for ever by its own hash, and done twice leaves the same', async () => {
    const { id, slug } = await publishedText(room, storyWith('Holds nobody up', paragraph('It is.')))
    expect([await shown(slug), (await html(slug)).includes('It is.')]).toEqual([undefined, true])
    expect(await drawCards(room.store)).toBe(1)
    const name = await shown(slug)
    const answer = await get(name)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'image/png', 'public, max-age=31536000, immutable'])
    expect(await html(slug)).toMatch(/<meta property="og:image:width" content="1200".*<meta property="og:image:height" content="630".*<meta property="og:image:alt" content="The Test: “Holds nobody up”. Fact checked by the research desk, 0 claims · 0 sources."/s)
    expect(await html(slug)).toContain('<meta name="twitter:card" content="summary_large_image"/>')
    const before = await html(slug)
    await renderPublicPages(room.store, id, { again: true })
    expect([await drawCards(room.store), await html(slug), await shown(slug)]).toEqual([0, before, name])
  })

  test('is another one when the line changes by itself; the old one is for nobody', async () => {
    const { id, slug, claim } = await withClaim('Lapsing')
    await drawCards(room.store)
    const before = await shown(slug)
    await done(room.actors.checker2, id, { action: 'giveVerdict', claim, verdict: 'cannot-verify', note: 'The gauge was broken.' })
    expect([await shown(slug), (await get(before)).status]).toEqual([undefined, 404])
    await drawCards(room.store)
    const after = await shown(slug)
    expect(after).not.toBe(before)
    expect([(await get(before)).status, (await get(after)).status]).toEqual([404, 200])
    expect(await html(slug)).toContain('1 statement is being looked at again')
  })

  test('goes with its story', async () => {
    const { id, slug } = await publishedText(room, storyWith('Going', paragraph('It is.')))
    await drawCards(room.store)
    const name = await shown(slug)
    expect((await get(name)).status).toBe(200)
    await done(room.actors.editor, id, { action: 'withdraw', reason: 'It was not.' })
    expect([(await get(name)).status, await cardOf(room.store, id), (await html(slug)).includes('og:image')]).toEqual([404, null, false])
    expect(await drawCards(room.store)).toBe(0)
  })
})
