import { describe, expect, test } from 'vitest'
import type { Article, SourceKind } from '@/lib/editorial/article'
import type { House } from '@/lib/editorial/change'
import { defaultRules } from '@/lib/editorial/evidence-rules'
import { obstacles } from '@/lib/editorial/gate'
import { present } from '@/lib/editorial/present'
import { current, lastClaim, lastOf, newsroom, paper, refusedBy, staff, standingOf, usualHouse, type Said } from '../support/newsroom'

/** One claim, "40", on as much evidence as a case gives it; verified, and nothing else in the way. */
const room = newsroom()
const { writer, checker, editor, head, publisher } = staff

interface Given {
  kind: SourceKind
  primary?: boolean
  group?: string
  judged?: 'changed' | 'dead' | 'corrected' | 'retracted'
  removed?: boolean
  against?: boolean
}

function story(): { article: Article; claim: string } {
  let article = room.done(null, writer, { action: 'create', text: paper('Beds', 'The ward has 40 beds.') })
  article = room.story(article, [writer, { action: 'markClaim', quote: '40', kind: 'number' }], [writer, { action: 'submit' }])
  return { article: room.done(article, checker, { action: 'markNoFact', quote: 'Beds' }), claim: lastClaim(article) }
}

/** Everything is judged and removed before the claim is verified, so that the signature knows of it. */
function resting(on: Given[]): { article: Article; claim: string } {
  const { article: bare, claim } = story()
  let article = bare
  for (const [at, { kind, primary = false, group, judged, removed, against }] of on.entries()) {
    article = room.done(article, writer, { action: 'addSource', kind, title: `Source ${at}`, primary })
    const source = lastOf(article.sources)
    article = room.done(article, writer, { action: 'addEvidence', claim, source, passage: `Passage ${at}.`, supports: !against })
    if (group) article = room.done(article, writer, { action: 'groupSource', source, group })
    if (judged) article = room.done(article, checker, { action: 'judgeSource', source, condition: judged })
    if (removed) article = room.done(article, checker, { action: 'removeEvidence', evidence: lastOf(article.evidence) })
  }
  return { article: room.done(article, checker, { action: 'giveVerdict', claim, verdict: 'verified' }), claim }
}

const gate = (article: Article, house: House = usualHouse) => obstacles(article, current(article), house).map(({ rule, href, sentence }) => ({ rule, href, sentence }))
const sentences = (article: Article, house?: House) => gate(article, house).map(({ sentence }) => sentence)

const report: Given = { kind: 'news-report' }
const statute: Given = { kind: 'official-document', primary: true }

describe('enough', () => {
  test.each<[string, Given[]]>([
    ['one primary source', [statute]],
    ['three independent secondary ones', [report, report, report]],
    ['two secondary ones and a primary one', [report, report, statute]],
    ['two groups and one by itself', [{ ...report, group: 'dpa' }, { ...report, group: 'afp' }, report]],
    ['a primary source that was corrected or changed: who signed knew it', [{ ...statute, judged: 'changed' }]],
    ['a primary source beside a retracted one', [{ ...statute, judged: 'retracted' }, statute]],
    ['a primary source, and something against it that was weighed', [statute, { ...report, against: true }]],
  ])('%s', (_, on) => expect(gate(resting(on).article)).toEqual([]))
})

describe('too little', () => {
  test.each<[string, Given[], string]>([
    ['one secondary source', [report], 'Claim 1 rests on one secondary source; it needs a primary source, or two more independent secondary ones.'],
    ['three rewrites of one wire story count once', [1, 2, 3].map(() => ({ ...report, group: 'dpa' })), 'Claim 1 rests on three secondary sources that count as one; it needs a primary source, or two more independent secondary ones.'],
    ['a press release and two reports of it', [{ kind: 'press-release' }, report], 'Claim 1 rests on two independent secondary sources; it needs a primary source, or one more independent secondary one.'],
    ['a retracted primary source counts for nothing', [{ ...statute, judged: 'retracted' }], 'Claim 1 rests on no source; it needs a primary source, or three independent secondary ones.'],
    ['removed evidence counts for nothing', [{ ...report, removed: true }, report, report], 'Claim 1 rests on two independent secondary sources; it needs a primary source, or one more independent secondary one.'],
    ['what speaks against it is no support', [report, report, { ...report, against: true }], 'Claim 1 rests on two independent secondary sources; it needs a primary source, or one more independent secondary one.'],
  ])('%s', (_, on, sentence) => {
    const { article } = resting(on)
    expect(gate(article)).toEqual([{ rule: 'everyClaimRestsOnEnough', href: '#claim-1', sentence }])
    expect(present(article, { actor: checker, house: usualHouse, nameOf: (id) => id }).claims[0]).toMatchObject({ standing: 'verified', restsOnTooLittle: sentence })
    expect(refusedBy(room.tell(article, checker, { action: 'signOff' }))).toEqual(['everyClaimRestsOnEnough'])
  })

  test('a press release or a reference work cannot even be entered as primary', () => {
    for (const kind of ['press-release', 'reference-work'] as const) {
      expect(refusedBy(room.tell(story().article, writer, { action: 'addSource', kind, title: 'It says', primary: true }))).toEqual(['neverPrimaryKind'])
    }
  })
})

