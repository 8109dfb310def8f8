import { describe, expect, test } from 'vitest'
import { actions } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import { maySee, maySeeSummary, offered } from '@/lib/editorial/may'
import { system, type Actor } from '@/lib/editorial/people'
import { present, summarise } from '@/lib/editorial/present'
import { slugOf } from '@/lib/editorial/slugs'
import { lastOf, newsroom, paper, person, staff } from '../support/newsroom'
import { checked, correcting, drafted, live, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, editor, head, publisher } = staff
const view = (article: Article, actor: Actor = checker) => present(article, { actor, house: room.tools.house, nameOf: (id) => `${id} by name` })
const free = (offers: { action: string; refusals: unknown[] }[]) => offers.filter(({ refusals }) => refusals.length === 0).map(({ action }) => action)

describe('a claim as it is shown', () => {
  test('stale: the words last signed, the verdict they had, who gave it, and why it no longer counts', () => {
    const { article, dose } = checked(room)
    const changed = view(room.done(article, editor, { action: 'replaceText', find: '50 mg', replace: '5 mg' })).claims.find(({ id }) => id === dose)
    expect(changed).toMatchObject({ standing: 'stale', sentence: 'Two hospitals gave 5 mg a day.', stale: { words: words.dose, verdict: 'verified', because: 'words', by: { name: 'Carla by name' } } })
    expect(changed?.signatures).toMatchObject([{ holds: false, past: 'words changed', words: words.dose }])
    const bare = view(room.done(article, checker, { action: 'removeEvidence', evidence: article.evidence.find(({ claim }) => claim === dose)?.id ?? '' })).claims.find(({ id }) => id === dose)
    expect(bare?.stale).toMatchObject({ because: 'evidence' })
    expect(bare?.evidence).toMatchObject([{ removed: true, offered: [] }])
  })

  test('several signatures: the one that counts holds, the other was replaced', () => {
    const { article, deaths } = signed(room)
    const twice = view(verdict(room, article, staff.checker2, deaths, 'opinion')).claims.find(({ id }) => id === deaths)
    expect(twice?.signatures.map(({ holds, past }) => [holds, past])).toEqual([[true, 'replaced'], [true, '']])
  })

  test('in the order of the page; lost ones after, cut ones last', () => {
    const { article, deaths, hospitals, dose } = signed(room)
    const cut = room.done(article, editor, { action: 'dropClaim', claim: hospitals, reason: 'No fact.' })
    const lost = room.done(cut, editor, { action: 'editText', text: paper(words.headline, words.rain, words.dose) })
    expect(view(lost).claims.map(({ id, standing }) => [id, standing])).toEqual([[dose, 'verified'], [deaths, 'lost'], [hospitals, 'cut']])
    expect(view(lost).claims[1]).toMatchObject({ quote: '12 percent', sentence: '', sentences: [], block: '' })
  })

  test('an author is offered the verdicts that call it wrong, and told why not the others', () => {
    const both = person('Bo', 'writer', 'checker')
    const { article, deaths } = submitted(room)
    const changed = room.done(article, { ...both, roles: ['editor'] }, { action: 'replaceText', find: '12', replace: '13' })
    const claim = view(changed, both).claims.find(({ id }) => id === deaths)
    expect(free(claim?.offered ?? [])).toContain('giveVerdict')
    expect(claim?.verdicts.map(({ verdict: given, refusals }) => [given, refusals.map(({ rule }) => rule)])).toEqual([
      ['verified', ['didNotWriteTheseWords']], ['change-needed', []], ['cannot-verify', []], ['authors-account', ['didNotWriteTheseWords']], ['opinion', ['didNotWriteTheseWords']]])
  })

  test('kept by an editor, with reason and name, and whether that still holds', () => {
    const { article, deaths } = submitted(room)
    const kept = room.done(verdict(room, article, checker, deaths, 'cannot-verify'), editor, { action: 'overrule', claim: deaths, reason: 'We heard it.' })
    expect(view(kept).claims[0]).toMatchObject({ standing: 'kept-by-editor', overrule: { reason: 'We heard it.', holds: true, by: { id: editor.id } } })
    expect(view(room.done(kept, writer, { action: 'replaceText', find: '12', replace: '13' })).claims[0]?.overrule).toMatchObject({ holds: false })
  })
})

