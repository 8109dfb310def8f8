import { describe, expect, test } from 'vitest'
import type { Article, CheckLevel, ClaimKind } from '@/lib/editorial/article'
import { queryState } from '@/lib/editorial/claims'
import { coverage } from '@/lib/editorial/coverage'
import { isClear, obstacles } from '@/lib/editorial/gate'
import { progressOf } from '@/lib/editorial/progress'
import { asRefused, current, lastClaim, lastOf, newsroom, person, refusedBy, sentenceWith, staff, standingOf, usualHouse } from '../support/newsroom'
import { checked, live, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor, head, legal, publisher } = staff
const both = person('Bo', 'writer', 'checker')

const coverageOf = (article: Article) => Object.fromEntries(coverage(article, current(article)).map((row) => [row.sentence.id, row.coverage]))
const inTheWay = (article: Article) => obstacles(article, current(article), usualHouse).map(({ href }) => href)
const atLevel = (article: Article, level: CheckLevel, scope: ClaimKind[] = []) => room.done(article, head, { action: 'setCheckLevel', level, scope, reason: 'As the desk agreed.' })

describe('21: a sentence is claimed, marked, or uncovered', () => {
  test('headline included; a cut or lost claim covers nothing', () => {
    const { article, deaths } = submitted(room)
    expect(coverageOf(article)).toEqual({ 'h.1': 'uncovered', 'p1.1': 'claimed', 'p1.2': 'claimed', 'p2.1': 'uncovered' })
    expect(coverageOf(room.done(article, checker, { action: 'dropClaim', claim: deaths, reason: 'No fact.' }))['p1.1']).toBe('uncovered')
    expect(coverageOf(signed(room).article)).toEqual({ 'h.1': 'no-fact', 'p1.1': 'claimed', 'p1.2': 'claimed', 'p2.1': 'no-fact' })
  })

  test('a mark lapses with its words and holds again with them, and not under whoever became an author', () => {
    const { article } = signed(room)
    const poured = room.done(article, writer, { action: 'replaceText', find: 'rained', replace: 'poured' })
    expect(coverageOf(poured)['p2.1']).toBe('uncovered')
    expect(coverageOf(room.done(poured, writer, { action: 'replaceText', find: 'poured', replace: 'rained' }))['p2.1']).toBe('no-fact')
    const byBoth = room.done(submitted(room).article, both, { action: 'markNoFact', quote: words.rain })
    const edits = { ...both, roles: ['editor'] as const }
    const back = room.story(byBoth, [edits, { action: 'replaceText', find: 'rained', replace: 'poured' }], [edits, { action: 'replaceText', find: 'poured', replace: 'rained' }])
    expect(coverageOf(back)['p2.1']).toBe('uncovered')
  })
})

describe('22: what each level asks', () => {
  test('full: none uncovered', () => {
    const { article } = signed(room)
    const lifted = room.done(article, checker, { action: 'liftNoFact', sentence: sentenceWith(article, 'rained').id })
    expect(asRefused(room.tell(lifted, checker, { action: 'signOff' })).refusals).toMatchObject([{ rule: 'everySentenceIsCovered', href: '#s-p2.1', sentence: 'Nobody has looked at “It rained.”: it needs a claim or a “nothing to check” mark.' }])
  })

  test('partial: signing off writes an out-of-scope mark for each uncovered sentence, named and with its exact words', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const verified = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), atLevel(article, 'partial', ['number']))
    const change = room.change(verified, checker, { action: 'signOff' })
    expect(change.rows.marks).toMatchObject([{ type: 'out-of-scope', words: words.headline, by: checker.id }, { type: 'out-of-scope', words: words.rain, by: checker.id }])
    expect(change.article.state.desk).toBe('checked')
    const edited = room.done(change.article, writer, { action: 'replaceText', find: 'rained', replace: 'poured' })
    expect([edited.state.desk, coverageOf(edited)['p2.1']]).toEqual(['checking', 'uncovered'])
    expect(room.done(edited, checker2, { action: 'signOff' }).state.desk).toBe('checked')
  })

  test('partial: nobody marks their own words out of scope', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const poured = room.done(atLevel(article, 'partial', ['number']), { ...both, roles: ['editor'] }, { action: 'replaceText', find: 'rained', replace: 'poured' })
    const verified = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), poured)
    expect(asRefused(room.tell(verified, both, { action: 'signOff' })).refusals.map(({ href }) => href)).toEqual(['#s-p2.1'])
    expect(room.tell(verified, checker, { action: 'signOff' }).outcome).toBe('done')
  })

  test('out-of-scope marks count under a partial check only', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const verified = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), atLevel(article, 'partial', ['number']))
    const full = atLevel(room.done(verified, checker, { action: 'signOff' }), 'full')
    expect([full.state.desk, coverageOf(full)['p2.1']]).toEqual(['checking', 'uncovered'])
  })

  test('self: uncovered and unchecked do not block, what somebody called wrong does', () => {
    const { article, deaths } = submitted(room)
    const self = atLevel(article, 'self')
    expect(inTheWay(self)).toEqual([])
    expect(inTheWay(verdict(room, self, checker, deaths, 'change-needed'))).toEqual(['#claim-1'])
    expect(inTheWay(room.done(self, legal, { action: 'askQuery', to: 'editor', type: 'legal', text: 'May we?' }))).toHaveLength(1)
    expect(inTheWay(room.done(self, editor, { action: 'replaceText', find: words.deaths, replace: 'Nothing is known.' }))).toEqual(['#claim-1'])
  })

  test('who sets the level is not a writer of the story, not even one whose roles were taken for a moment', () => {
    const { article } = submitted(room)
    const assigned = room.done(article, editor, { action: 'assign', person: both.id, as: 'writer' })
    for (const roles of [['writer', 'head'], ['head']] as const) {
      expect(refusedBy(room.tell(assigned, { ...both, roles }, { action: 'setCheckLevel', level: 'self', reason: 'Quick.' }))).toEqual(['isNotAWriterHere'])
    }
  })

  test('house rules say which desks may use which level; a partial check names its scope', () => {
    const strict = newsroom({ ...usualHouse, levels: { health: ['full'] } })
    const article = strict.done(null, writer, { action: 'create', text: { document: { blocks: current(submitted(room).article).blocks }, blocks: current(submitted(room).article).blocks }, section: 'health' })
    expect(refusedBy(strict.tell(article, head, { action: 'setCheckLevel', level: 'partial', scope: ['number'], reason: 'Quick.' }))).toEqual(['sectionAllowsLevel'])
    expect(refusedBy(room.tell(submitted(room).article, head, { action: 'setCheckLevel', level: 'partial', reason: 'Quick.' }))).toEqual(['scopeIsDeclared'])
  })

  test('the level of a live story changes only inside a correction', () => {
    const { article } = live(room)
    expect(refusedBy(room.tell(article, head, { action: 'setCheckLevel', level: 'self', reason: 'Quick.' }))).toEqual(['isUnpublishedOrBeingCorrected'])
  })
})

