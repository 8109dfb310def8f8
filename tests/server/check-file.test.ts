import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadArticle } from '@/db/articles'
import { house, houseHistory } from '@/db/history'
import { proofOf, rotateKey } from '@/db/keys'
import { canonical } from '@/lib/editorial/canonical'
import { committed } from '@/lib/editorial/sources'
import type { ArticleView } from '@/lib/editorial/view'
import { keysAnswer } from '@/lib/server/paper/check-file/public-keys'
import { renderPublicPages } from '@/lib/server/paper/render'
import { servePage } from '@/lib/server/paper/serve'
import { workThrough } from '@/lib/server/worker'
import { keysIn, verifyCheckFile, wrongWithKey } from '../../bin/check-file.mjs'
import { annotationCollection } from '../support/annotation-shape'
import { dataIn, storedCheckFile } from '../support/check-file'
import { publishedIl32 } from '../support/il-32'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let story: ArticleView
let file: Buffer
let empty: string
beforeAll(async () => {
  room = await openNewsroom()
  story = await publishedIl32(room)
  file = await storedCheckFile(room.store, story.slug)
  empty = await mkdtemp(join(tmpdir(), 'countersign-elsewhere-'))
  await copyFile(new URL('../../bin/check-file.mjs', import.meta.url), join(empty, 'check-file.mjs'))
  await writeFile(join(empty, 'file.html'), file)
})
afterAll(async () => {
  await room.close()
  await rm(empty, { recursive: true, force: true })
})

const get = () => servePage(new Request(`http://paper.example.org/news/${story.slug}/check-file`), `/news/${story.slug}/check-file`)

/** The verifier in an empty folder: Node, one file of ours, nothing else, and no way to any of it. */
function verified(...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['check-file.mjs', 'verify', ...args], { cwd: empty, env: { NODE_ENV: 'production' }, encoding: 'utf8' })
  return { code: status, said: stdout + stderr }
}

