import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'
import { read } from '@/lib/editorial/reading'
import { loadArticle } from '@/db/articles'
import type { ArticleView } from '@/lib/editorial/view'
import { asNotes, type Notes } from '@/lib/server/annotated/as-notes'
import { checkedCopyDocx } from '@/lib/server/annotated/checked-copy-docx'
import { checkingCopy } from '@/lib/server/annotated/checking-copy'
import { checkingCopyDocx } from '@/lib/server/annotated/checking-copy-docx'
import { readAnnotatedDocx, type AnnotatedDraft } from '@/lib/server/annotated/read-docx'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../../support/server'

const clock = { language: 'en', timeZone: 'UTC' }
let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

async function drafted(bytes: Uint8Array): Promise<AnnotatedDraft> {
  const draft = await readAnnotatedDocx(bytes)
  if ('problem' in draft) throw new Error(draft.problem)
  return draft
}

async function paperOfStory({ id }: ArticleView): Promise<PaperBlock[]> {
  const article = await loadArticle(room.store, id)
  if (!article) throw new Error('No such story.')
  return paperOf(read(article).current.document)
}

/** A draft and its notes through the real door. */
async function brought({ document, language }: AnnotatedDraft, { claims, sources, evidence }: Notes): Promise<ArticleView> {
  const { writer } = room.actors
  let view = await done(writer, null, { action: 'create', document, language })
  for (const source of sources) view = await done(writer, view.id, { action: 'addSource', ...source })
  const added = view.sources.map(({ id }) => id)
  for (const { quote, prefix, suffix, sentence, kind, note } of claims) view = await done(writer, view.id, { action: 'markClaim', quote, prefix, suffix, ...(sentence && { sentence }), kind, note })
  const marked = claims.map((claim) => view.claims.find((one) => one.block === claim.block && one.from === claim.from && one.to === claim.to)?.id)
  for (const tie of evidence) view = await done(writer, view.id, { action: 'addEvidence', claim: marked[tie.claim], source: added[tie.source], locator: tie.locator })
  return view
}

describe('there and back', () => {
  test('thirty comments and ten footnotes: in, as claims and sources, out, and in again on the same words', async () => {
    const draft = await drafted(readFileSync(join(import.meta.dirname, 'night-ferry.docx')))
    const notes = asNotes(draft.annotations)
    const view = await brought(draft, notes)
    expect(view.claims).toHaveLength(notes.claims.length)
    const again = await drafted(await checkingCopyDocx(view, await paperOfStory(view), clock))
    const wordsOf = ({ blocks }: AnnotatedDraft) => blocks.map(({ role, words }) => `${role} ${words}`)
    expect(wordsOf(again).slice(0, draft.blocks.length)).toEqual(wordsOf(draft))
    const order = (of: AnnotatedDraft) => new Map(of.blocks.map(({ id }, at) => [id, at]))
    const found = again.annotations.map(({ text, block, from, to, quote }) => ({ text, block: order(again).get(block), from, to, quote }))
    for (const { text, more, ...first } of draft.annotations) {
      for (const { block, from, to, quote } of [first, ...more]) {
        expect(found.filter((one) => one.text.includes(text) && one.quote === quote), text).toMatchObject([{ block: order(draft).get(block), from, to }])
      }
    }
    expect(found).toHaveLength(notes.claims.length)
    expect(draft.annotations).toHaveLength(40)
    expect(paperOf(again.document).slice(0, draft.blocks.length).map(({ kind, marks, group }) => [kind, marks, group])).toEqual(paperOf(draft.document).map(({ kind, marks, group }) => [kind, marks, group]))
  })
})

const told = { headline: 'A new dose', text: 'The doctors gave 50 mg a day to 41 patients. They slept better. Nobody was harmed, the hospital said.\n\nThe maker pays for it all. It says so.' }

async function checked(): Promise<ArticleView> {
  const { writer, checker, head } = room.actors
  let view = await done(writer, null, { action: 'create', ...told })
  view = await done(writer, view.id, { action: 'addSource', kind: 'official-document', title: 'Leaflet', url: 'https://example.org/leaflet', primary: true, confidentiality: 'public' })
  for (const quote of ['50 mg', '41 patients', 'The maker pays', 'slept better']) view = await done(writer, view.id, { action: 'markClaim', quote, kind: 'number' })
  view = await done(writer, view.id, { action: 'addEvidence', claim: claimOn(view, '41 patients').id, source: view.sources[0]?.id, passage: 'Forty-one <took> part & slept.', locator: 'p. 2' })
  await done(writer, view.id, { action: 'submit', note: '' })
  await done(checker, view.id, { action: 'giveVerdict', claim: claimOn(view, '50 mg').id, verdict: 'change-needed', note: 'The leaflet says 5.', proposed: 'The doctors gave 5 mg a day to 41 patients.' })
  await done(checker, view.id, { action: 'giveVerdict', claim: claimOn(view, '41 patients').id, verdict: 'verified' })
  await done(head, view.id, { action: 'proposeWording', about: { claim: claimOn(view, '50 mg').id }, words: 'The doctors gave five milligrams a day to 41 patients.', note: 'House style.' })
  await done(checker, view.id, { action: 'giveVerdict', claim: claimOn(view, 'The maker pays').id, verdict: 'change-needed', proposed: 'The maker paid for most of it.' })
  view = await done(checker, view.id, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim: claimOn(view, 'slept better').id }, text: 'Says who?' })
  return done(checker, view.id, { action: 'askQuery', to: 'editor', type: 'fairness', text: 'Has the maker been asked?' })
}

