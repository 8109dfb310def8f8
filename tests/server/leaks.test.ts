import { DrizzleQueryError } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { history } from '@/db/articles'
import { putFile } from '@/db/files'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { actions, type Action } from '@/lib/editorial/actions'
import { read } from '@/lib/editorial/reading'
import { loadArticle } from '@/db/articles'
import { copyAnswer } from '@/lib/server/annotated/copies'
import { checksOf } from '@/lib/server/checks'
import { rememberedFor } from '@/lib/server/claim-memory'
import { articleFor, deskPage, viewFor } from '@/lib/server/desk'
import { inboxOf } from '@/lib/server/inbox'
import { log } from '@/lib/server/log'
import { works } from '@/lib/server/outbox-work'
import { perform } from '@/lib/server/perform'
import { researchQueue } from '@/lib/server/research-queue'
import { answerArchive, answerAuthor, answerCorrectionsOf, answerSearch } from '@/lib/server/paper/asked-pages'
import { servePage } from '@/lib/server/paper/serve'
import { changesBetween, timelineOf } from '@/lib/server/timeline'
import { workThrough } from '@/lib/server/worker'
import { apiWith, type Api } from '../support/api'
import { leaksIn, namedPeople, readersPagesOf, secretStory, secretWords, type SecretStory } from '../support/secret-story'
import { asDone, done, openNewsroom, type ServerNewsroom } from '../support/server'

// DOMAIN §5: confidential sources never appear in what people who may not see them are given; not in errors, not in logs.

let room: ServerNewsroom
let told: SecretStory
let api: Record<PersonKey, Api>
const everybody = Object.keys(demoPeople) as PersonKey[]
const others = everybody.filter((who) => !namedPeople.includes(who))
const lines: string[] = []

beforeAll(async () => {
  room = await openNewsroom()
  // Everything that would be logged is kept here.
  log.level = 'trace'
  Object.assign(log, { [pino.symbols.streamSym]: { write: (line: string) => { lines.push(line) } } })
  const { id: file } = await putFile(room.store, { content: new TextEncoder().encode(`A copy that says ${secretWords.file}.`), mediaType: 'text/plain', width: null, height: null, by: room.actors.writer.id, at: Date.now() })
  told = await secretStory((who, story, action, fields) => done(room.actors[who], story?.id ?? null, { action, ...(story ? { version: story.version } : {}), ...fields }), async (who) => room.actors[who].id, file)
  api = Object.fromEntries(await Promise.all(everybody.map(async (who) => [who, apiWith(await room.token(who))]))) as typeof api
})
afterAll(() => room.close())

/** All that stands in the parts of a Word file. */
const unzipped = (bytes: Uint8Array): string => Object.values(unzipSync(bytes)).map((part) => strFromU8(part)).join('\n')

/** Everything must be silent; what is not is named. */
function silent(answers: Record<string, unknown>): void {
  const loud = Object.entries(answers).flatMap(([what, answer]) => leaksIn(typeof answer === 'string' ? answer : JSON.stringify(answer ?? '')).map((field) => `${what}: ${field}`))
  expect(loud).toEqual([])
}

test('the words are where they belong, or this whole file would say nothing', async () => {
  const article = await loadArticle(room.store, told.story.id)
  expect(article?.state).toEqual({ desk: 'checked', public: 'live' })
  expect(leaksIn(JSON.stringify(article))).toEqual(Object.keys(secretWords))
  expect(article?.signatures.at(-1)?.cites.map(({ source }) => source)).toContain(told.source)
})

describe('named people', () => {
  test.each(namedPeople)('%s is shown it with an opening, each of which is history, and never otherwise', async (who) => {
    const openings = async () => (await history(room.store, told.story.id)).filter(({ action, by }) => action === 'openSource' && by === room.actors[who].id).length
    const before = await openings()
    silent({ view: await viewFor(room.actors[who], told.story.id), api: (await api[who].get(`/articles/${told.story.id}`)).body })
    expect(await openings()).toBe(before)
    const opened = asDone(await perform(room.actors[who], told.story.id, { action: 'openSource', source: told.source })).article
    expect(leaksIn(JSON.stringify(opened))).toEqual(Object.keys(secretWords))
    expect(leaksIn(JSON.stringify((await api[who].post(`/articles/${told.story.id}/openSource`, { source: told.source })).body))).toEqual(Object.keys(secretWords))
    expect(await openings()).toBe(before + 2)
    silent({ after: await viewFor(room.actors[who], told.story.id), 'another act': (await api[who].post(`/articles/${told.story.id}/askQuery`, { to: 'editor', type: 'evidence', text: 'So?' })).body })
  })

  test('an opening tells others that it happened, not what was seen', async () => {
    silent({ history: (await api.legal.get(`/articles/${told.story.id}/history`)).body, timeline: await timelineOf(room.actors.legal, told.story.id) })
    const { body } = await api.legal.get(`/articles/${told.story.id}/history`)
    expect(JSON.stringify(body)).toContain('openSource')
  })
})