describe('what is in it', () => {
  interface Text { blocks: { text: string }[] }

  test('every claim of the record as a Web Annotation, its words where its positions say', async () => {
    const { first } = annotationCollection.parse(dataIn(file, 'annotations'))
    const letters = Array.from((dataIn(file, 'text') as Text).blocks.map(({ text }) => text).join('\n'))
    expect(first.items.map((one) => one['cs:number'])).toEqual(story.claims.map(({ number }) => number).toSorted((a, b) => a - b))
    for (const { target: { selector: [quote, position] } } of first.items) {
      expect(letters.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(letters.slice(0, position.start).join('').endsWith(quote.prefix ?? '')).toBe(true)
      expect(letters.slice(position.end).join('').startsWith(quote.suffix ?? '')).toBe(true)
    }
    expect(first.items[1]?.target.selector[0].exact).toBe('followed 186 critically ill patients')
  })

  test('public sources as CSL-JSON, each once', () => {
    expect(dataIn(file, 'sources')).toEqual([{ 'id': 'source-1', 'type': 'article-journal', 'title': 'Lower Plasma IL-32 Levels Linked to Better Survival in Sepsis', 'URL': 'https://www.mdpi.com/2227-9059/13/3/750', 'DOI': '10.3390/biomedicines13030750', 'custom': { kind: 'peer-reviewed-paper', primary: true } }])
  })

  test('of what may not be named a salted hash and the number, in no place that says for which claim', async () => {
    const { count, hashes } = dataIn(file, 'confidential') as { count: number; hashes: string[] }
    expect([count, hashes.length]).toEqual([1, 1])
    const article = await loadArticle(room.store, story.id)
    const source = article?.sources.find(({ kind }) => kind === 'person')
    if (!source) throw new Error('Nobody was called.')
    const unsalted = createHash('sha256').update(canonical(committed(source))).digest('hex')
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[0]).not.toBe(unsalted)
    const secrets = await room.store.all('SELECT "secret" FROM "newsroom_secrets"')
    for (const { secret } of secrets) expect(file.toString()).not.toContain(String(secret))
    for (const words of ['press office', 'Telephone call', source.id]) expect(file.toString()).not.toContain(words)
    expect(file.toString().split(String(hashes[0])).length - 1).toBe(2)
    // Whom the newsroom tells, it can show.
    const { salt, text } = await proofOf(room.store, 1, source.id, committed(source))
    expect(createHash('sha256').update(`${salt} ${text}`).digest('hex')).toBe(hashes[0])
    expect(file.toString()).not.toContain(salt)
  })

  test('the text by which its hash is worked out again, the history, the receipt', async () => {
    const article = await loadArticle(room.store, story.id)
    const hash = createHash('sha256').update(canonical(dataIn(file, 'story'))).digest('hex')
    expect(hash).toBe(article?.revisions.find(({ id }) => id === article.publicRevision)?.hash)
    expect(dataIn(file, 'receipts')).toEqual([expect.objectContaining({ id: article?.receipts[0]?.id, textHash: hash, rowHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string })])
    expect(dataIn(file, 'history')).toEqual([expect.objectContaining({ kind: 'first', textHash: hash, receipt: article?.receipts[0]?.id })])
  })

  test('nothing that runs, and nothing fetched to show it', () => {
    const html = file.toString()
    expect(html.match(/<script(?! type="application\/(ld\+)?(vnd\.citationstyles\.csl\+)?json")/g)).toBeNull()
    expect(html).not.toMatch(/<(img|link|iframe|object|video)\b|\ssrc=|url\(|@import/i)
    expect(html).toContain(`content="default-src 'none'`)
  })
})

describe('in an empty folder, with Node alone', () => {
  test('it verifies, and says that it proves nothing about whose it is', () => {
    const { code, said } = verified('file.html')
    expect([code, said]).toEqual([0, expect.stringContaining('Every byte is as it was signed')])
    expect(said).toContain('not whose it is')
    expect(said).toContain('“The Test”')
  })

  test('with the newsroom’s keys, or the key’s own id, it is theirs; with others it is not', async () => {
    await writeFile(join(empty, 'keys.json'), await (await keysAnswer()).text())
    const { key } = verifyCheckFile(file)
    for (const said of ['keys.json', key?.kid ?? '']) expect(verified('file.html', '--key', said)).toEqual({ code: 0, said: expect.stringContaining('That key is among those you named') as string })
    expect(verified('file.html', '--key', 'A'.repeat(43))).toEqual({ code: 1, said: expect.stringContaining('not among the keys you named') as string })
    expect(verified('file.html', '--key', 'nonsense').code).toBe(2)
    expect(verified('nothing.html').code).toBe(2)
  })

  test('altered, it says what, and exits with 1', async () => {
    await writeFile(join(empty, 'altered.html'), file.toString().replace('>Higher levels went', '>Lower levels went'))
    const { code, said } = verified('altered.html')
    expect(code).toBe(1)
    expect(said).toMatch(/NOT as it was signed:\n {2}sentence \d+: altered; it now reads “Lower levels went with a higher risk of death/)
    expect(JSON.parse(verified('altered.html', '--json').said)).toMatchObject({ ok: false, findings: [{ part: expect.stringMatching(/^sentence/) as string }] })
    expect((await readdir(empty)).some((name) => name.includes('node_modules'))).toBe(false)
  })
})

describe('how it is kept', () => {
  test('served to be saved, under the story’s name', async () => {
    const answer = await get()
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, `attachment; filename="${story.slug}.check.html"`])
    expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true)
  })

  test('rendered again it stays the same; when the record changes it is made anew', async () => {
    await renderPublicPages(room.store, story.id)
    expect((await storedCheckFile(room.store, story.slug)).equals(file)).toBe(true)
    await done(room.actors.checker2, story.id, { action: 'giveVerdict', claim: story.claims[1]?.id, verdict: 'cannot-verify', note: 'The table says otherwise.' })
    const next = await storedCheckFile(room.store, story.slug)
    expect(verifyCheckFile(next).findings).toEqual([])
    expect(next.toString()).toContain('1 statement is being looked at again')
    expect(verifyCheckFile(next).manifest?.history).not.toBe(verifyCheckFile(file).manifest?.history)
  })

  test('rotated keys: what readers have is signed anew; what they took before still names its key, which is still published', async () => {
    const before = verifyCheckFile(file)
    await rotateKey(room.store, 'turn', Date.now())
    await workThrough(room.store, Date.now() + 60_000)
    const after = verifyCheckFile(await storedCheckFile(room.store, story.slug))
    expect(after.findings).toEqual([])
    expect(after.key?.kid).not.toBe(before.key?.kid)
    await writeFile(join(empty, 'keys.json'), await (await keysAnswer()).text())
    expect(verified('file.html', '--key', 'keys.json')).toEqual({ code: 0, said: expect.stringContaining(before.key?.kid ?? 'none') as string })
    expect((await houseHistory(room.store)).at(-1)).toMatchObject({ action: 'keyRotated', rows: [{ table: 'newsroom_keys', id: after.key?.kid }] })
  })

  test('a lost key proves nothing any more, and no key proves what it says it signed when it was not in use', async () => {
    const before = verifyCheckFile(await storedCheckFile(room.store, story.slug))
    await rotateKey(room.store, 'lost', Date.now())
    const keys = keysIn(await (await keysAnswer()).text()) ?? []
    expect(wrongWithKey(before.key?.kid ?? '', before.manifest?.made ?? '', keys)).toContain('was lost')
    expect(wrongWithKey(keys[0]?.kid ?? '', new Date(Date.now() + 60_000).toISOString(), keys)).toContain('was not in use')
  })

  test('withdrawn, it is gone, and says so', async () => {
    await done(room.actors.editor, story.id, { action: 'withdraw', reason: 'The study was retracted.' })
    const answer = await get()
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([410, null])
    expect(await answer.text()).toContain('The study was retracted.')
  })
})

test('the private half of a key is in nothing that leaves', async () => {
  const secrets = (await room.store.all('SELECT "secret" FROM "newsroom_secrets"')).map(({ secret }) => String(secret))
  expect(secrets).toHaveLength(2)
  const told = [await (await keysAnswer()).text(), JSON.stringify(await room.store.all('SELECT * FROM "history" WHERE "chain" = ?', [house])), JSON.stringify(await room.store.all('SELECT * FROM "pages"'))].join('\n')
  for (const secret of secrets) expect(told).not.toContain(secret)
  expect(Object.keys((JSON.parse(await (await keysAnswer()).text()) as { keys: object[] }).keys[0] ?? {})).toEqual(['kty', 'crv', 'alg', 'use', 'kid', 'x', 'from', 'until'])
})