describe('a story as it is shown', () => {
  test('sentences in the order of the page with coverage, claims, marks and authors', () => {
    const { article, deaths, hospitals, dose } = signed(room)
    expect(view(article).sentences.map(({ id, coverage, claims, mark, authors }) => [id, coverage, claims, mark?.type ?? null, authors.map((one) => one.id)])).toEqual([
      ['h.1', 'no-fact', [], 'no-fact', [writer.id]], ['p1.1', 'claimed', [deaths], null, [writer.id]],
      ['p1.2', 'claimed', [hospitals, dose], null, [writer.id]], ['p2.1', 'no-fact', [], 'no-fact', [writer.id]]])
  })

  test('the gate, what is open and what is ready', () => {
    expect(view(checked(room).article)).toMatchObject({ ready: true, gate: [], progress: { claims: 3, signed: 3, uncovered: 0 } })
    const { article } = submitted(room)
    expect(view(article).gate.map(({ href }) => href)).toEqual(['#claim-1', '#claim-2', '#claim-3', '#s-h.1', '#s-p2.1'])
    expect(view(article)).toMatchObject({ ready: false, progress: { claims: 3, open: 3, sentences: 4, covered: 2, uncovered: 2 } })
  })

  test('an open correction with the revision it started from; the publications', () => {
    expect(view(correcting(room).article)).toMatchObject({ correction: { base: 1, reason: 'The dose is wrong.' }, publicRevision: 1, revision: 2, publications: [{ kind: 'first', revision: 1, note: null }] })
  })

  test('a proposal: open, outdated when its words changed, then settled', () => {
    const { article, deaths } = signed(room)
    const proposed = room.done(article, checker, { action: 'proposeWording', about: { claim: deaths }, words: 'It helps.' })
    const state = (now: Article) => view(now, editor).proposals.map((row) => [row.state, free(row.offered)])
    expect(state(proposed)).toEqual([['open', ['acceptWording', 'declineWording']]])
    const outdated = room.done(proposed, writer, { action: 'replaceText', find: '12', replace: '13' })
    expect(state(outdated)).toEqual([['outdated', ['declineWording']]])
    expect(state(room.done(proposed, editor, { action: 'acceptWording', proposal: lastOf(proposed.proposals) }))).toEqual([['accepted', []]])
    expect(view(proposed, checker).proposals[0]?.offered).toEqual([])
  })

  test('queries with their state, their thread, and where they are', () => {
    const { article } = submitted(room)
    const asked = room.done(article, checker, { action: 'askQuery', to: 'author', type: 'wording', about: { sentence: 'p2.1' }, text: 'Where?' })
    const answered = room.done(asked, writer, { action: 'answerQuery', query: lastOf(asked.queries), text: 'Here.' })
    expect(view(answered).queries).toMatchObject([{ about: 'sentence', sentence: 'p2.1', lost: false, state: 'answered', replies: [{ does: 'answer', text: 'Here.', by: { id: writer.id } }] }])
    expect(free(view(answered).queries[0]?.offered ?? [])).toEqual(['discussQuery', 'closeQuery'])
    const gone = room.done(answered, writer, { action: 'editText', text: paper(words.headline, words.deaths) })
    expect(view(gone).queries).toMatchObject([{ sentence: null, lost: true }])
  })

  test('one line of a list says what the whole says', () => {
    const { article } = live(room)
    const whole = view(article)
    const line = summarise(article)
    for (const key of ['headline', 'state', 'version', 'revision', 'progress', 'checkLevel'] as const) expect(line[key]).toEqual(whole[key])
    for (const actor of Object.values(staff)) expect(maySeeSummary(line, actor)).toBe(maySee(article, actor))
    const early = drafted(room)
    for (const actor of Object.values(staff)) expect(maySeeSummary(summarise(early), actor)).toBe(maySee(early, actor))
  })

  test('the system sees everything and is offered nothing', () => {
    const { article } = signed(room)
    expect(maySee(article, system)).toBe(true)
    expect(offered(article, system, room.tools.house)).toEqual([])
  })

  test('offers carry every action’s label, and never the start of another story', () => {
    const { article } = checked(room)
    const all = new Set([checker, editor, head, publisher, writer].flatMap((actor) => offered(article, actor, room.tools.house).map(({ action }) => action)))
    expect([...all].every((action) => actions.includes(action) && action !== 'create')).toBe(true)
    expect(free(offered(article, publisher, room.tools.house))).toEqual(['askQuery', 'discussQuery', 'publish', 'arrange'])
  })
})

test('what a source may be told of when nobody says: people stay in the newsroom', () => {
  const tell = (kind: 'person' | 'dataset', confidentiality?: 'public') => room.done(drafted(room), writer, { action: 'addSource', kind, title: 'X', primary: true, ...(confidentiality ? { confidentiality } : {}) }).sources[0]?.confidentiality
  expect([tell('person'), tell('dataset'), tell('person', 'public')]).toEqual(['newsroom', 'public', 'public'])
})

test('a press release or an encyclopedia is never primary', () => {
  for (const kind of ['press-release', 'reference-work'] as const) {
    expect(room.tell(drafted(room), writer, { action: 'addSource', kind, title: 'X', primary: true })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'neverPrimaryKind' }] })
  }
})

test.each([['Sepsis: 50 mg, not 5!', 'sepsis-50-mg-not-5'], ['Über die Brücke', 'uber-die-brucke'], ['Don’t', 'dont'], ['東京の雨', '東京の雨'], ['***', 'story'], ['a '.repeat(100), Array.from({ length: 40 }, () => 'a').join('-')]])('the address of “%s”', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug)
})
