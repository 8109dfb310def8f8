import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import { present } from '@/lib/editorial/present'
import { publicRecord } from '@/lib/editorial/public-record'
import { asRefused, lastOf, newsroom, refusedBy, staff, standingOf, usualHouse, type Said } from '../support/newsroom'
import { submitted, verdict, type Sepsis } from '../support/sepsis-story'

/** "50 mg" rests on a nurse whom the writer and one checker alone may see. */
const room = newsroom()
const { writer, writer2, checker, checker2, head, editor, legal, publisher, admin, everything } = staff
const secret = ['Nurse Quill', 'https://quill.example.org/', '10.1000/quill', 'She said fifty, quillwise.', 'ward 3, quill', 'quill-group', 'quill note', 'quill.pdf', 'Quillington']

function story(): Sepsis & { nurse: string; evidence: string } {
  const base = submitted(room)
  let article = room.done(base.article, writer, { action: 'addSource', kind: 'person', title: 'Nurse Quill', url: 'https://quill.example.org/', doi: '10.1000/quill', primary: true, confidentiality: 'named', people: [checker.id] })
  const nurse = lastOf(article.sources)
  article = room.story(article,
    [writer, { action: 'addEvidence', claim: base.dose, source: nurse, passage: 'She said fifty, quillwise.', locator: 'ward 3, quill' }],
    [writer, { action: 'groupSource', source: nurse, group: 'quill-group' }],
    [checker, { action: 'judgeSource', source: nurse, condition: 'fine', note: 'quill note' }],
    [writer, { action: 'keepCopy', source: nurse, file: 'a'.repeat(64), name: 'quill.pdf', mediaType: 'application/pdf', bytes: 9 }],
    [writer, { action: 'citeSource', source: nurse, item: { type: 'article', title: 'Nurse Quill', author: [{ family: 'Quillington', given: 'Q.' }] } }])
  return { ...base, article, nurse, evidence: lastOf(article.evidence) }
}

const seen = (article: Article, actor: Actor, opened: string[] = []) => JSON.stringify(present(article, { actor, house: usualHouse, nameOf: (id) => id, opened: new Set(opened) }))
const leaks = (told: string) => secret.filter((word) => told.toLowerCase().includes(word.toLowerCase()))

describe('what only named people may see', () => {
  test('nobody is shown it unasked, whatever their roles: neither the named, nor the head of research, nor somebody with every role', () => {
    const { article, dose } = story()
    const signed = verdict(room, article, checker, dose)
    for (const actor of [writer, writer2, checker, checker2, head, editor, legal, publisher, admin, everything]) expect([actor.name, leaks(seen(signed, actor))]).toEqual([actor.name, []])
  })

  test('everybody sees that it exists, of what kind it is, and who vouches for it', () => {
    const { article, nurse, dose } = story()
    const view = present(article, { actor: editor, house: usualHouse, nameOf: (id) => id })
    expect(view.sources.find(({ id }) => id === nurse)).toMatchObject({ title: 'Confidential source 2', kind: 'person', primary: true, hidden: true, mayOpen: false, by: { id: writer.id }, people: [{ id: checker.id }, { id: writer.id }] })
    expect(view.claims.find(({ id }) => id === dose)?.evidence.at(-1)).toMatchObject({ sourceTitle: 'Confidential source 2', passage: '', locator: '', url: '', hidden: true, supports: true })
  })

  test('a named person sees all of it with an opening, which is a row; the next view is empty again', () => {
    const { article, nurse } = story()
    const change = room.change(article, checker, { action: 'openSource', source: nurse })
    expect(change.entries).toMatchObject([{ action: 'openSource', by: checker.id }])
    expect(change.rows.openings).toMatchObject([{ source: nurse, by: checker.id }])
    expect(leaks(seen(change.article, checker, [nurse]))).toEqual(secret)
    expect(leaks(seen(change.article, checker))).toEqual([])
    expect(leaks(seen(change.article, checker2, [nurse]))).toEqual([])
    expect(room.done(change.article, checker, { action: 'openSource', source: nurse }).openings).toHaveLength(2)
  })

  test('who may open it: the named and whoever added it; nobody opens what is not locked', () => {
    const { article, nurse, source } = story()
    const opens = (actor: Actor, id = nurse) => refusedBy(room.tell(article, actor, { action: 'openSource', source: id }))
    expect([writer, checker].map((actor) => opens(actor))).toEqual([[], []])
    for (const actor of [checker2, head, editor, legal, publisher, everything]) expect(opens(actor)).toEqual(['mayDoThis'])
    expect(opens(checker, source)).toEqual(['mayDoThis'])
  })

  test.each<[string, (ids: Sepsis & { nurse: string }) => Said]>([
    ['copy', ({ nurse }) => ({ action: 'keepCopy', source: nurse, file: 'b'.repeat(64), name: 'x' })],
    ['cite', ({ nurse }) => ({ action: 'citeSource', source: nurse, item: { type: 'article', title: 'x' } })],
    ['group', ({ nurse }) => ({ action: 'groupSource', source: nurse, group: 'x' })],
    ['judge', ({ nurse }) => ({ action: 'judgeSource', source: nurse, condition: 'dead' })],
    ['appraise', ({ nurse }) => ({ action: 'appraiseSource', source: nurse, list: {} })],
    ['restrict', ({ nurse }) => ({ action: 'restrictSource', source: nurse, confidentiality: 'public' })],
    ['attach', ({ nurse, deaths }) => ({ action: 'addEvidence', claim: deaths, source: nurse, passage: 'x' })],
    ['show to an expert', ({ nurse, dose }) => ({ action: 'askExpert', claim: dose, name: 'Ito', question: 'So?', sources: [nurse], tokenHash: 'c'.repeat(64), expiresAt: room.tools.now + 1 })],
  ])('who may not see it cannot %s it; the refusal says nothing of it', (_, said) => {
    const ids = story()
    const refusal = asRefused(room.tell(ids.article, head, said(ids)))
    expect(refusal.refusals.map(({ about }) => about)).toContain('person')
    expect(leaks(JSON.stringify(refusal.refusals))).toEqual([])
  })
})