describe('23: what passes and what blocks', () => {
  test.each([['verified', true], ['opinion', true], ['authors-account', true], ['change-needed', false], ['cannot-verify', false]] as const)('%s passes: %s', (given, passes) => {
    const { article, deaths } = signed(room)
    expect(isClear(verdict(room, article, checker, deaths, given), current(article), usualHouse)).toBe(passes)
  })

  test('kept by editor passes; unchecked, stale, lost and an open query do not', () => {
    const { article, deaths } = signed(room)
    const kept = room.done(verdict(room, article, checker, deaths, 'cannot-verify'), editor, { action: 'overrule', claim: deaths, reason: 'We heard it ourselves.' })
    expect(inTheWay(kept)).toEqual([])
    const unchecked = room.done(article, writer, { action: 'markClaim', quote: 'a day', kind: 'number' })
    const stale = room.done(article, editor, { action: 'replaceText', find: '12', replace: '13' })
    const lost = room.done(article, editor, { action: 'replaceText', find: words.deaths, replace: '' })
    const open = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim: deaths }, text: 'Where?' })
    expect([unchecked, stale, lost, open].map(inTheWay)).toEqual([['#claim-4'], ['#claim-1'], ['#claim-1'], ['#claim-1']])
    const progress = progressOf(stale, current(stale))
    expect(progress).toMatchObject({ claims: 3, signed: 2, stale: 1, open: 0, uncovered: 0, sentences: 4, covered: 4 })
  })

  const partial = () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const verified = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), atLevel(article, 'partial', ['number']))
    return { article: room.done(verified, writer, { action: 'markClaim', quote: 'rained', kind: 'cause' }), deaths }
  }

  test('under a partial check, a claim out of scope may be unchecked; one in scope, and any dispute, may not', () => {
    const { article, deaths } = partial()
    const signedOff = room.done(article, checker, { action: 'signOff' })
    expect([standingOf(signedOff, lastClaim(signedOff)), signedOff.state.desk]).toEqual(['unchecked', 'checked'])
    expect(inTheWay(room.done(signedOff, writer, { action: 'markClaim', quote: 'a day', kind: 'number' }))).toEqual(['#claim-5'])
    expect(inTheWay(verdict(room, signedOff, checker, lastClaim(signedOff), 'cannot-verify'))).toEqual(['#claim-4'])
    expect(inTheWay(verdict(room, signedOff, checker, deaths, 'change-needed'))).toEqual(['#claim-1'])
  })

  test('its words are answered for by the sign-off all the same: changed afterwards, they block', () => {
    const signedOff = room.done(partial().article, checker, { action: 'signOff' })
    const edited = room.done(signedOff, writer, { action: 'replaceText', find: 'rained', replace: 'poured' })
    expect([edited.state.desk, inTheWay(edited)]).toEqual(['checking', ['#s-p2.1']])
    expect(refusedBy(room.tell(edited, { ...both, id: writer.id }, { action: 'signOff' }))).toEqual(['everySentenceIsCovered'])
    expect(room.done(edited, checker2, { action: 'signOff' }).state.desk).toBe('checked')
  })

  test('a claim out of scope, marked on a sentence signed off as out of scope, takes nothing away', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const verified = [deaths, hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), atLevel(article, 'partial', ['number']))
    const signedOff = room.done(verified, checker, { action: 'signOff' })
    expect(room.done(signedOff, writer, { action: 'markClaim', quote: 'rained', kind: 'cause' }).state.desk).toBe('checked')
    expect(room.done(signedOff, writer, { action: 'markClaim', quote: 'rained', kind: 'number' }).state.desk).toBe('checking')
  })
})

