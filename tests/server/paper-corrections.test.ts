import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage } from '@/db/pages'
import { setSettings } from '@/db/settings'
import type { ArticleView } from '@/lib/editorial/view'
import { answerCorrections, answerCorrectionsOf } from '@/lib/server/paper/asked-pages'
import { renderPublicPages } from '@/lib/server/paper/render'
import { yearName } from '@/lib/server/paper/words'
import { spanOfYear, yearOf } from '@/lib/server/paper/years'
import { perform } from '@/lib/server/perform'
import { done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

/** Live, its two sentences with nothing to check. */
async function published(headline: string): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  const { id } = await done(writer, null, { action: 'create', headline, text: 'It was a fine day.', section: 'News' })
  const story = await done(writer, id, { action: 'submit', note: '' })
  for (const { id: sentence } of story.sentences) await done(checker, id, { action: 'markNoFact', sentence })
  await done(checker, id, { action: 'signOff' })
  return done(editor, id, { action: 'publish' })
}

async function corrected(id: string, find: string, replace: string, correction: object): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  await done(editor, id, { action: 'startCorrection', reason: 'It was not.' })
  await done(writer, id, { action: 'replaceText', find, replace })
  const story = await done(writer, id, { action: 'submit', note: '' })
  await done(checker, id, { action: 'markNoFact', sentence: sentenceWith(story, replace).id })
  await done(checker, id, { action: 'signOff' })
  return done(editor, id, { action: 'publish', correction })
}

const at = (path: string) => new Request(`http://paper.example.org${path}`)
const told = async (answer: Promise<Response>) => { const response = await answer; return { status: response.status, text: await response.text() } }
const all = async () => (await told(answerCorrections(at('/corrections')))).text
const entries = (html: string) => [...html.matchAll(/<li><p class="told"><b>([^<]*)<\/b>.*?<a href="([^"]*)">([^<]*)<\/a><\/h2><p[^>]*>([^<]*)<\/p><\/li>/gs)].map(([, kind, href, headline, text]) => ({ kind, href, headline, text }))

describe('what readers are told of changes', () => {
  let fine: ArticleView, taken: ArticleView, hidden: ArticleView
  beforeAll(async () => {
    fine = await corrected((await published('A fine day')).id, 'a fine day', 'a wet day', { kind: 'correction', text: 'It rained.' })
    fine = await corrected(fine.id, 'a wet day', 'a very wet day', { kind: 'minor', text: 'A word.' })
    taken = await corrected((await published('A made-up day')).id, 'a fine day', 'another day', { kind: 'update', text: 'It went on.' })
    taken = await done(room.actors.editor, taken.id, { action: 'withdraw', reason: 'Nobody was there that day.', as: 'retraction' })
    hidden = await done(room.actors.editor, (await published('A private day')).id, { action: 'withdraw', reason: 'A court asked for it.' })
  })

  test('every note but minor ones, withdrawals and retractions among them, the newest first, each at its place on its story', async () => {
    const listed = entries(await all())
    expect(listed.map(({ kind, headline, text }) => [kind, headline, text])).toEqual([
      ['Withdrawal', 'A private day', 'A court asked for it.'], ['Retraction', 'A made-up day', 'Nobody was there that day.'], ['Update', 'A made-up day', 'It went on.'], ['Correction', 'A fine day', 'It rained.'],
    ])
    for (const { href = '' } of listed) {
      const [path = '', place] = href.split('#')
      expect((await getPage(room.store, path))?.html, href).toContain(`id="${place}"`)
    }
  })

  test('a story taken back says so with its status: why, when, and who answers for it; none of its words are left', async () => {
    for (const [{ slug }, word, reason] of [[taken, 'Retracted', 'Nobody was there that day.'], [hidden, 'Withdrawn', 'A court asked for it.']] as const) {
      for (const path of [`/news/${slug}`, `/news/${slug}/check-file`]) {
        const page = await getPage(room.store, path)
        expect([path, page?.status]).toEqual([path, 410])
        for (const words of [word, reason, `${room.actors.editor.name} decided this and answers for it.`, '<time', 'noindex']) expect(page?.html).toContain(words)
        expect(page?.html).not.toMatch(/another day|a fine day/)
      }
      expect(await getPage(room.store, `/news/${slug}/record`)).toBeNull()
    }
    expect((await getPage(room.store, `/news/${taken.slug}`))?.html).toMatch(/it does not stand.*What we told readers before.*It went on\./s)
    expect((await getPage(room.store, `/news/${hidden.slug}`))?.html).not.toContain('it does not stand')
  })

  test('published again, it tells that it was away', async () => {
    const again = await done(room.actors.editor, hidden.id, { action: 'publish' })
    const [page, record] = [await getPage(room.store, `/news/${again.slug}`), await getPage(room.store, `/news/${again.slug}/record`)]
    expect(page?.html).toMatch(/<b>Withdrawal, .*A court asked for it\./)
    expect(record?.html).toContain('A court asked for it.')
    expect(entries(await all())).toHaveLength(4)
  })

  test('a retraction is no note under which words are published, and only a publisher takes back', async () => {
    expect(await perform(room.actors.editor, fine.id, { action: 'publish', correction: { kind: 'retraction', text: 'No.' } })).toMatchObject({ outcome: 'invalid' })
    expect(await perform(room.actors.checker, fine.id, { action: 'withdraw', reason: 'No.', as: 'retraction' })).toMatchObject({ outcome: 'refused' })
  })
})