describe('the checking copy', () => {
  let view: ArticleView
  let paper: PaperBlock[]
  beforeAll(async () => { view = await checked(); paper = await paperOfStory(view) })

  test('has every claim in the margin of its block, with verdict, evidence, queries and proposals', () => {
    const { rows, queries, sources, gone } = checkingCopy(view, paper, clock)
    expect(rows.map(({ notes }) => notes.map(({ quote }) => quote))).toEqual([[], ['50 mg', '41 patients', 'slept better'], ['The maker pays']])
    const [change, verified, open] = rows[1]?.notes ?? []
    expect(change?.title).toBe(`Claim ${claimOn(view, '50 mg').number} · number · change needed`)
    expect(change?.lines.join('\n')).toMatch(/^Change needed, signed by .+, \d+ \w+ \d{4}, \d\d:\d\d UTC: The leaflet says 5\.\nNo evidence is attached\.\nProposed by .+: “The doctors gave 5 mg a day to 41 patients\.” The leaflet says 5\.\nProposed by .+ House style\.$/)
    expect(verified?.lines).toEqual([expect.stringMatching(/^Verified, signed by /), 'Supports: Leaflet (official document, primary), p. 2: “Forty-one <took> part & slept.” https://example.org/leaflet'])
    expect(open?.lines.join('\n')).toMatch(/Open query to the writer \(evidence\) by .+: Says who\?/)
    expect(queries).toEqual([expect.stringMatching(/^Open query to the editor \(fairness\) by .+: Has the maker been asked\?$/)])
    expect([sources, gone]).toEqual([['Leaflet (official document, primary) https://example.org/leaflet'], []])
  })

  test('its runs are the words, cut where claims begin and end', () => {
    const { rows } = checkingCopy(view, paper, clock)
    for (const { block, runs } of rows) expect(runs.map(({ text }) => text).join('')).toBe(block.words)
    const number = claimOn(view, '41 patients').number
    expect(rows[1]?.runs.filter(({ claims }) => claims.includes(number)).map(({ text, ends }) => [text, ends])).toEqual([['41 patients', [number]]])
  })

  test('claims that are lost or cut are listed after the text', async () => {
    const { checker, writer } = room.actors
    const fresh = await checked()
    await done(checker, fresh.id, { action: 'dropClaim', claim: claimOn(fresh, 'The maker pays').id, reason: 'Not ours to say.' })
    const after = await done(writer, fresh.id, { action: 'editText', version: fresh.version, headline: 'A new dose', text: told.text.replace('They slept better.', 'Nothing else is known about any of this.') })
    const { gone } = checkingCopy(after, await paperOfStory(after), clock)
    expect(gone.map(({ quote, standing }) => [quote, standing])).toEqual([['slept better', 'lost'], ['The maker pays for it all.', 'cut']])
    expect(gone[1]?.lines.join('\n')).toMatch(/Cut by .+: Not ours to say\./)
    const words = (await drafted(await checkingCopyDocx(after, await paperOfStory(after), clock))).blocks.map((block) => block.words)
    expect(words).toContain('Claims no longer in the text')
  })

  test('what the view does not give is not in it', async () => {
    const blind = { ...view, sources: [], claims: view.claims.map((claim) => ({ ...claim, evidence: claim.evidence.map((row) => ({ ...row, sourceTitle: 'A source you may not see', passage: '', locator: '', url: '' })) })) }
    const parts = unzipSync(await checkingCopyDocx(blind, paper, clock))
    const all = Object.values(parts).map((part) => strFromU8(part)).join('')
    expect(all).toContain('A source you may not see')
    expect(all).not.toMatch(/Leaflet|Forty-one|example\.org/)
  })

  test('letters XML has no place for do not break the file', async () => {
    const odd = { ...view, claims: view.claims.map((claim) => ({ ...claim, note: 'Bell\u0007, half a letter \ud800, and <tags>.' })) }
    const again = await drafted(await checkingCopyDocx(odd, paper, clock))
    expect(again.annotations[0]?.text).toContain('Bell\ufffd, half a letter \ufffd, and <tags>.')
  })
})

describe('the checked copy', () => {
  test('has the corrections as tracked changes of who proposed them, and nothing else', async () => {
    const view = await checked()
    const bytes = await checkedCopyDocx(view, await paperOfStory(view), clock)
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    const changes = [...xml.matchAll(/<w:(ins|del) [^>]*w:author="([^"]+)".*?<w:(?:t|delText)[^>]*>([^<]*)</g)].map(([, kind, author, text]) => `${kind} ${author}: ${text}`)
    const [head, checker] = [room.actors.head.name, room.actors.checker.name]
    expect(changes).toEqual([
      `del ${head}: 50`, `ins ${head}: five`, `del ${head}: mg`, `ins ${head}: milligrams`,
      `del ${checker}: pays`, `ins ${checker}: paid`, `del ${checker}: it`, `ins ${checker}: most`, `del ${checker}: all`, `ins ${checker}: of it`,
    ])
    const draft = await drafted(bytes)
    expect(draft.blocks.map(({ words }) => words)).toEqual([
      'A new dose', 'The doctors gave five milligrams a day to 41 patients. They slept better. Nobody was harmed, the hospital said.', 'The maker paid for most of it. It says so.',
    ])
    expect(draft.annotations.map(({ quote, author }) => [quote, author])).toEqual([['The doctors gave five milligrams a day to 41 patients.', head], ['The maker paid for most of it.', checker]])
    expect(draft.annotations[0]?.text).toMatch(/Not shown in the text: Proposed by .+: “The doctors gave 5 mg a day to 41 patients\.”/)
  })
})
