import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { maySee, offered } from '@/lib/editorial/may'
import { expertOf } from '@/lib/editorial/people'
import { present, summarise } from '@/lib/editorial/present'
import { asRefused, lastOf, newsroom, refusedBy, sha256, staff, standingOf, usualHouse, type Said } from '../support/newsroom'
import { submitted } from '../support/sepsis-story'

const room = newsroom()
const { writer, writer2, checker, checker2, head, editor, legal, publisher, nobody } = staff
const now = room.tools.now
const view = (article: Article, actor = editor) => present(article, { actor, house: usualHouse, nameOf: (id) => id })

describe('the plan of a check', () => {
  test('the latest counts, the same again is none; lists show it', () => {
    const { article } = submitted(room)
    const once = room.done(article, head, { action: 'planCheck', deadline: now + 1, risk: 'high', note: 'Lawyers.' })
    const twice = room.done(once, head, { action: 'planCheck', deadline: now + 1, risk: 'high', note: 'Lawyers.' })
    expect(twice.plans).toHaveLength(1)
    expect(view(once).plan).toMatchObject({ deadline: now + 1, risk: 'high', note: 'Lawyers.', by: { id: head.id } })
    const off = room.done(once, editor, { action: 'planCheck', deadline: null, risk: 'normal' })
    expect([summarise(once), summarise(off), summarise(article)].map(({ deadline, risk }) => [deadline, risk])).toEqual([[now + 1, 'high'], [null, 'normal'], [null, 'normal']])
  })

  test('it moves nothing, and lapses nothing', () => {
    const { article } = submitted(room)
    expect(room.done(article, head, { action: 'planCheck', risk: 'low' })).toMatchObject({ state: article.state, version: article.version })
  })

  test('who plans: the head of research and editors', () => {
    const { article } = submitted(room)
    const outcomes = [writer, checker, head, editor, publisher].map((actor) => room.tell(article, actor, { action: 'planCheck' }).outcome)
    expect(outcomes).toEqual(['refused', 'refused', 'done', 'done', 'refused'])
  })
})

describe('claims given to a checker', () => {
  test('make them a checker of the story; the latest row that names a claim counts for it', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const given = room.story(article,
      [head, { action: 'assignClaims', person: checker.id, claims: [deaths, hospitals, deaths] }],
      [head, { action: 'assignClaims', person: checker2.id, claims: [hospitals] }])
    expect(view(given).claims.map(({ id, checker: who }) => [id, who?.id ?? null])).toEqual([[deaths, checker.id], [hospitals, checker2.id], [dose, null]])
    expect(given.assignments.filter(({ as }) => as === 'checker').map(({ person }) => person)).toEqual([checker.id, checker2.id])
    expect(room.done(given, head, { action: 'assignClaims', person: checker.id, claims: [dose] }).assignments).toHaveLength(given.assignments.length)
  })

  test('it is a plan and no permission: another checker may sign them', () => {
    const { article, deaths } = submitted(room)
    const given = room.done(article, head, { action: 'assignClaims', person: checker.id, claims: [deaths] })
    expect(room.tell(given, checker2, { action: 'giveVerdict', claim: deaths, verdict: 'verified' }).outcome).toBe('done')
  })

  test('a claim that is not here is refused', () => {
    expect(refusedBy(room.tell(submitted(room).article, head, { action: 'assignClaims', person: checker.id, claims: ['no-claim'] }))).toEqual(['isHere'])
  })
})