describe.each(others)('%s, who is not named', (who) => {
  const id = () => told.story.id

  test('reads nothing of it', async () => {
    const { body: whole } = await api.editor.get(`/articles/${id()}`)
    const paths = ['/articles?limit=100', `/articles/${id()}`, `/articles/${id()}/gate`, `/articles/${id()}/history`, `/articles/${id()}/receipt`, ...Array.from({ length: whole.revision }, (_, at) => `/articles/${id()}/revisions/${at + 1}`)]
    for (const path of paths) {
      const { status, body } = await api[who].get(path)
      expect([path, [200, 404].includes(status)]).toEqual([path, true])
      silent({ [path]: body })
    }
    const actor = room.actors[who]
    silent({ page: await articleFor(actor, id()), timeline: await timelineOf(actor, id()), changes: await changesBetween(actor, id(), 1, whole.revision), desk: await deskPage(actor, {}) })
  })

  test('takes nothing of it away, and finds nothing of it waiting', async () => {
    const actor = room.actors[who]
    for (const file of ['checking.docx', 'checked.docx'] as const) {
      const answer = await copyAnswer(actor, id(), file)
      if (answer) silent({ [file]: unzipped(new Uint8Array(await answer.arrayBuffer())) })
    }
    silent({ inbox: await inboxOf(actor), queue: await researchQueue(actor), checks: await checksOf(actor), memory: await rememberedFor(actor, id(), told.claim) })
  })

  test('is told nothing by what they do, or may not do', async () => {
    for (const action of actions.filter((one) => one !== 'create' && !ends.has(one))) {
      for (const fields of questions()) {
        const { body } = await api[who].post(`/articles/${id()}/${action}`, fields)
        silent({ [`${action} ${JSON.stringify(fields)}`]: body })
        silent({ [`${action} at the door`]: await perform(room.actors[who], id(), { action, ...fields }) })
      }
    }
  }, 120_000)

  test('does not open it', async () => {
    const { status, body } = await api[who].post(`/articles/${id()}/openSource`, { source: told.source })
    expect([status, body.outcome]).toEqual([403, 'refused'])
  })
})

/** What would end the story for those who come after. */
const ends = new Set<Action>(['withdraw', 'spike', 'publish', 'startCorrection', 'dropCorrection', 'sendBack', 'openSource', 'dropClaim', 'removeEvidence'])

/** Good and bad questions about the secret source, its evidence and its claim: right, half, wrong, too much. */
function questions(): object[] {
  const { source, evidence, claim, story } = told
  const about = { source, evidence, claim, sources: [source], claims: [claim], version: story.version }
  const good = {
    ...about, kind: 'book', title: 'A book', primary: false, item: { type: 'book', title: 'A book' }, group: 'one', condition: 'dead', confidentiality: 'public', list: {}, people: [], passage: 'x', verdict: 'verified', note: 'n', quote: 'Nobody was hurt',
    text: 'Words.', to: 'author', type: 'evidence', reason: 'So.', words: 'Other words.', about: { claim }, name: 'Ito', question: 'So?', tokenHash: 'e'.repeat(64), expiresAt: Date.now() + 1_000_000, of: 'The sea', find: 'zzz', replace: 'y',
    file: 'f'.repeat(64), person: room.actors.checker2.id, as: 'checker', level: 'full', how: 'by letter', deadline: Date.now() + 1_000_000, risk: 'high', supports: true,
  }
  return [good, about, { ...good, confidentiality: 'named' }, { ...good, verdict: 'change-needed', proposed: 'The tide.' }, { source: 'x', claim: 'x', evidence: 'x' }, { ...good, version: 1 }, { ...good, source: { id: source }, claim: 7, evidence: [evidence] }]
}

/** A readers' page as its own route answers it: stored, or made when it is asked for. */
function ask(path: string): Promise<Response> {
  const request = new Request(`http://newsroom.example.org${path}`)
  if (path.startsWith('/corrections/')) return answerCorrectionsOf(request, path.slice('/corrections/'.length))
  if (path.startsWith('/archive')) return answerArchive(request)
  if (path.startsWith('/search')) return answerSearch(request)
  return path.startsWith('/authors/') ? answerAuthor(request, path.slice('/authors/'.length)) : servePage(request, path)
}

