import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as recognise } from '@/app/api/manuscripts/route'
import { POST as begin } from '@/app/api/manuscripts/story/route'
import { listArticles } from '@/db/articles'
import type { Actor } from '@/lib/editorial/people'
import { bringNotes } from '@/lib/server/annotated/bring-notes'
import type { MadeOfWord, FoundInWord } from '@/app/(desk)/articles/new/word-file'
import { viewFor } from '@/lib/server/desk'
import { closes, commentOf, opens, paragraph, run, wordFile } from '../../support/word-files'
import { done, openNewsroom, type ServerNewsroom } from '../../support/server'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/server/session', () => ({ currentActor: async () => session.actor }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
beforeEach(() => { session.actor = room.actors.writer })
afterAll(() => room.close())

const here = 'http://newsroom.example.org'
const ferry = readFileSync(join(import.meta.dirname, 'night-ferry.docx'))

async function send<T>(route: typeof recognise, bytes: Uint8Array, { path = '', headers = { origin: here, host: 'newsroom.example.org' } as Record<string, string> } = {}) {
  const response = await route(new Request(`${here}/api/manuscripts${path}`, { method: 'POST', body: new Uint8Array(bytes), headers }), { params: Promise.resolve({}) })
  return { status: response.status, body: (await response.json()) as T }
}
const stories = async () => (await listArticles(room.store, { visibleTo: { person: '', sees: 'all' }, limit: 100 })).articles.length
type Said = { outcome: string; sentence: string; refusals: { sentence: string }[] }

describe('looked at first', () => {
  test('a good file: headline, text and what stands in its margin; nothing is kept', async () => {
    const { status, body } = await send<FoundInWord>(recognise, ferry)
    expect(status).toBe(200)
    expect(body).toMatchObject({ outcome: 'done', headline: 'Night ferry carries 214 people', margin: { comments: 30, footnotes: 10, trackedChanges: 0, unplaced: [] } })
    expect(body.margin.claims).toBeGreaterThan(30)
    expect(body.paper[0]).toMatchObject({ kind: 'headline' })
    expect(await stories()).toBe(0)
  })

  test.each([
    ['a damaged one', ferry.subarray(0, 5_000), 400, /damaged/], ['an empty one', new Uint8Array(), 400, /empty/],
    ['one that is too large', new Uint8Array(25_000_001), 413, /at most 25 MB/], ['a picture', Buffer.from('\u0089PNG\r\n'), 400, /no Word file/],
  ])('%s gets a sentence, read or begun', async (_, bytes, status, sentence) => {
    for (const route of [recognise, begin]) {
      const answer = await send<Said>(route, bytes)
      expect(answer.status).toBe(status)
      expect(answer.body).toMatchObject({ outcome: 'invalid', sentence: expect.stringMatching(sentence) })
    }
    expect(await stories()).toBe(0)
  })

  test('only by those who may start a story, signed in, from a page of ours', async () => {
    session.actor = room.actors.checker
    for (const route of [recognise, begin]) expect(await send<Said>(route, ferry)).toMatchObject({ status: 403, body: { outcome: 'refused' } })
    session.actor = null
    for (const route of [recognise, begin]) expect((await send<Said>(route, ferry)).status).toBe(401)
    session.actor = room.actors.writer
    expect((await send<Said>(begin, ferry, { headers: { origin: 'https://elsewhere.example', host: 'newsroom.example.org' } })).status).toBe(403)
    const headers = { authorization: `Bearer ${await room.token('writer')}` }
    expect((await send<FoundInWord>(recognise, ferry, { headers })).body.outcome).toBe('done')
    expect(await stories()).toBe(0)
  })
})