describe('24: clear, and queries', () => {
  const queried = (about?: { claim: string } | { sentence: string }) => {
    const { article, deaths } = checked(room)
    const open = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'evidence', text: 'Which table?', ...(about ? { about } : {}) })
    return { article: open, deaths, query: lastOf(open.queries) }
  }
  const state = (article: Article, query: string) => queryState(article, article.queries.find(({ id }) => id === query) ?? neverAsked())
  const neverAsked = () => {
    throw new Error('No such query.')
  }

  test('an open query blocks: asked, and answered but not closed', () => {
    const { article, query } = queried()
    expect([article.state.desk, inTheWay(article)]).toEqual(['checking', [`#query-${query}`]])
    const answered = room.done(article, writer, { action: 'answerQuery', query, text: 'Table 2.' })
    expect([state(answered, query), inTheWay(answered)]).toEqual(['answered', [`#query-${query}`]])
    const closed = room.done(answered, checker, { action: 'closeQuery', query })
    expect([state(closed, query), inTheWay(closed), closed.state.desk]).toEqual(['closed', [], 'checked'])
  })

  test('never closed by who answered; without an answer only with a reason', () => {
    const { article, query } = queried()
    expect(refusedBy(room.tell(article, checker, { action: 'closeQuery', query }))).toEqual(['wasAnsweredOrSaysWhy'])
    expect(room.tell(article, checker, { action: 'closeQuery', query, reason: 'Found it myself.' }).outcome).toBe('done')
    const answered = room.done(article, editor, { action: 'answerQuery', query, text: 'Table 2.' })
    expect(refusedBy(room.tell(answered, editor, { action: 'closeQuery', query }))).toEqual(['didNotAnswerIt'])
    expect(refusedBy(room.tell(answered, writer, { action: 'closeQuery', query }))).toEqual(['mayDoThis'])
    expect(refusedBy(room.tell(room.done(answered, checker, { action: 'closeQuery', query }), checker, { action: 'closeQuery', query }))).toEqual(['queryIsOpen'])
  })

  test('a verdict after the answer closes the claim’s queries: not one before it, not one by who answered', () => {
    const { article, deaths } = checked(room)
    const open = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim: deaths }, text: 'Which table?' })
    const query = lastOf(open.queries)
    expect(state(verdict(room, open, checker2, deaths), query)).toBe('asked')
    const answered = room.done(open, writer, { action: 'answerQuery', query, text: 'Table 2.' })
    expect(state(answered, query)).toBe('answered')
    const seen = verdict(room, answered, checker2, deaths)
    expect([state(seen, query), standingOf(seen, deaths), seen.state.desk]).toEqual(['closed', 'verified', 'checked'])
    const answersToo = person('Bea', 'editor', 'checker')
    const byEditor = room.done(open, answersToo, { action: 'answerQuery', query, text: 'Table 2.' })
    expect(state(verdict(room, byEditor, answersToo, deaths), query)).toBe('answered')
  })

  test('whom it is addressed to answers: the writer for author and source, the editor, the legal reader; the editor always', () => {
    const { article } = submitted(room)
    const answerers = (to: 'author' | 'source' | 'editor' | 'legal') => {
      const open = room.done(article, checker, { action: 'askQuery', to, type: 'fairness', text: 'Well?' })
      return Object.entries(staff).filter(([, actor]) => room.tell(open, actor, { action: 'answerQuery', query: lastOf(open.queries), text: 'So.' }).outcome === 'done').map(([name]) => name)
    }
    expect(answerers('author')).toEqual(['writer', 'editor', 'everything'])
    expect(answerers('source')).toEqual(['writer', 'editor', 'everything'])
    expect(answerers('editor')).toEqual(['editor', 'everything'])
    expect(answerers('legal')).toEqual(['editor', 'legal', 'everything'])
  })

  test('who asked may close it while they may still ask', () => {
    const { article } = live(room)
    const open = room.done(article, publisher, { action: 'askQuery', to: 'editor', type: 'fairness', text: 'Well?' })
    const said = { action: 'closeQuery' as const, query: lastOf(open.queries), reason: 'Settled.' }
    expect(room.tell(open, publisher, said).outcome).toBe('done')
    expect(refusedBy(room.tell(open, { ...publisher, roles: ['administrator'] }, said))).toEqual(['mayDoThis'])
  })

  test('a query about a claim that was cut still wants closing', () => {
    const { article, deaths } = checked(room)
    const open = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim: deaths }, text: 'Where?' })
    const cut = room.done(open, checker, { action: 'dropClaim', claim: deaths, reason: 'Gone.' })
    expect(inTheWay(cut)).toContain(`#query-${lastOf(open.queries)}`)
  })
})