describe('a year at a time', () => {
  const year = new Date().getUTCFullYear()

  test('the page leads to each year there is something of, with how much; other years have no page', async () => {
    expect(await all()).toMatch(new RegExp(`href="/corrections/${year}">${year}</a> <span>4 notes`))
    const { status, text } = await told(answerCorrectionsOf(at(`/corrections/${year}`), String(year)))
    expect([status, entries(text).length, text.includes(`Corrections in ${year}`)]).toEqual([200, 4, true])
    for (const other of [String(year - 1), '0', 'next', '99999']) expect([other, (await told(answerCorrectionsOf(at(`/corrections/${other}`), other))).status]).toEqual([other, 404])
  })

  test('a page holds forty and leads on; the one after the last is not found', async () => {
    const { id, slug } = await published('A busy day')
    const rows = Array.from({ length: 50 }, (_, n) => ({ receipt: `r${n}`, article: id, at: Date.UTC(year - 2, 5, 1) + n, kind: 'correction' as const, text: `Note ${n}.` }))
    await room.store.write(async (unit) => { await unit.insert('publicNotes', rows) })
    const of = (number: number) => told(answerCorrectionsOf(at(`/corrections/${year - 2}?page=${number}`), String(year - 2)))
    const [first, second, third] = [await of(1), await of(2), await of(3)]
    expect([entries(first.text).length, entries(second.text).length, third.status]).toEqual([40, 10, 404])
    expect(first.text).toContain(`href="/corrections/${year - 2}?page=2" rel="next"`)
    expect(entries(second.text).at(-1)).toMatchObject({ text: 'Note 0.', href: `/news/${slug}#note-r0` })
    await renderPublicPages(room.store, id)
    expect((await of(1)).status, 'what is not on the story is not told').toBe(404)
  })

  test('a year begins where the newsroom is', async () => {
    const { from, to } = spanOfYear(2026, { timeZone: 'Asia/Bangkok' })
    expect([new Date(from).toISOString(), new Date(to).toISOString()]).toEqual(['2025-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z'])
    expect([yearOf(from, { timeZone: 'Asia/Bangkok' }), yearOf(from - 1, { timeZone: 'Asia/Bangkok' }), yearOf(from, { timeZone: 'UTC' })]).toEqual([2026, 2025, 2025])
    expect([yearName('2026', { language: 'en' }), yearName('2026', { language: 'th' })]).toEqual(['2026', 'พ.ศ. 2569'])
  })

  test('in the language of the paper', async () => {
    await setSettings(room.store, { language: 'th' }, { by: 'system', via: { door: 'system' }, at: 5 })
    const { text } = await told(answerCorrectionsOf(at(`/corrections/${year}`), String(year)))
    for (const words of ['การแก้ไขในปี', 'เพิกถอน', `lang="en"`]) expect(text).toContain(words)
  })
})