describe('begun', () => {
  test('a claim for every remark on its very words, sources from the addresses, and nothing signed', async () => {
    const { status, body } = await send<MadeOfWord>(begin, ferry, { path: '/story?section=News' })
    expect(status).toBe(201)
    const found = (await send<FoundInWord>(recognise, ferry)).body
    const view = await viewFor(room.actors.writer, body.article)
    expect(body).toMatchObject({ claims: found.margin.claims, sources: found.margin.sources, unplaced: [] })
    expect(view).toMatchObject({ headline: 'Night ferry carries 214 people', section: 'News', state: { desk: 'drafting' } })
    expect(view?.claims).toHaveLength(body.claims)
    expect(view?.sources).toHaveLength(body.sources)
    expect(view?.claims.flatMap(({ evidence }) => evidence)).toHaveLength(body.evidence)
    for (const { note, quote } of view?.claims.filter((claim) => /^Comment \d+ is on “[^”]*”/.test(claim.note)) ?? []) expect(note).toContain(`“${quote}”`)
    expect(view?.claims.find(({ quote }) => quote === 'nine minutes')?.note).toMatch(/\(Ada Writer, in the file\)$/)
    expect(view?.claims.every(({ standing, signatures }) => standing === 'unchecked' && signatures.length === 0)).toBe(true)
    expect(view?.claims.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(view?.claims.map((_, at) => at + 1))
  })

  test('a file without notes is a story without claims', async () => {
    const { body } = await send<MadeOfWord>(begin, wordFile({ body: paragraph(run('Ferry sails')) + paragraph(run('It sailed at nine with 41 people, and nobody was hurt on the way.')) }))
    expect(body).toMatchObject({ outcome: 'done', claims: 0, sources: 0, evidence: 0, unplaced: [] })
    expect((await viewFor(room.actors.writer, body.article))?.sentences).toHaveLength(2)
  })

  test('a remark on words that are nowhere in the story is handed back word for word', async () => {
    const file = wordFile({ body: paragraph(run('Ferry sails')) + paragraph(opens(1) + run('It sailed at nine.') + closes(1)), comments: commentOf(1, 'Says who?') + commentOf(2, 'Which harbour was that?') })
    const unplaced = ['A comment by Ada Writer is on words that are no longer in the story: “Which harbour was that?”.']
    expect((await send<FoundInWord>(recognise, file)).body.margin).toMatchObject({ comments: 2, claims: 1, unplaced })
    expect((await send<MadeOfWord>(begin, file)).body).toMatchObject({ claims: 1, unplaced })
  })

  test('one bad note loses none of the others, and says all it held', async () => {
    const { id, claims: [seen], sentences } = await done(room.actors.writer, null, { action: 'create', headline: 'Ferry sails', text: 'It sailed at nine. It sailed at nine. Nobody was hurt.' })
    expect(seen).toBeUndefined()
    const block = sentences.at(-1)?.block ?? ''
    const claim = (quote: string, sentence: string | null = null) => ({ block, from: 0, to: 0, quote, prefix: '', suffix: '', sentence, kind: 'other' as const, note: `About ${quote}`, authors: ['Ed'] })
    const page = (url: string) => ({ kind: 'web-page' as const, title: 'A page', url, doi: '', primary: false })
    const brought = await bringNotes(room.actors.writer, id, {
      claims: [claim('at noon'), claim('It sailed at nine'), claim('Nobody was hurt')], sources: [page('not an address'), page('https://example.org/log')],
      evidence: [{ claim: 0, source: 1, locator: '' }, { claim: 2, source: 0, locator: '' }, { claim: 2, source: 1, locator: 'p. 4' }], leftOver: ['Left before.'],
    })
    expect(brought).toMatchObject({ claims: 1, sources: 1, evidence: 1 })
    expect(brought.unplaced).toEqual([
      'Left before.', expect.stringMatching(/^The source “A page” not an address was not added\. .*\.$/),
      expect.stringMatching(/^No claim was made on “at noon”, whose note is: “About at noon\n\(Ed, in the file\)”\. .*\.$/), expect.stringMatching(/^No claim was made on “It sailed at nine”.* .*\.$/s),
    ])
    const view = await viewFor(room.actors.writer, id)
    expect(view?.claims.map(({ quote, note, evidence }) => [quote, note, evidence.map(({ url, locator }) => [url, locator])])).toEqual([['Nobody was hurt', 'About Nobody was hurt\n(Ed, in the file)', [['https://example.org/log', 'p. 4']]]])
  })
})
