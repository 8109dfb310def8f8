import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disablePerson, enablePerson, setRoles } from '@/db/people'
import { listTokens, revokeToken } from '@/db/tokens'
import { GET as anywhere } from '@/app/api/v1/[...unknown]/route'
import { Rate } from '@/lib/server/api-rate'
import { apiWith, send, type Api } from '../support/api'
import { claimOn, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let api: Record<'writer' | 'writer2' | 'checker' | 'editor' | 'admin' | 'everything', Api>
let key: string
beforeAll(async () => {
  room = await openNewsroom()
  const keys = ['writer', 'writer2', 'checker', 'editor', 'admin', 'everything'] as const
  api = Object.fromEntries(await Promise.all(keys.map(async (who) => [who, apiWith(await room.token(who))]))) as typeof api
  key = await room.token('writer')
})
afterAll(() => room.close())

const story = { headline: 'Bridge opens', standfirst: 'A year late.', text: 'The bridge is 210 metres long.\n\nIt cost 12 million.' }
const start = () => api.writer.done('/articles', story)
const act = { by: 'system', via: { door: 'system' }, at: Date.now() } as const

describe('401', () => {
  test.each([
    ['no key', {}], ['a wrong key', { authorization: 'Bearer cs_0000000000000000000000000000000000000000000' }], ['another scheme', { authorization: 'Basic d3JpdGVyOng=' }],
    ['a cookie', { cookie: 'authjs.session-token=anything' }],
  ])('%s', async (_, headers) => {
    const { id } = await start()
    for (const [path, method] of [['/articles', 'GET'], ['/articles', 'POST'], [`/articles/${id}`, 'GET'], [`/articles/${id}/submit`, 'POST'], [`/articles/${id}/history`, 'GET'], [`/articles/${id}/revisions/1`, 'GET']] as const) {
      const answer = await send(path, { method, headers: new Headers(headers) })
      expect(answer.status).toBe(401)
      expect(answer.body).toMatchObject({ outcome: 'signedOut', sentence: expect.stringMatching(/\.$/) })
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
  })

  test('from the very request after a key was ended, its person disabled, or their role taken', async () => {
    const { id } = await start()
    const secret = await room.token('writer')
    const theirs = apiWith(secret)
    const status = async () => (await theirs.get(`/articles/${id}`)).status
    expect(await status()).toBe(200)
    const person = room.actors.writer.id
    await disablePerson(room.store, person, act)
    expect(await status()).toBe(401)
    await enablePerson(room.store, person, act)
    expect(await status()).toBe(200)
    await setRoles(room.store, person, [], act)
    expect(await status()).toBe(404)
    expect((await theirs.post('/articles', story)).status).toBe(403)
    await setRoles(room.store, person, ['writer'], act)
    expect(await status()).toBe(200)
    const [newest] = await listTokens(room.store, person)
    await revokeToken(room.store, { id: newest?.id ?? '', person }, act)
    expect(await status()).toBe(401)
    expect((await api.writer.get(`/articles/${id}`)).status).toBe(200)
  })

  test('a key is kept as its hash alone', async () => {
    const rows = await room.store.all('SELECT * FROM "tokens"')
    expect(JSON.stringify(rows)).not.toContain(key.slice(3))
  })
})

describe('400, 413, 415', () => {
  test.each([
    ['no JSON', '{"headline": ', 'application/json', 400, ''], ['no object', '[1]', 'application/json', 400, ''], ['null', 'null', 'application/json', 400, ''],
    ['broken UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'application/json', 400, ''], ['a form', 'headline=x', 'application/x-www-form-urlencoded', 415, ''],
    ['text', '{}', 'text/plain', 415, ''], ['a number as headline', '{"headline": 7}', 'application/json', 400, 'headline'], ['a language that is none', '{"headline":"x","language":"the best"}', 'application/json; charset=utf-8', 400, 'language'],
    ['no headline', '{"text":"a"}', 'application/json', 400, 'headline'], ['a blank headline', '{"headline":" ","text":"a"}', 'application/json', 400, 'headline'],
    ['two bodies', '{"headline":"x","text":"a","html":"b"}', 'application/json', 400, 'text'], ['more than 1 MiB', JSON.stringify({ text: 'x'.repeat(1024 * 1024) }), 'application/json', 413, ''],
  ])('%s', async (_, body, type, status, path) => {
    const answer = await send('/articles', { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': type }, body })
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual({ outcome: 'invalid', sentence: expect.stringMatching(/^[A-Z“].*[.]$/), path })
  })

  test('a body is not read on once it is too large, whatever its headers promised', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { sent += 65_536; controller.enqueue(new Uint8Array(65_536).fill(32)) } })
    const answer = await send('/articles', { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: endless, duplex: 'half' } as RequestInit)
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })

  test.each(['editText', 'replaceText', 'giveVerdict', 'markNoFact', 'overrule', 'publish', 'edit-text', 'give-verdict'])('%s without the version that was seen', async (action) => {
    const { id } = await start()
    const { status, body } = await api.everything.post(`/articles/${id}/${action}`, { text: 'x', find: 'x', replace: 'y', claim: 'x', verdict: 'opinion', sentence: 'x', reason: 'x' })
    expect(status).toBe(400)
    expect(body).toMatchObject({ outcome: 'invalid', path: 'version', sentence: expect.stringContaining('version') })
  })

  test.each([['version', { version: 'one' }], ['version', { version: 7_000, claim: 'x', verdict: 'opinion' }], ['version', { version: -1 }], ['claim', { version: 1 }], ['verdict', { version: 1, claim: 'x', verdict: 'maybe' }]])('a bad %s', async (path, fields) => {
    const { id } = await start()
    const { status, body } = await api.everything.post(`/articles/${id}/giveVerdict`, fields)
    expect([status, body.path]).toEqual([400, path])
  })

  test.each(['limit=0', 'limit=101', 'limit=x', 'desk=asleep', 'public=secret'])('a list asked for with %s', async (query) => {
    expect((await api.writer.get(`/articles?${query}`)).status).toBe(400)
  })
})

describe('404', () => {
  test('for what is not there and for what one may not see, in the same words', async () => {
    const { id } = await start()
    const absent = '01890000-0000-7000-8000-000000000000'
    for (const path of ['', '/gate', '/history', '/receipt', '/revisions/1']) {
      const [theirs, nobodys, unreadable] = await Promise.all([api.writer2.get(`/articles/${id}${path}`), api.writer2.get(`/articles/${absent}${path}`), api.writer2.get(`/articles/not-an-id${path}`)])
      expect([theirs.status, nobodys.status, unreadable.status]).toEqual([404, 404, 404])
      expect(theirs.body).toEqual(nobodys.body)
      expect(theirs.body).toEqual(unreadable.body)
    }
    const refused = await api.writer2.post(`/articles/${id}/submit`)
    expect(refused).toMatchObject({ status: 404, body: { outcome: 'notFound' } })
    expect(refused.body).toEqual((await api.writer2.post(`/articles/${absent}/submit`)).body)
    expect((await api.admin.get(`/articles/${id}`)).status).toBe(404)
  })

  test.each(['explode', 'create', 'gate', '__proto__', 'constructor', 'SUBMIT'])('for the action %s', async (action) => {
    const { id } = await start()
    expect((await api.writer.post(`/articles/${id}/${action}`)).status).toBe(404)
  })

  test('for readings and revisions there are not', async () => {
    const { id } = await start()
    for (const path of ['receipt', 'submit', 'toString', 'revisions/2', 'revisions/0', 'revisions/x', 'revisions/1e1']) expect((await api.writer.get(`/articles/${id}/${path}`)).status).toBe(404)
    expect((await anywhere(new Request('http://x/api/v1/nowhere'), { params: Promise.resolve({}) })).status).toBe(404)
  })
})

describe('403, 422, 409', () => {
  test('403 when a rule about the person refused, 422 when only others did', async () => {
    const { id, version } = await start()
    expect((await api.checker.post(`/articles/${id}/submit`)).status).toBe(403)
    const both = await api.writer.post(`/articles/${id}/publish`, { version })
    expect(both.status).toBe(403)
    expect(both.body.refusals[0]?.about).toBe('person')
    const early = await api.editor.post(`/articles/${id}/publish`, { version })
    expect(early).toMatchObject({ status: 422, body: { outcome: 'refused' } })
    for (const refusal of early.body.refusals) expect(refusal).toEqual({ rule: expect.any(String), about: expect.stringMatching(/article|words/), sentence: expect.stringMatching(/\.$/), href: expect.stringMatching(/^#/) })
  })

  test('422 where a quotation or words to replace are found twice', async () => {
    const { id, version } = await api.writer.done('/articles', { headline: 'Twice', text: 'Rain fell. Then rain fell again.' })
    expect((await api.writer.post(`/articles/${id}/markClaim`, { quote: 'fell' })).status).toBe(422)
    expect((await api.writer.post(`/articles/${id}/replaceText`, { find: 'fell', replace: 'poured', version })).status).toBe(422)
    const article = (await api.writer.get(`/articles/${id}`)).body
    const marked = await api.writer.done(`/articles/${id}/markClaim`, { quote: 'fell', sentence: article.sentences[2]?.id })
    expect(claimOn(marked, 'fell').sentence).toBe('Then rain fell again.')
  })

  test('409 with both texts in hand for the slower of two savers', async () => {
    const { id, version } = await start()
    await api.editor.done(`/articles/${id}/editText`, { version, text: 'The bridge is 220 metres long.' })
    const { status, body } = await api.writer.post(`/articles/${id}/editText`, { version, text: 'The bridge is 215 metres long.' })
    expect(status).toBe(409)
    expect(body.outcome).toBe('conflict')
    expect(body.yours.lines).toEqual([story.headline, story.standfirst, 'The bridge is 215 metres long.'])
    expect(body.theirs.lines).toEqual([story.headline, story.standfirst, 'The bridge is 220 metres long.'])
  })

  test('409 with the words seen and the words now for a verdict on words that changed; none where only others did', async () => {
    let { id, version, claims, sources } = await start()
    for (const quote of ['210 metres', '12 million']) ({ claims } = await api.writer.done(`/articles/${id}/markClaim`, { quote }))
    ;({ sources } = await api.writer.done(`/articles/${id}/addSource`, { kind: 'dataset', title: 'Roads', primary: true }))
    for (const { id: claim } of claims) await api.writer.done(`/articles/${id}/addEvidence`, { claim, source: sources[0]?.id, supports: true })
    ;({ version } = await api.writer.done(`/articles/${id}/submit`))
    await api.writer.done(`/articles/${id}/replaceText`, { find: '210', replace: '212', version })
    const [changed, same] = claims
    const late = await api.checker.post(`/articles/${id}/giveVerdict`, { claim: changed?.id, verdict: 'verified', version })
    expect(late).toMatchObject({ status: 409, body: { outcome: 'conflict', yours: { lines: ['The bridge is 210 metres long.'] }, theirs: { lines: ['The bridge is 212 metres long.'] } } })
    expect((await api.checker.post(`/articles/${id}/giveVerdict`, { claim: same?.id, verdict: 'verified', version })).status).toBe(200)
  })
})

describe('what is done', () => {
  test('201 with the article as the whole answer, wherever its text came from', async () => {
    for (const body of [{ text: 'One.\n\nTwo.' }, { html: '<p>One.</p><p>Two.</p><script>x</script>' }, { markdown: '**One.**\n\nTwo.' }]) {
      const { status, body: made, headers } = await api.writer.post('/articles', { title: 'Headline', ...body })
      expect(status).toBe(201)
      expect(headers.get('location')).toBe(`/api/v1/articles/${made.id}`)
      expect(made.sentences.map(({ text }) => text)).toEqual(['Headline', 'One.', 'Two.'])
      expect(made).toMatchObject({ version: 1, revision: 1, state: { desk: 'drafting', public: 'unpublished' }, headline: 'Headline' })
    }
  })

  test('either way of writing an action is the same action, and the body cannot name another', async () => {
    const { id } = await start()
    expect((await api.writer.post(`/articles/${id}/mark-claim`, { quote: '210 metres', action: 'spike' })).body.article.claims).toHaveLength(1)
    expect((await api.writer.post(`/articles/${id}/markClaim`, { quote: '12 million' })).body).toMatchObject({ outcome: 'done', made: expect.any(String), article: { state: { desk: 'drafting' } } })
  })

  test('no body at all is no fields', async () => {
    const { id } = await start()
    expect((await send(`/articles/${id}/submit`, { method: 'POST', headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
  })

  test('in brief where that was preferred; a refusal says as much as ever', async () => {
    const { id } = await start()
    const briefly = (fields: object) => send(`/articles/${id}/replaceText`, { method: 'POST', headers: { 'authorization': `Bearer ${key}`, 'content-type': 'application/json', 'prefer': 'respond-async, return=minimal' }, body: JSON.stringify(fields) })
    const done = await briefly({ version: 1, find: '210', replace: '211' })
    expect(done.headers.get('preference-applied')).toBe('return=minimal')
    expect(done.body).toEqual({ outcome: 'done', article: { id, slug: null, version: 2, revision: 2, state: { desk: 'drafting', public: 'unpublished' } }, made: null, notices: [] })
    const whole = (await api.writer.get(`/articles/${id}`)).body
    expect(whole).toMatchObject(done.body.article)
    const refused = await briefly({ version: 2, find: 'nowhere', replace: 'x' })
    expect(refused).toMatchObject({ status: 422, body: { outcome: 'refused', refusals: [{ rule: 'quoteFoundOnce' }] } })
  })

  test('nobody in between keeps an answer', async () => {
    expect((await api.writer.get('/articles')).headers.get('cache-control')).toBe('no-store, no-transform')
  })
})

describe('the list', () => {
  test('shows each person what they may see, newest change first, page by page', async () => {
    for (let n = 0; n < 5; n++) await start()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await api.editor.get(`/articles?limit=3&cursor=${cursor}`)
      expect(body.articles.length).toBeLessThanOrEqual(3)
      seen.push(...body.articles.map(({ id }) => id))
      cursor = body.cursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    for (const who of ['writer', 'writer2', 'checker', 'admin'] as const) {
      const listed = (await api[who].get('/articles?limit=100')).body.articles.map(({ id }) => id)
      const visible = await Promise.all(seen.map(async (id) => [(await api[who].get(`/articles/${id}`)).status === 200, id] as const))
      expect(listed).toEqual(visible.filter(([sees]) => sees).map(([, id]) => id))
    }
  })

  test('can be narrowed', async () => {
    const { id } = await start()
    await api.writer.done(`/articles/${id}/submit`)
    const ids = async (query: string) => (await api.editor.get(`/articles?limit=100&${query}`)).body.articles.map((row) => row.id)
    expect(await ids('desk=checking')).toContain(id)
    expect(await ids('desk=drafting')).not.toContain(id)
    expect(await ids('public=live')).toEqual([])
    expect(await ids(`assigned=${room.actors.writer.id}`)).toContain(id)
    expect(await ids('assigned=me')).toEqual([])
  })
})

test('429 comes with how long to wait, and passes', () => {
  const rate = new Rate(60)
  const start = 1_000_000
  expect(Array.from({ length: 60 }, () => rate.take('a', start))).toEqual(Array.from({ length: 60 }, () => 0))
  expect(rate.take('a', start)).toBe(1)
  expect(rate.take('b', start)).toBe(0)
  expect(rate.take('a', start + 1_000)).toBe(0)
  expect(rate.take('a', start + 1_100)).toBe(1)
})

test('429: one wrong key after another', async () => {
  const from = { authorization: 'Bearer cs_1111111111111111111111111111111111111111111', 'x-forwarded-for': '203.0.113.7' }
  const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await send('/articles', { headers: from })).status))
  expect(statuses.filter((status) => status === 401)).toHaveLength(120)
  const last = await send('/articles', { headers: from })
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await api.writer.get('/articles')).status).toBe(200)
})
