import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { history } from '@/db/articles'
import { POST } from '@/app/api/locker/route'
import { GET } from '@/app/(desk)/articles/[articleId]/copies/[copyId]/route'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleView } from '@/lib/editorial/view'
import { log } from '@/lib/server/log'
import { perform } from '@/lib/server/perform'
import { fetchCopy, groupsToAskAbout, lookUpSource, readCitations, readCopy } from '@/lib/server/perform-locker'
import { viewFor } from '@/lib/server/desk'
import { docxOf, pdfOf } from '../support/papers'
import { png } from '../support/pictures'
import { asDone, done, openNewsroom, type ServerNewsroom } from '../support/server'

const session = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/server/session', () => ({ currentActor: async () => session.actor }))

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const here = 'http://newsroom.example.org'
const study = pdfOf(['The trial had 412 patients.\nIt ran for a year.', 'Mortality fell by 12 per cent.'], { title: 'IL-32 and sepsis' })
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function upload(body: Uint8Array<ArrayBuffer> | FormData, headers: Record<string, string> = { origin: here, host: 'newsroom.example.org' }, query = '') {
  const answer = await POST(new Request(`${here}/api/locker${query}`, { method: 'POST', body, headers }), { params: Promise.resolve({}) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const formOf = (bytes: Uint8Array<ArrayBuffer>, name: string) => {
  const form = new FormData()
  form.set('file', new File([bytes], name, { type: 'application/octet-stream' }))
  return form
}

const openedBy = (article: string, copy: string, headers: Record<string, string> = {}) => GET(new Request(`${here}/articles/${article}/copies/${copy}`, { headers }), { params: Promise.resolve({ articleId: article, copyId: copy }) })

/** A story with one source, which has a copy. */
async function story(confidential: object = { confidentiality: 'public' }, bytes = study, name = 'study.pdf'): Promise<{ article: ArticleView; source: string; copy: string }> {
  const { checker, writer } = room.actors
  const begun = await done(writer, null, { action: 'create', title: 'Mortality falls', text: 'Mortality fell by 12 per cent. Nobody knows why.' })
  const { made: source } = asDone(await perform(checker, begun.id, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'IL-32 and sepsis', primary: true, ...confidential }))
  session.actor = checker
  const { body } = await upload(formOf(bytes, name))
  const { article, made: copy } = asDone(await perform(checker, begun.id, { action: 'keepCopy', source, file: body['file'], name: body['name'] }))
  return { article, source: source ?? '', copy: copy ?? '' }
}

describe('sending a file to the locker', () => {
  test('keeps and reads it, under the hash of its bytes', async () => {
    session.actor = room.actors.checker
    const kept = { file: hashOf(study), name: 'study.pdf', mediaType: 'application/pdf', bytes: study.length, pages: 2, title: 'IL-32 and sepsis', note: '' }
    expect(await upload(formOf(study, 'C:\\papers\\study.pdf'))).toEqual({ status: 201, body: kept })
    expect(await upload(study, { authorization: `Bearer ${await room.token('writer')}` }, '?name=study.pdf')).toEqual({ status: 201, body: kept })
    expect((await upload(formOf(docxOf(['One.', 'Two.']), 'notes.docx'))).body).toMatchObject({ pages: 2, name: 'notes.docx' })
    expect((await upload(formOf(png, 'dot.png'))).body).toMatchObject({ pages: 0, mediaType: 'image/png', note: '' })
  })

  test('a file that cannot be read is kept all the same, and says so', async () => {
    session.actor = room.actors.checker
    const { status, body } = await upload(formOf(pdfOf(['Secret.'], { locked: true }), 'locked.pdf'))
    expect(status).toBe(201)
    expect(body['note']).toContain('locked with a password')
  })

  test('is for those who add sources, from a page of ours or with a key', async () => {
    session.actor = null
    expect((await upload(study)).status).toBe(401)
    session.actor = room.actors.admin
    expect(await upload(study)).toMatchObject({ status: 403, body: { outcome: 'refused' } })
    session.actor = room.actors.checker
    expect((await upload(study, { origin: 'https://elsewhere.example', host: 'newsroom.example.org' })).status).toBe(403)
  })

  test('of another kind, of nothing, or of too much is refused in a sentence', async () => {
    session.actor = room.actors.checker
    expect(await upload(formOf(new Uint8Array(Buffer.from('MZ\0\0')), 'tool.exe'))).toMatchObject({ status: 415, body: { sentence: expect.stringContaining('Kept are PDF') as string } })
    expect(await upload(new FormData())).toMatchObject({ status: 400 })
    const large = new Uint8Array(25_000_001)
    large.set(study)
    expect(await upload(large)).toMatchObject({ status: 413, body: { sentence: expect.stringContaining('25 MB') as string } })
  })
})

describe('a copy', () => {
  test('is read page by page, and its file handed out so that it is never a page', async () => {
    const { article, copy } = await story()
    expect(article.sources[0]?.copies).toMatchObject([{ id: copy, name: 'study.pdf', mediaType: 'application/pdf', how: 'sent', bytes: study.length, by: { id: room.actors.checker.id } }])
    expect(await readCopy(room.actors.head, article.id, copy)).toEqual({ outcome: 'done', note: '', pages: [{ label: 'page 1', words: 'The trial had 412 patients.\nIt ran for a year.' }, { label: 'page 2', words: 'Mortality fell by 12 per cent.' }] })
    session.actor = room.actors.head
    const answer = await openedBy(article.id, copy)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(study)
    session.actor = null
    expect((await openedBy(article.id, copy)).status).toBe(303)
    expect((await openedBy(article.id, copy, { authorization: `Bearer ${await room.token('checker')}` })).status).toBe(200)
  })

  test('is not found by who may not see the story', async () => {
    const { article, copy } = await story()
    session.actor = room.actors.writer2
    expect((await openedBy(article.id, copy)).status).toBe(404)
    expect(await readCopy(room.actors.writer2, article.id, copy)).toEqual({ outcome: 'notFound' })
    expect(await readCopy(room.actors.checker, article.id, 'nothing')).toEqual({ outcome: 'notFound' })
  })

  test('whoever merely knows the hash of a file keeps no copy of it', async () => {
    const { article, source } = await story()
    session.actor = room.actors.checker
    // Packed once: a Word file says when it was packed.
    const theirs = docxOf(['Theirs.'])
    const { body } = await upload(formOf(theirs, 'theirs.docx'))
    const asked = { action: 'keepCopy', source, file: body['file'], name: 'theirs.docx' }
    expect(await perform(room.actors.head, article.id, asked)).toMatchObject({ outcome: 'invalid', path: 'file', sentence: expect.stringContaining('no such file of yours') as string })
    session.actor = room.actors.head
    await upload(formOf(theirs, 'mine.docx'))
    asDone(await perform(room.actors.head, article.id, asked))
  })

  test('nobody can say that the server fetched what they sent', async () => {
    const { article, source } = await story()
    session.actor = room.actors.checker
    const { body } = await upload(formOf(docxOf(['Mine.']), 'mine.docx'))
    const { article: after } = asDone(await perform(room.actors.checker, article.id, { action: 'keepCopy', source, file: body['file'], name: 'mine.docx', how: 'fetched', url: 'https://journal.example.org/paper' }))
    expect(after.sources[0]?.copies.at(-1)).toMatchObject({ how: 'sent', url: '' })
  })
})

describe('a source only named people may see', () => {
  const secret = pdfOf(['The whistle blower wears zanthoxylum.'], { title: 'Zanthoxylum' })
  const named = () => ({ title: 'Zanthoxylum file', confidentiality: 'named', people: [room.actors.head.id] })
  const openings = async (article: string) => (await history(room.store, article)).filter(({ action }) => action === 'openSource')

  test('is shown in the answer to its opening, and each opening is history', async () => {
    const { article, source, copy } = await story(named(), secret, 'zanthoxylum.pdf')
    expect(article.sources[0]).toMatchObject({ hidden: true, mayOpen: true, title: 'Confidential source 1', copies: [] })
    const opened = asDone(await perform(room.actors.head, article.id, { action: 'openSource', source }))
    expect(opened.article.sources[0]).toMatchObject({ hidden: false, title: 'Zanthoxylum file', copies: [{ id: copy, name: 'zanthoxylum.pdf' }] })
    expect((await viewFor(room.actors.head, article.id))?.sources[0]).toMatchObject({ hidden: true })
    expect(await openings(article.id)).toHaveLength(1)
    expect(await readCopy(room.actors.head, article.id, copy)).toMatchObject({ outcome: 'done', pages: [{ words: expect.stringContaining('zanthoxylum') as string }] })
    session.actor = room.actors.head
    expect((await openedBy(article.id, copy)).status).toBe(200)
    expect((await openings(article.id)).map(({ by }) => by)).toEqual([room.actors.head.id, room.actors.head.id, room.actors.head.id])
    await openedBy(article.id, copy, { range: 'bytes=0-9' })
    expect(await openings(article.id), 'a piece more of what was just opened').toHaveLength(3)
  })

  test('does not exist for anybody else: not in pages, texts, files, suggestions, refusals or logs', async () => {
    const said: string[] = []
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => { said.push(String(text)); return true })
    const level = log.level
    log.level = 'trace'
    const { article, source, copy } = await story(named(), secret, 'zanthoxylum.pdf')
    for (const who of ['writer', 'editor', 'legal', 'everything'] as const) {
      const actor = room.actors[who]
      session.actor = actor
      said.push(JSON.stringify(await viewFor(actor, article.id)), JSON.stringify(await readCopy(actor, article.id, copy)), JSON.stringify(await groupsToAskAbout(actor, article.id)))
      said.push(JSON.stringify(await perform(actor, article.id, { action: 'openSource', source })), JSON.stringify(await perform(actor, article.id, { action: 'citeSource', source, item: { title: 'X' } })), JSON.stringify(await fetchCopy(actor, article.id, source)))
      const answer = await openedBy(article.id, copy)
      expect(answer.status, who).toBe(404)
      said.push(await answer.text())
    }
    write.mockRestore()
    log.level = level
    expect(said.join('\n').toLowerCase()).not.toContain('zanthoxylum')
    expect(said.join('\n')).toContain('Confidential source 1')
    expect(await openings(article.id)).toEqual([])
  })
})

describe('looking things up', () => {
  test('is for those who may add a source to the story', async () => {
    const { article } = await story()
    expect(await lookUpSource(room.actors.legal, article.id, '10.1001/jama.2016.0287')).toEqual({ outcome: 'notFound' })
    expect(await readCitations(room.actors.writer2, article.id, '@article{a, title={B}}')).toEqual({ outcome: 'notFound' })
    expect(await readCitations(room.actors.writer, article.id, '@article{a, title={Gauges and tides}, year={2024}}')).toMatchObject({ outcome: 'done', items: [{ title: 'Gauges and tides' }] })
    expect(await readCitations(room.actors.writer, article.id, 'not a list')).toMatchObject({ outcome: 'problem', sentence: expect.stringContaining('neither BibTeX') as string })
  })

  test('ends in a sentence where nothing is fetched, and keeps what was understood', async () => {
    const { article } = await story()
    process.env['COUNTERSIGN_FETCH'] = 'off'
    const look = async (pasted: string) => lookUpSource(room.actors.checker, article.id, pasted)
    expect(await look('see doi:10.1001/JAMA.2016.0287')).toMatchObject({ found: { doi: '10.1001/jama.2016.0287', fetched: false, item: null, sentence: expect.stringContaining('Paste its BibTeX') as string } })
    expect(await look('https://journal.example.org/paper')).toMatchObject({ found: { url: 'https://journal.example.org/paper', title: '', sentence: expect.stringContaining('fetches nothing') as string } })
    expect(await look('ISBN 978-3-16-148410-0')).toMatchObject({ found: { kind: 'book', sentence: expect.stringContaining('9783161484100') as string } })
    expect(await look('a call with the press office')).toMatchObject({ found: { url: '', doi: '', sentence: expect.stringContaining('Write the title yourself') as string } })
    const source = asDone(await perform(room.actors.checker, article.id, { action: 'addSource', kind: 'web-page', title: 'Paper', url: 'https://journal.example.org/paper', primary: false })).made ?? ''
    expect(await fetchCopy(room.actors.checker, article.id, source)).toMatchObject({ outcome: 'invalid', sentence: expect.stringContaining('upload it') as string })
    delete process.env['COUNTERSIGN_FETCH']
    expect(await fetchCopy(room.actors.checker, article.id, article.sources[0]?.id ?? '')).toMatchObject({ outcome: 'invalid', sentence: expect.stringContaining('no address') as string })
  })

  test('texts that overlap are asked about, with the reason', async () => {
    const wire = `${'The minister told reporters on Monday that the bridge would be closed for repairs until the end of the summer. '.repeat(1)}Engineers found eleven cracks in the northern pylon during an inspection that had been put off twice since the winter. Lorries will be sent round by the ferry, which takes forty minutes longer. (Reuters)`
    const { article, source } = await story({ confidentiality: 'public' }, docxOf([wire]), 'one.docx')
    const other = asDone(await perform(room.actors.checker, article.id, { action: 'addSource', kind: 'news-report', title: 'The rewrite', primary: false })).made ?? ''
    session.actor = room.actors.checker
    const { body } = await upload(formOf(docxOf([`Yesterday. ${wire}`]), 'two.docx'))
    asDone(await perform(room.actors.checker, article.id, { action: 'keepCopy', source: other, file: body['file'], name: 'two.docx' }))
    expect(await groupsToAskAbout(room.actors.checker, article.id)).toMatchObject({ outcome: 'done', suggestions: [{ because: 'overlap', sources: [source, other] }] })
    await done(room.actors.editor, article.id, { action: 'restrictSource', source: other, confidentiality: 'named', people: [room.actors.checker.id] })
    expect(await groupsToAskAbout(room.actors.checker, article.id), 'what must be opened is compared with nothing').toEqual({ outcome: 'done', suggestions: [] })
  })
})
