import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage } from '@/db/pages'
import type { ArticleView } from '@/lib/editorial/view'
import { answerArchive, answerAuthor, answerCorrections, answerMonth, answerSearch, answerSection, answerTopic } from '@/lib/server/paper/asked-pages'
import { servePage } from '@/lib/server/paper/serve'
import { renderPublicPages } from '@/lib/server/paper/render'
import { perform } from '@/lib/server/perform'
import { passEnds } from '@/lib/server/worker'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let tides: ArticleView, harbour: ArticleView, thai: ArticleView
const hour = 3_600_000

/** Live, with one claim signed on a public paper and one on a confidential one. */
async function published(headline: string, text: string, paper: object = {}): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  const { id } = await done(writer, null, { action: 'create', headline, text, section: 'News' })
  let story = await done(writer, id, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'On tides', doi: '10.1000/182', primary: true, confidentiality: 'public' })
  story = await done(writer, id, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'Xylander unpublished', primary: true, confidentiality: 'named', people: [checker.id] })
  const [open, secret] = story.sources.map((source) => source.id)
  await done(writer, id, { action: 'citeSource', source: open, item: { type: 'article-journal', title: 'On tides', 'author': [{ family: 'Moon', given: 'A.' }], 'container-title': 'Journal of Seas', 'issued': { 'date-parts': [[2025, 3, 14]] }, 'DOI': '10.1000/182' } })
  const [first = ''] = text.split(' ')
  story = await done(writer, id, { action: 'markClaim', quote: first, kind: 'study' })
  for (const source of [open, secret]) await done(writer, id, { action: 'addEvidence', claim: claimOn(story, first).id, source, passage: 'Measured.' })
  await done(writer, id, { action: 'submit', note: '' })
  story = await done(checker, id, { action: 'giveVerdict', claim: claimOn(story, first).id, verdict: 'verified' })
  for (const sentence of story.sentences.filter((row) => row.coverage === 'uncovered')) await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
  await done(checker, id, { action: 'signOff' })
  await done(editor, id, { action: 'publish' })
  return done(editor, id, { action: 'arrange', ...paper })
}

beforeAll(async () => {
  room = await openNewsroom()
  tides = await published('Spring tides rise at the river mouth', 'Tides rose. Nobody was hurt.', { topics: ['Tides', 'Rivers'] })
  harbour = await published('Harbour closed for spring tides', 'Harbours close. It rained.', { topics: ['Tides'] })
  thai = await published('ผลตรวจเลือดช่วยคาดการณ์', 'Sepsis is a word. Another one.', { section: 'Opinion' })
})
afterAll(() => room.close())

const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const at = (path: string) => new Request(`http://paper.example.org${path}`)
const told = async (answer: Promise<Response>) => { const response = await answer; return { status: response.status, text: await response.text() } }

describe('what stands on a story', () => {
  test('byline, section and topics lead to pages of their own', async () => {
    const page = await html(`/news/${tides.slug}`)
    for (const link of ['href="/authors/ada-lindqvist"', 'href="/section/news"', 'href="/topic/tides"', 'The latest on Tides']) expect(page).toContain(link)
  })

  test('the study is cited from its source: journal, day and DOI; a confidential one is not', async () => {
    const page = await html(`/news/${tides.slug}`)
    expect(page).toContain('<i>Journal of Seas</i>')
    expect(page).toContain('href="https://doi.org/10.1000/182"')
    expect(page).toContain('published 14 March 2025')
    expect(page).not.toContain('Xylander')
  })

  test('sharing is plain links; nothing of anybody else’s runs or is counted', async () => {
    const page = await html(`/news/${tides.slug}`)
    expect(page).toContain('href="mailto:?subject=Spring%20tides')
    expect(page).toMatch(/<button type="button" data-share[^>]*hidden/)
    expect(page.match(/<script[^>]*src="([^"]*)"/g)).toHaveLength(1)
    expect(page).not.toMatch(/\d+ shares/i)
  })

  test('bylines in the order chosen, and a byline somebody typed stays words', async () => {
    const { editor, writer2, writer } = room.actors
    await done(editor, tides.id, { action: 'assign', person: writer2.id, as: 'writer' })
    await done(editor, tides.id, { action: 'arrange', bylines: [writer2.id, writer.id] })
    expect(await html(`/news/${tides.slug}`)).toMatch(/Somchai Prasert<\/b><\/a><\/span><span> and <a[^>]*><b>Ada Lindqvist/)
    expect((await told(answerAuthor(at('/authors/somchai-prasert'), 'somchai-prasert'))).text).toContain('Spring tides rise')
    await done(editor, tides.id, { action: 'arrange', bylines: [] })
  })
})