describe('a question to somebody outside', () => {
  const asks = (claim: string, expiresAt = now + 1_000, sources: string[] = []): Said => ({ action: 'askExpert', claim, name: 'Prof. Ito', question: 'Is it much?', sources, tokenHash: sha256('token'), expiresAt })
  const asked = () => {
    const story = submitted(room)
    const article = room.done(story.article, checker, asks(story.dose, now + 1_000, [story.source, story.source]))
    const request = lastOf(article.requests)
    return { ...story, article, request, expert: expertOf(request, 'Prof. Ito') }
  }

  test('who asks: checkers, the head of research, editors; the link must end later than now', () => {
    const { article, dose } = submitted(room)
    expect([writer, checker, head, editor, legal, publisher].map((actor) => room.tell(article, actor, asks(dose)).outcome)).toEqual(['refused', 'done', 'done', 'done', 'refused', 'refused'])
    expect(asRefused(room.tell(article, checker, asks(dose, now))).refusals[0]?.sentence).toBe('The link would have ended before it was sent.')
  })

  test('what the newsroom sees of it: everything but the secret', () => {
    const { article, source } = asked()
    expect(view(article).experts).toMatchObject([{ name: 'Prof. Ito', question: 'Is it much?', sources: [source], state: 'open' }])
    expect(JSON.stringify(view(article))).not.toContain(sha256('token'))
  })

  test('the expert is nobody here: sees one story by one door, and is offered one answer', () => {
    const { article, expert, request } = asked()
    expect([maySee(article, expert), maySee(article, { ...expert, via: { door: 'page' } }), maySee(article, expertOf('another', 'X')), maySee(article, { ...nobody, id: request, via: { door: 'link' } })]).toEqual([true, false, false, false])
    expect(offered(article, expert, usualHouse)).toEqual([])
    const [row] = article.requests
    expect(row && offered(article, expert, usualHouse, { request: row }).map(({ action }) => action)).toEqual(['answerAsExpert'])
    for (const said of [{ action: 'editText', text: { document: {}, blocks: [] } }, { action: 'askQuery', to: 'author', type: 'evidence', text: 'Why?' }, { action: 'planCheck' }] as Said[]) {
      expect(room.tell(article, expert, said).outcome).toBe('refused')
    }
  })

  test('the answer is evidence of the claim, from a source of its own that stays in the newsroom', () => {
    const { article, expert, request, dose } = asked()
    const answered = room.done(article, expert, { action: 'answerAsExpert', request, text: 'It is a lot.', supports: false })
    expect(answered.requestEnds).toMatchObject([{ request, does: 'answer', by: expert.id }])
    expect(answered.sources.at(-1)).toMatchObject({ kind: 'correspondence', title: 'Prof. Ito, asked as an expert', primary: true, confidentiality: 'newsroom', by: expert.id })
    expect(answered.evidence.at(-1)).toMatchObject({ claim: dose, source: lastOf(answered.sources), passage: 'It is a lot.', supports: false })
    expect(view(answered).experts[0]).toMatchObject({ state: 'answered', offered: [{ action: 'revokeExpert', refusals: [{ rule: 'requestIsOpen' }] }] })
  })

  test('what is said of a confidential source is as confidential: its answer is seen by those alone who see all that was shown', () => {
    const { article, expert, request, source, dose } = asked()
    const restricted = room.done(article, writer, { action: 'restrictSource', source, confidentiality: 'named', people: [checker.id] })
    const answered = room.done(restricted, expert, { action: 'answerAsExpert', request, text: 'Page 9 is wrong.' })
    const answer = lastOf(answered.sources)
    expect(answered.restrictions.at(-1)).toMatchObject({ source: answer, confidentiality: 'named', people: [writer.id, checker.id].toSorted() })
    expect(JSON.stringify([view(answered, editor), view(answered, checker)])).not.toContain('Page 9 is wrong.')
    expect(room.tell(answered, checker, { action: 'openSource', source: answer }).outcome).toBe('done')
    expect(refusedBy(room.tell(answered, checker2, { action: 'giveVerdict', claim: dose, verdict: 'verified' }))).toContain('maySeeTheEvidence')
  })

  test('an answer against a signed claim lapses the signature: it was not weighed', () => {
    const { article, expert, request, dose } = asked()
    const signed = room.done(article, checker, { action: 'giveVerdict', claim: dose, verdict: 'verified' })
    expect(standingOf(room.done(signed, expert, { action: 'answerAsExpert', request, text: 'No.', supports: false }), dose)).toBe('stale')
    expect(standingOf(room.done(signed, expert, { action: 'answerAsExpert', request, text: 'Yes.' }), dose)).toBe('verified')
  })

  test('once answered, taken back or over, it is answered no more', () => {
    const { article, expert, request } = asked()
    const answer: Said = { action: 'answerAsExpert', request, text: 'Yes.' }
    const answered = room.done(article, expert, answer)
    const revoked = room.done(article, checker, { action: 'revokeExpert', request, reason: 'Not needed.' })
    expect([refusedBy(room.tell(answered, expert, answer)), refusedBy(room.tell(revoked, expert, answer)), refusedBy(room.tell(answered, checker, { action: 'revokeExpert', request }))]).toEqual([['requestIsOpen'], ['requestIsOpen'], ['requestIsOpen']])
    const later = newsroom()
    later.tools.now = now + 1_000
    expect(asRefused(later.tell(article, expert, answer)).refusals[0]?.sentence).toBe('This link has ended: ask the newsroom for a new one.')
    expect(refusedBy(room.tell(article, checker, answer))).toContain('mayDoThis')
  })

  test('who takes it back: whoever asked, the head of research, an editor', () => {
    const { article, request } = asked()
    expect([checker, checker2, head, editor, writer].map((actor) => room.tell(article, actor, { action: 'revokeExpert', request }).outcome)).toEqual(['done', 'refused', 'done', 'done', 'refused'])
  })

  test('an answer about a claim that was cut meanwhile is kept, and is evidence of nothing', () => {
    const { article, expert, request, dose } = asked()
    const cut = room.done(article, editor, { action: 'dropClaim', claim: dose, reason: 'Gone.' })
    const answered = room.done(cut, expert, { action: 'answerAsExpert', request, text: 'Yes.' })
    expect([answered.requestEnds.length, answered.evidence.length]).toEqual([1, cut.evidence.length])
  })
})