describe('when it is not asked for', () => {
  const levelled = (level: 'partial' | 'self', scope: 'number'[] | 'name'[] = []) => {
    const { article } = resting([report])
    return room.done(article, head, { action: 'setCheckLevel', level, scope, reason: 'Short.' })
  }

  test('a claim out of the declared scope, and a check that is none', () => {
    expect(sentences(levelled('partial', ['name']))).toEqual([])
    expect(sentences(levelled('self'))).toEqual([])
    expect(sentences(levelled('partial', ['number']))).toHaveLength(1)
  })

  test('house rules say how much: none, by kind, on one way only', () => {
    const asking = (primary: number, secondary: number): House => ({ ...usualHouse, evidence: { ...defaultRules, number: { primary, secondary } } })
    const { article } = resting([report])
    expect(sentences(article, asking(0, 0))).toEqual([])
    expect(sentences(article, asking(0, 1))).toEqual([])
    expect(sentences(article, asking(1, 0))).toEqual(['Claim 1 rests on one secondary source; it needs a primary source.'])
    expect(sentences(article, { ...asking(1, 3), evidence: { ...defaultRules, name: { primary: 5, secondary: 0 }, number: { primary: 0, secondary: 1 } } })).toEqual([])
  })

  test.each<[string, (claim: string) => Said[]]>([
    ['author’s account: only the writer’s word, counted and shown', (claim) => [{ action: 'giveVerdict', claim, verdict: 'authors-account' }]],
    ['opinion: its facts are claims of their own', (claim) => [{ action: 'giveVerdict', claim, verdict: 'opinion' }]],
  ])('%s', (_, steps) => {
    const { article, claim } = story()
    expect(sentences(room.story(article, ...steps(claim).map((said): [typeof checker, Said] => [checker, said])))).toEqual([])
  })

  test('an editor’s overrule answers by name, not by sources', () => {
    const { article, claim } = story()
    const kept = room.story(article, [checker, { action: 'giveVerdict', claim, verdict: 'cannot-verify' }], [editor, { action: 'overrule', claim, reason: 'I was there.' }])
    expect([standingOf(kept, claim), sentences(kept)]).toEqual(['kept-by-editor', []])
  })

  test('a claim that does not pass is named once, for what it lacks first', () => {
    const { article, claim } = resting([report])
    expect(gate(room.done(article, checker, { action: 'giveVerdict', claim, verdict: 'change-needed' }))).toMatchObject([{ rule: 'everyClaimPasses', href: '#claim-1' }])
  })
})

describe('in the course of a check', () => {
  const ready = () => {
    const { article, claim } = resting([statute])
    return { article: room.done(article, checker, { action: 'signOff' }), claim }
  }

  test('removing the primary source drops the story to checking; as much again and a signature make it rise', () => {
    const { article, claim } = ready()
    const removed = room.done(article, checker, { action: 'removeEvidence', evidence: lastOf(article.evidence) })
    expect([removed.state.desk, standingOf(removed, claim)]).toEqual(['checking', 'stale'])
    let again = removed
    for (const title of ['One', 'Two', 'Three']) {
      again = room.done(again, writer, { action: 'addSource', kind: 'news-report', title, primary: false })
      again = room.done(again, writer, { action: 'addEvidence', claim, source: lastOf(again.sources), passage: 'It says so.' })
    }
    again = room.done(again, checker, { action: 'giveVerdict', claim, verdict: 'verified' })
    expect(again.state.desk).toBe('checked')
  })

  test('finding that two sources tell one story is enough to fall, and enough to rise', () => {
    const { article } = resting([report, report, report])
    const ready3 = room.done(article, checker, { action: 'signOff' })
    const [one, two] = ready3.sources
    const grouped = [one, two].reduce((now, source) => room.done(now, checker, { action: 'groupSource', source: source?.id ?? '', group: 'Reuters' }), ready3)
    expect(grouped.state.desk).toBe('checking')
    expect(room.done(grouped, checker, { action: 'groupSource', source: one?.id ?? '', group: '' }).state.desk).toBe('checked')
  })

  test('the gate refuses by name, and the receipt keeps the rules it was passed under', () => {
    const { article } = ready()
    const published = room.done(article, publisher, { action: 'publish' })
    expect(published.receipts.at(-1)).toMatchObject({ gate: 2, rules: { evidence: defaultRules, replies: ['full'] } })
    const stricter = newsroom({ ...usualHouse, evidence: { ...defaultRules, number: { primary: 2, secondary: 0 } } })
    expect(refusedBy(stricter.tell(article, publisher, { action: 'publish' }))).toEqual(['everyClaimRestsOnEnough'])
  })
})