describe('nobody in particular', () => {
  test('readers are told nothing, on no page, with the number of such sources said', async () => {
    const { body: { slug } } = await api.editor.get(`/articles/${told.story.id}`)
    await workThrough(room.store, Date.now() + 60_000)
    let record = ''
    for (const path of readersPagesOf(slug ?? '')) {
      const answer = await ask(path)
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 200])
      silent({ [path]: html })
      if (path.endsWith('/record')) record = html
    }
    expect(record).toContain('A source known to the newsroom, not named here.')
  })

  test('what waits, lists, pages and histories hold nothing of it in the store', async () => {
    for (const table of ['outbox', 'pages', 'history', 'heads', 'articles', 'restrictions', 'openings', 'mentions', 'moves', 'receipts', 'publications', 'overrules', 'requests', 'request_ends', 'queries', 'replies', 'proposals', 'settings', 'people', 'sentences', 'places', 'public_stories', 'public_entries', 'public_notes']) {
      const rows = await room.store.all(`SELECT * FROM "${table}"`)
      // A signature and an overrule cite what they were given on: that is theirs to keep, and is tested where it is shown.
      silent({ [table]: rows.map((row) => (table === 'overrules' ? { ...row, cites: '' } : row)) })
    }
  })

  test('the hashes of its rows are salted: nobody can try words against them', async () => {
    const article = await loadArticle(room.store, told.story.id)
    const ids = new Set([told.source, told.evidence])
    expect(article && [...read(article).sources.keys()].some((id) => ids.has(id))).toBe(true)
    for (const table of ['sources', 'evidence', 'copies', 'citations', 'groupings', 'judgements', 'appraisals']) {
      const column = table === 'sources' ? 'id' : 'source'
      const rows = await room.store.all(`SELECT "salt" FROM "${table}" WHERE "${column}" = ?`, [told.source])
      expect([table, rows.length > 0 && rows.every(({ salt }) => String(salt).length === 32)]).toEqual([table, true])
    }
  })
})

describe('when something breaks', () => {
  const asked = () => ({ claim: told.claim, source: told.source, passage: `More ${secretWords.passage}.`, locator: secretWords.locator })

  test('the answer names a number, the log an error; neither the words', async () => {
    const before = lines.length
    await room.store.write(async (unit) => { await unit.run('ALTER TABLE "evidence" RENAME TO "evidence_away"') })
    const { status, body } = await api.writer.post(`/articles/${told.story.id}/addEvidence`, asked())
    await room.store.write(async (unit) => { await unit.run('ALTER TABLE "evidence_away" RENAME TO "evidence"') })
    expect([status, body.outcome]).toEqual([500, 'failed'])
    expect(lines.length).toBeGreaterThan(before)
    silent({ answer: body })
  })

  test('work after a commit that fails says which, and nothing of what', async () => {
    const work = vi.spyOn(works, 'publicPage').mockRejectedValue(new Error('The disk is full.'))
    await done(room.actors.writer, told.story.id, { action: 'addEvidence', ...asked() })
    work.mockRestore()
    expect(lines.some((line) => line.includes('work after a commit failed'))).toBe(true)
  })

  test('a query that fails brings what it was to write; the log leaves it out, and keeps where it failed', () => {
    const error = new DrizzleQueryError('insert into "copy_pages" values ($1)', [`Mr ${secretWords.title}\n    at night, he said ${secretWords.passage}`])
    expect(leaksIn(String(error))).toEqual(['title', 'passage'])
    log.error({ error: { message: error.message, stack: error.stack } }, 'a query failed')
    expect(leaksIn(lines.at(-1) ?? '')).toEqual([])
    expect(lines.at(-1)).toMatch(/copy_pages.*params: \[cut\].*\.ts:\d+/)
  })

  test('even a careless line is cut', () => {
    log.info({ title: secretWords.title, source: { passage: secretWords.passage, locator: secretWords.locator, group: secretWords.group, url: secretWords.url, file: secretWords.file } }, 'careless')
    expect(leaksIn(lines.at(-1) ?? '')).toEqual([])
  })

  test.each(others)('%s is told nothing by what ends a story either', async (who) => {
    for (const action of ends) {
      for (const fields of questions()) silent({ [`${action} ${JSON.stringify(fields)}`]: (await api[who].post(`/articles/${told.story.id}/${action}`, fields)).body })
    }
    for (const one of namedPeople) silent({ [`then ${one}`]: await viewFor(room.actors[one], told.story.id) })
  }, 60_000)

  // The last test of the file: by now everything was done that can be.
  test('no line of the log has any of it', () => {
    expect(lines.length).toBeGreaterThan(1)
    silent({ log: lines.join('') })
  })
})