describe('people spoken to in a query', () => {
  const asking = (people: string[]): Said => ({ action: 'askQuery', to: 'editor', type: 'fairness', text: 'Fair?', people })
  const spokenTo = (article: Article) => summarise(article).spokenTo

  test('are named with the words they were named in, each once; lists know whom a query waits for', () => {
    const asked = room.done(submitted(room).article, checker, asking([legal.id, legal.id, publisher.id]))
    const query = lastOf(asked.queries)
    expect(view(asked).queries).toMatchObject([{ mentions: [{ id: legal.id }, { id: publisher.id }], replies: [] }])
    expect(spokenTo(asked)).toEqual([legal.id, publisher.id].toSorted())
    const said = room.done(asked, legal, { action: 'discussQuery', query, text: 'Ask them.', people: [writer2.id] })
    expect(view(said).queries[0]?.replies).toMatchObject([{ does: 'remark', mentions: [{ id: writer2.id }] }])
    expect(view(said).queries[0]?.state).toBe('asked')
    expect(spokenTo(said)).toContain(writer2.id)
  })

  test('a remark answers nothing; answered it waits for whoever asked; closed for nobody', () => {
    const asked = room.done(submitted(room).article, checker, asking([legal.id]))
    const query = lastOf(asked.queries)
    const answered = room.done(room.done(asked, publisher, { action: 'discussQuery', query, text: 'Hm.' }), editor, { action: 'answerQuery', query, text: 'It is.' })
    expect([view(answered).queries[0]?.state, spokenTo(answered)]).toEqual(['answered', [checker.id, legal.id].toSorted()])
    expect(spokenTo(room.done(answered, checker, { action: 'closeQuery', query }))).toEqual([])
  })

  test('a mention shows nobody a story they may not see, and lets nobody answer', () => {
    const asked = room.done(submitted(room).article, checker, asking([writer2.id, legal.id]))
    expect(room.tell(asked, writer2, { action: 'discussQuery', query: lastOf(asked.queries), text: 'Me?' }).outcome).toBe('notFound')
    expect(room.tell(asked, legal, { action: 'answerQuery', query: lastOf(asked.queries), text: 'Yes.' }).outcome).toBe('refused')
  })

  test('a question to the writer waits for the writers', () => {
    const asked = room.done(submitted(room).article, checker, { action: 'askQuery', to: 'author', type: 'evidence', text: 'Who says so?' })
    expect(spokenTo(asked)).toEqual([writer.id])
  })
})