describe('vouching', () => {
  test('who may not see the evidence does not verify on it; they may say that something is wrong', () => {
    const { article, dose } = story()
    expect(refusedBy(room.tell(article, checker2, { action: 'giveVerdict', claim: dose, verdict: 'verified' }))).toEqual(['maySeeTheEvidence'])
    expect(standingOf(verdict(room, article, checker2, dose, 'cannot-verify', 'I cannot see it.'), dose)).toBe('cannot-verify')
    expect(standingOf(verdict(room, article, checker, dose), dose)).toBe('verified')
  })

  test('evidence that was removed binds nobody', () => {
    const { article, dose, evidence } = story()
    expect(standingOf(verdict(room, room.done(article, checker, { action: 'removeEvidence', evidence }), checker2, dose), dose)).toBe('verified')
  })

  test('a signature lapsed by a comma is not given again by somebody who may not see what it rests on', () => {
    const { article, dose } = story()
    const stale = room.done(verdict(room, article, checker, dose), writer, { action: 'replaceText', find: 'hospitals gave', replace: 'hospitals, gave' })
    expect(refusedBy(room.tell(stale, checker2, { action: 'renewSignatures', claims: [dose] }))).toEqual(['maySeeTheEvidence'])
    expect(standingOf(room.done(stale, checker, { action: 'renewSignatures', claims: [dose] }), dose)).toBe('verified')
  })
})

describe('who says who may see it', () => {
  test('somebody must be named', () => {
    const { article, source } = story()
    expect(refusedBy(room.tell(article, editor, { action: 'restrictSource', source, confidentiality: 'named', people: [] }))).toEqual(['peopleAreNamed'])
    expect(refusedBy(room.tell(article, writer, { action: 'addSource', kind: 'person', title: 'X', primary: true, confidentiality: 'named' }))).toEqual(['peopleAreNamed'])
  })

  test('whoever added it goes on seeing it, and whoever restricts it does; those no longer named do not', () => {
    const { article, source, dose } = story()
    const narrowed = room.done(article, editor, { action: 'restrictSource', source, confidentiality: 'named', people: [checker2.id] })
    const opens = (now: Article, actor: Actor) => room.tell(now, actor, { action: 'openSource', source }).outcome
    expect([writer, editor, checker2, checker, head].map((actor) => opens(narrowed, actor))).toEqual(['done', 'done', 'done', 'refused', 'refused'])
    const moved = room.done(narrowed, editor, { action: 'restrictSource', source, confidentiality: 'named', people: [checker.id] })
    expect([writer, editor, checker2, checker].map((actor) => opens(moved, actor))).toEqual(['done', 'done', 'refused', 'done'])
    expect(refusedBy(room.tell(narrowed, checker, { action: 'giveVerdict', claim: dose, verdict: 'verified' }))).toContain('maySeeTheEvidence')
  })

  test('opened to the newsroom it is shown to all; the same again is no new row', () => {
    const { article, nurse } = story()
    const open = room.done(article, writer, { action: 'restrictSource', source: nurse, confidentiality: 'newsroom' })
    expect(leaks(seen(open, legal))).toEqual(secret)
    expect(room.done(open, writer, { action: 'restrictSource', source: nurse, confidentiality: 'newsroom' }).restrictions).toHaveLength(open.restrictions.length)
  })

  test('a signature outlives a restriction: who signed had seen it', () => {
    const { article, nurse, dose } = story()
    const signed = verdict(room, article, checker, dose)
    expect(standingOf(room.done(signed, writer, { action: 'restrictSource', source: nurse, confidentiality: 'named', people: [checker2.id] }), dose)).toBe('verified')
  })
})

test('readers are told the number of such sources and nothing else, now and for what once was public', () => {
  const ids = story()
  const { deaths, hospitals, dose } = ids
  let article = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), ids.article)
  for (const quote of ['A drug against sepsis', 'It rained.']) article = room.done(article, checker, { action: 'markNoFact', quote })
  article = room.story(article, [checker, { action: 'signOff' }], [publisher, { action: 'publish' }])
  const record = publicRecord(article)
  expect(record?.claims.find(({ number }) => number === 3)).toMatchObject({ unshown: 1, sources: [{ title: 'The trial' }] })
  expect(leaks(JSON.stringify(record))).toEqual([])
  const hidden = publicRecord(room.done(article, writer, { action: 'restrictSource', source: ids.source, confidentiality: 'named', people: [checker.id] }))
  expect(JSON.stringify(hidden)).not.toContain('The trial')
  expect(hidden?.claims.map(({ unshown }) => unshown)).toEqual([1, 1, 2])
})