describe('read also', () => {
  test('picked first, then shared topics; never itself, and never what was withdrawn', async () => {
    const gone = await published('Old tides tables', 'Tables lie. So it is.', { topics: ['Tides'] })
    await done(room.actors.editor, tides.id, { action: 'arrange', readAlso: [`https://paper.example.org/news/${thai.slug ?? ''}`, gone.id] })
    const block = async () => (/id="read-also".*?<\/section>/s.exec(await html(`/news/${tides.slug}`)) ?? [''])[0]
    const before = await block()
    expect([...before.matchAll(/href="\/news\/([^"]*)"/g)].map(([, slug]) => slug)).toEqual([thai.slug, gone.slug, harbour.slug])
    await done(room.actors.editor, gone.id, { action: 'withdraw', reason: 'The tables were old.' })
    expect(await block()).not.toContain('Old tides tables')
    await done(room.actors.editor, tides.id, { action: 'arrange', topics: ['Tides', 'Rivers'] })
    expect(await perform(room.actors.editor, tides.id, { action: 'arrange', readAlso: ['/news/nothing-here'] })).toMatchObject({ outcome: 'invalid', path: 'readAlso', sentence: expect.stringContaining('/news/nothing-here') })
  })
})

test('breaking is a flag with its meaning, and time alone takes it away', async () => {
  const until = Date.now() + hour
  await done(room.actors.editor, harbour.id, { action: 'arrange', breakingUntil: until })
  for (const path of [`/news/${harbour.slug}`, '/', '/section/news']) expect(await html(path)).toContain('class="breaking"')
  expect(await html(`/news/${harbour.slug}`)).toContain('breaking news until')
  expect(await passEnds(room.store, until - 1)).toBe(0)
  expect(await passEnds(room.store, until)).toBe(1)
  for (const path of [`/news/${harbour.slug}`, '/', '/section/news']) expect(await html(path)).not.toContain('class="breaking"')
  expect(await passEnds(room.store, until + 1)).toBe(0)
})

describe('lists', () => {
  test('a story moved to another section leaves the front it stood on', async () => {
    const moved = await published('A moving story', 'Moves happen. Often.')
    expect(await html('/section/news')).toContain('A moving story')
    await done(room.actors.editor, moved.id, { action: 'arrange', section: 'Opinion' })
    expect(await html('/section/news')).not.toContain('A moving story')
    expect(await html('/section/opinion')).toContain('A moving story')
  })

  test.each([
    ['a topic', () => answerTopic(at('/topic/tides'), 'tides'), 'The latest on Tides'], ['the archive', () => answerArchive(at('/archive')), '/archive/'], ['corrections', () => answerCorrections(at('/corrections')), 'Old tides tables'],
    ['a month', () => answerMonth(at('/archive'), new Date().toISOString().slice(0, 7)), 'Harbour closed'], ['a section', () => answerSection(at('/section/news'), 'news'), 'Harbour closed'],
  ])('%s', async (_, ask, expected) => {
    const { status, text } = await told(ask())
    expect([status, text.includes(expected)]).toEqual([200, true])
  })

  test.each([
    ['a topic nobody has', () => answerTopic(at('/topic/gold'), 'gold')], ['an author of nothing', () => answerAuthor(at('/authors/noor'), 'noor-haddad')], ['a month that is none', () => answerMonth(at('/archive/2026-13'), '2026-13')],
    ['a page that is none', () => answerTopic(at('/topic/tides?page=0'), 'tides')], ['a page beyond the end', () => answerSection(at('/section/news?page=2'), 'news')], ['no section', () => answerSection(at('/section/x'), 'x')],
  ])('404: %s', async (_, ask) => {
    const { status, text } = await told(ask())
    expect([status, text.includes('action="/search"')]).toEqual([404, true])
  })

  test('a mistyped address is answered with stories at one like it', async () => {
    const { status, text } = await told(servePage(at('/news/harbour-closd-for-spring'), '/news/harbour-closd-for-spring'))
    expect(status).toBe(404)
    expect(text).toMatch(/Perhaps one of these.*Harbour closed for spring tides/s)
  })

  test('whoever has a page made at request gets 304', async () => {
    const first = await answerTopic(at('/topic/tides'), 'tides')
    const again = await answerTopic(new Request('http://paper.example.org/topic/tides', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } }), 'tides')
    expect([again.status, first.headers.get('content-security-policy')?.includes("script-src 'self'")]).toEqual([304, true])
  })
})

describe('search for readers', () => {
  test.each([['spring tides', 'Harbour closed'], ['เลือด', 'ผลตรวจเลือดช่วยคาดการณ์'], ['TIDE', 'Spring tides rise']])('%s', async (asked, headline) => {
    const { status, text } = await told(answerSearch(at(`/search?q=${encodeURIComponent(asked)}`)))
    expect([status, text.includes(headline)]).toEqual([200, true])
  })

  test('hostile words are words, and signs alone find nothing', async () => {
    const hostile = await told(answerSearch(at(`/search?q=${encodeURIComponent('"><script>alert(1)</script> OR *')}`)))
    expect([hostile.status, hostile.text.includes('<script>alert')]).toEqual([200, false])
    expect((await told(answerSearch(at('/search?q=%22*)')))).text).toContain('Write a word')
  })

  test('somebody who asks without end is told to wait', async () => {
    const asked = () => answerSearch(new Request('http://paper.example.org/search?q=a', { headers: { 'x-forwarded-for': '203.0.113.9' } }))
    const statuses: number[] = []
    // One is given back every second, and a machine may be slow.
    while (statuses.at(-1) !== 429 && statuses.length < 150) statuses.push((await asked()).status)
    expect(statuses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 200))
    expect(statuses.at(-1)).toBe(429)
  })
})

test('printing anew changes nothing that is the same', async () => {
  const [before, front] = [await getPage(room.store, `/news/${tides.slug}`), await getPage(room.store, '/')]
  await renderPublicPages(room.store, tides.id)
  expect([await getPage(room.store, `/news/${tides.slug}`), await getPage(room.store, '/')]).toEqual([before, front])
})
