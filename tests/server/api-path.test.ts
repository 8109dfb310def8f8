import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { il32 } from '@/db/seed/stories/il-32'
import type { PersonKey } from '@/db/seed/people'
import type { ArticleView } from '@/lib/editorial/view'
import { article as articleShape, entry, receipt, revision } from '@/lib/server/api-shapes'
import { apiWith, type Api } from '../support/api'
import { claimOn, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
let api: Record<'writer' | 'checker' | 'checker2' | 'editor', Api>
beforeAll(async () => {
  room = await openNewsroom()
  const keys: PersonKey[] = ['writer', 'checker', 'checker2', 'editor']
  api = Object.fromEntries(await Promise.all(keys.map(async (who) => [who, apiWith(await room.token(who))]))) as typeof api
})
afterAll(() => room.close())

const standings = (story: ArticleView, wanted: string) => story.claims.filter(({ standing }) => standing === wanted).map(({ quote }) => quote)

/** The writer's part: the text, the sources, the claims and what they rest on. */
async function written(): Promise<ArticleView> {
  let story = await api.writer.done('/articles', { headline: il32.headline, standfirst: il32.standfirst, markdown: il32.body, section: 'News' })
  const post = async (action: string, fields: object) => (story = await api.writer.done(`/articles/${story.id}/${action}`, fields))
  for (const source of Object.values(il32.sources)) await post('addSource', source)
  const [paper, call] = story.sources
  for (const { quote, kind, evidence } of il32.claims) {
    await post('mark-claim', { quote, kind })
    const passages = evidence.length > 0 ? evidence : [['paper', 'as described in the introduction', 'p. 1'] as const]
    for (const [source, passage, locator] of passages) {
      await post('addEvidence', { claim: claimOn(story, quote).id, source: (source === 'paper' ? paper : call)?.id, passage, locator, supports: true })
    }
  }
  return post('submit', { note: il32.submit })
}

/** The checkers' part: every claim signed, every other sentence marked. */
async function checked(start: ArticleView): Promise<ArticleView> {
  let story = start
  const post = async (action: string, fields: object, who: Api = api.checker) => (story = await who.done(`/articles/${story.id}/${action}`, { version: story.version, ...fields }))
  for (const [at, claim] of story.claims.entries()) await post('giveVerdict', { claim: claim.id, verdict: 'verified' }, at % 3 === 0 ? api.checker2 : api.checker)
  for (const { id } of story.sentences.filter(({ coverage }) => coverage === 'uncovered')) await post('markNoFact', { sentence: id })
  return story
}

describe('a story by the API alone', () => {
  let story: ArticleView

  test('is written, with claims and sources, and submitted', async () => {
    story = await written()
    expect(story.state).toEqual({ desk: 'checking', public: 'unpublished' })
    expect(story.sentences[0]).toMatchObject({ role: 'headline', text: il32.headline, coverage: 'claimed', claims: [claimOn(story, il32.headline).id] })
    expect(story.claims).toHaveLength(il32.claims.length)
    expect(claimOn(story, '40 healthy volunteers')).toMatchObject({ number: 4, kind: 'number', sentence: 'They compared the patients with 40 healthy volunteers.' })
    expect(articleShape.parse(story)).toEqual(story)
  })

  test('is checked sentence by sentence and signed off', async () => {
    story = await checked(story)
    expect(story.sentences.filter(({ coverage }) => coverage === 'uncovered')).toEqual([])
    expect((await api.checker.get(`/articles/${story.id}/gate`)).body).toMatchObject({ ready: false, refusals: [{ rule: 'isChecked' }] })
    story = await api.checker.done(`/articles/${story.id}/sign-off`, { note: 'Read against the abstract.' })
    expect(story).toMatchObject({ ready: true, state: { desk: 'checked' } })
    expect((await api.editor.get(`/articles/${story.id}/gate`)).body).toEqual({ ready: true, refusals: [] })
  })

  test('falls back exactly where one word is changed', async () => {
    const before = story
    const seen = story.version
    story = await api.writer.done(`/articles/${story.id}/replaceText`, { find: 'patients with 40 healthy volunteers', replace: 'patients with 44 healthy volunteers', version: seen })
    expect(standings(story, 'stale')).toEqual(['44 healthy volunteers'])
    expect(standings(story, 'verified').sort()).toEqual(standings(before, 'verified').filter((quote) => quote !== '40 healthy volunteers').sort())
    expect(story.state.desk).toBe('checking')
    expect(story.claims.find(({ standing }) => standing === 'stale')?.stale).toMatchObject({ words: 'They compared the patients with 40 healthy volunteers.', verdict: 'verified', because: 'words' })
  })

  test('is refused by the gate in a sentence that names it', async () => {
    const { status, body } = await api.editor.post(`/articles/${story.id}/publish`, { version: story.version })
    expect(status).toBe(422)
    expect(body.outcome).toBe('refused')
    expect(body.refusals).toContainEqual(expect.objectContaining({ rule: 'everyClaimPasses', href: '#claim-4', sentence: expect.stringContaining('Claim 4 is stale') }))
    const { entries } = (await api.editor.get(`/articles/${story.id}/history`)).body as unknown as { entries: unknown[] }
    expect(entries.at(-1)).toMatchObject({ action: 'publishRefused', by: { name: room.actors.editor.name }, via: { door: 'api' }, refusedBy: expect.arrayContaining(['everyClaimPasses']) })
    for (const one of entries) expect(entry.parse(one)).toEqual(one)
    expect(JSON.stringify(entries)).not.toContain('volunteers')
  })

  test('is checked again once the claim is signed anew, and published', async () => {
    const claim = claimOn(story, '44 healthy volunteers')
    story = await api.checker.done(`/articles/${story.id}/giveVerdict`, { claim: claim.id, verdict: 'change-needed', note: 'The abstract says 40.', proposed: 'They compared the patients with 40 healthy volunteers.', version: story.version })
    const proposal = story.proposals.find(({ state }) => state === 'open')
    story = await api.writer.done(`/articles/${story.id}/acceptWording`, { proposal: proposal?.id })
    expect(sentenceWith(story, '40 healthy').authors.map(({ name }) => name).sort()).toEqual([room.actors.checker.name, room.actors.writer.name].sort())
    expect((await api.checker.post(`/articles/${story.id}/giveVerdict`, { claim: claim.id, verdict: 'verified', version: story.version })).status).toBe(403)
    story = await api.checker2.done(`/articles/${story.id}/giveVerdict`, { claim: claim.id, verdict: 'verified', note: 'It is 40 again.', version: story.version })
    expect(story).toMatchObject({ ready: true, state: { desk: 'checked' } })
    story = await api.editor.done(`/articles/${story.id}/publish`, { version: story.version })
    expect(story.state).toEqual({ desk: 'checked', public: 'live' })
    expect(story.slug).toBe('lower-blood-levels-of-il-32-go-with-better-survival-in-sepsis')
  })

  test('leaves a receipt that counts every signature', async () => {
    const { status, body } = await api.writer.get(`/articles/${story.id}/receipt`)
    expect(status).toBe(200)
    const left = receipt.parse(body)
    expect(left).toEqual(body)
    const counted = story.claims.flatMap(({ signatures }) => signatures.filter(({ past }) => past === '').map(({ id }) => id))
    expect([...left.signatures].sort()).toEqual([...new Set(counted)].sort())
    expect(left.marks).toHaveLength(story.sentences.filter(({ coverage }) => coverage === 'no-fact').length)
    const shown = revision.parse((await api.writer.get(`/articles/${story.id}/revisions/${left.revision}`)).body)
    expect(shown.hash).toBe(left.hash)
    expect(shown.sentences.map(({ words }) => words)).toEqual(story.sentences.map(({ text }) => text))
  })

  test('is corrected: its words stay until the correction is out', async () => {
    const find = 'in March 2025'
    expect((await api.writer.post(`/articles/${story.id}/replaceText`, { find, replace: 'in mid-March 2025', version: story.version })).body.refusals[0]?.rule).toBe('publicAllowsEditing')
    story = await api.editor.done(`/articles/${story.id}/startCorrection`, { reason: 'The date can be given more exactly.' })
    const base = story.publicRevision
    story = await api.writer.done(`/articles/${story.id}/replaceText`, { find, replace: 'on 18 March 2025', version: story.version })
    expect(story).toMatchObject({ publicRevision: base, correction: { base }, state: { public: 'live' } })
    story = await api.writer.done(`/articles/${story.id}/submit`, { note: 'One date.' })
    const [stale] = story.claims.filter(({ standing }) => standing === 'stale')
    story = await api.checker.done(`/articles/${story.id}/giveVerdict`, { claim: stale?.id, verdict: 'verified', version: story.version })
    story = await api.checker.done(`/articles/${story.id}/signOff`)
    const unsaid = await api.editor.post(`/articles/${story.id}/publish`, { version: story.version })
    expect(unsaid.body.refusals.map(({ rule }) => rule)).toEqual(['correctionIsSaid'])
    const note = { kind: 'clarification', text: 'An earlier version gave the month of publication only.' }
    story = await api.editor.done(`/articles/${story.id}/publish`, { version: story.version, correction: note })
    expect(story.publications.at(-1)).toMatchObject({ kind: 'update', note })
    expect(story.correction).toBeNull()
    expect((await api.editor.get(`/articles/${story.id}/receipt`)).body).toMatchObject({ publication: { kind: 'update', note }, answersFor: note.text })
  })
})

const real = new URL('../../../shared/stories/il-32-as-published.txt', import.meta.url)

describe.skipIf(!existsSync(real))('a real page, pasted', () => {
  test('is written, checked and published with every sentence accounted for', async () => {
    const lines = readFileSync(real, 'utf8').split('\n')
    const from = lines.findIndex((line) => line.startsWith('A groundbreaking study'))
    const to = lines.findIndex((line) => line.startsWith('The study findings were published'))
    const headline = lines.find((line) => line.startsWith('Lower Levels of IL-32')) ?? ''
    let story = await api.writer.done('/articles', { headline, text: lines.slice(from, to + 1).filter((line) => line !== headline).join('\n') })
    expect(story.sentences.length).toBeGreaterThan(30)
    story = await api.writer.done(`/articles/${story.id}/addSource`, { kind: 'peer-reviewed-paper', title: 'The study', doi: '10.3390/biomedicines13030750', primary: true })
    for (const sentence of story.sentences) {
      const has = /\d|IL-32|sepsis/i.test(sentence.text)
      if (has) story = await api.writer.done(`/articles/${story.id}/markClaim`, { sentence: sentence.id, quote: sentence.text, kind: 'study' })
    }
    for (const { id } of story.claims) story = await api.writer.done(`/articles/${story.id}/addEvidence`, { claim: id, source: story.sources[0]?.id, passage: 'Abstract', supports: true })
    story = await checked(await api.writer.done(`/articles/${story.id}/submit`, { note: 'As pasted.' }))
    story = await api.checker.done(`/articles/${story.id}/signOff`)
    expect(story.sentences.filter(({ coverage }) => coverage === 'uncovered')).toEqual([])
    const [some] = story.claims.filter(({ quote }) => quote.includes('186'))
    story = await api.writer.done(`/articles/${story.id}/replaceText`, { find: '186 critically ill', replace: '168 critically ill', version: story.version })
    expect(story.claims.filter(({ standing }) => standing === 'stale').map(({ id }) => id)).toEqual([some?.id])
    story = await api.writer.done(`/articles/${story.id}/replaceText`, { find: '168 critically ill', replace: '186 critically ill', version: story.version })
    expect(story.ready).toBe(true)
    expect((await api.editor.done(`/articles/${story.id}/publish`, { version: story.version })).state.public).toBe('live')
  })
})
