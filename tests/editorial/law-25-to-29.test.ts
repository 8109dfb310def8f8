import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/editorial/article'
import { gateVersion } from '@/lib/editorial/gate'
import { asRefused, current, everyRole, lastOf, newsroom, paper, person, refusedBy, staff, standingOf, textOf } from '../support/newsroom'
import { checked, corrected, correcting, drafted, live, signed, submitted, verdict, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, checker2, editor, head, publisher, everything } = staff
const note = { kind: 'correction' as const, text: 'An earlier version gave the wrong dose.' }

describe('25: the gate', () => {
  test('checked, and clear recomputed: each cause is a sentence with its link, and the refusal is history', () => {
    const { article } = signed(room)
    const lifted = room.done(article, checker, { action: 'liftNoFact', sentence: 'p2.1' })
    const refusal = asRefused(room.tell(lifted, publisher, { action: 'publish' }))
    expect(refusal.refusals).toMatchObject([
      { rule: 'isChecked', sentence: 'The story is checking: it is published once it is checked and signed off.' },
      { rule: 'everySentenceIsCovered', href: '#s-p2.1' }])
    expect(refusal.record?.entries).toMatchObject([{ action: 'publishRefused', by: publisher.id, refusedBy: ['isChecked', 'everySentenceIsCovered'], from: article.state, to: article.state, version: article.version }])
    expect(refusal.record?.article).toEqual(lifted)
  })

  test('only the gate’s refusals are history, and not those of people who may not ask it', () => {
    const { article } = signed(room)
    expect(asRefused(room.tell(article, checker, { action: 'publish' })).record).toBeNull()
    expect(asRefused(room.tell(submitted(room).article, checker, { action: 'signOff' })).record).toBeNull()
  })

  test('the publisher holds the role now', () => {
    const { article } = checked(room)
    expect(asRefused(room.tell(article, { ...publisher, roles: ['editor'] }, { action: 'publish' })).refusals).toMatchObject([{ rule: 'mayDoThis', about: 'person' }])
  })

  test('the revision asked for is the current one', () => {
    const { article } = checked(room)
    const number = current(article).number
    const moved = room.done(article, writer, { action: 'editText', text: textOf([...current(article).blocks].reverse()) })
    expect(moved.state.desk).toBe('checked')
    expect(refusedBy(room.tell(moved, publisher, { action: 'publish', revision: number }))).toEqual(['sawThisRevision'])
    expect(refusedBy(room.tell(moved, publisher, { action: 'publish', version: article.version }))).toEqual(['sawThisRevision'])
    expect(room.tell(moved, publisher, { action: 'publish', revision: number + 1, version: moved.version }).outcome).toBe('done')
  })

  test('a correction note where readers had other words; none where they had not', () => {
    const { article } = corrected(room)
    expect(refusedBy(room.tell(article, publisher, { action: 'publish' }))).toEqual(['correctionIsSaid'])
    expect(refusedBy(room.tell(article, publisher, { action: 'publish', correction: { kind: 'correction', text: ' ' } }))).toEqual(['correctionIsSaid'])
    expect(room.tell(article, publisher, { action: 'publish', correction: { kind: 'minor' } }).outcome).toBe('done')
    expect(refusedBy(room.tell(checked(room).article, publisher, { action: 'publish', correction: note }))).toEqual(['correctionIsOwed'])
  })

  test('a story without headline or text is none, however clear', () => {
    const { article, deaths, hospitals, dose } = checked(room)
    const blank = room.done(article, writer, { action: 'editText', text: textOf([{ id: 'h', role: 'headline', words: '' }]) })
    const cut = [deaths, hospitals, dose].reduce((now, claim) => room.done(now, editor, { action: 'dropClaim', claim, reason: 'Gone.' }), blank)
    expect(cut.state.desk).toBe('checked')
    expect(refusedBy(room.tell(cut, publisher, { action: 'publish' }))).toEqual(['hasHeadline', 'hasBody'])
  })

  test('publishing twice is refused: readers have these words', () => {
    const { article } = live(room)
    expect(refusedBy(room.tell(article, publisher, { action: 'publish' }))).toEqual(['correctionIsOpen', 'notTheSameAsPublic'])
    const open = room.story(article, [editor, { action: 'startCorrection', reason: 'Perhaps.' }], [writer, { action: 'submit' }], [checker, { action: 'signOff' }])
    expect(refusedBy(room.tell(open, publisher, { action: 'publish' }))).toEqual(['notTheSameAsPublic'])
  })
})

describe('live and after', () => {
  test('live words change only inside an open correction; readers keep the old ones until it is published', () => {
    const { article } = live(room)
    for (const said of [{ action: 'replaceText', find: '50 mg', replace: '5 mg' }, { action: 'editText', text: paper('Other', 'Words.') }] as const) {
      expect(refusedBy(room.tell(article, editor, said))).toEqual(['publicAllowsEditing'])
    }
    const open = correcting(room)
    expect([open.article.publicRevision, open.article.state]).toEqual([open.article.revisions[0]?.id, { desk: 'amending', public: 'live' }])
    const done = corrected(room)
    const published = room.done(done.article, publisher, { action: 'publish', correction: note })
    expect(published.publicRevision).toBe(current(published).id)
    expect(published.publications.at(-1)).toMatchObject({ kind: 'update', correction: lastOf(published.corrections), note })
    expect(refusedBy(room.tell(published, editor, { action: 'replaceText', find: 'rained', replace: 'poured' }))).toEqual(['publicAllowsEditing'])
  })

  test('a checker who finds an error in a live story: the desk falls to checking, readers keep the words', () => {
    const { article, dose } = live(room)
    const found = verdict(room, article, checker, dose, 'change-needed')
    expect(found.state).toEqual({ desk: 'checking', public: 'live' })
    expect(found.publicRevision).toBe(article.publicRevision)
  })

  test('dropping a correction brings back the words, the old signatures and the sign-off', () => {
    const { article, deaths, hospitals, dose } = correcting(room)
    expect(standingOf(article, dose)).toBe('stale')
    const change = room.change(article, publisher, { action: 'dropCorrection', reason: 'It was right.' })
    expect(change.rows.revisions).toMatchObject([{ number: 3, made: 'restore', hash: article.revisions[0]?.hash }])
    expect([deaths, hospitals, dose].map((claim) => standingOf(change.article, claim))).toEqual(['verified', 'verified', 'verified'])
    expect(change.article.state).toEqual({ desk: 'checked', public: 'live' })
    expect(refusedBy(room.tell(change.article, publisher, { action: 'dropCorrection', reason: 'Again.' }))).toEqual(['correctionIsOpen'])
  })

  test('and every place as it was: also where two equal sentences leave a lost claim no way to tell', () => {
    const price = 'It cost 5 euros.'
    const start = room.done(null, writer, { action: 'create', text: paper('Prices', price, price) })
    const marked = room.story(start, [writer, { action: 'markClaim', quote: '5 euros', sentence: 'p2.1' }], [writer, { action: 'markClaim', quote: 'cost', sentence: 'p1.1' }], [writer, { action: 'submit' }])
    const [second, first] = marked.claims.map(({ id }) => id)
    const shown = room.story([second, first].reduce((now, claim) => verdict(room, now, checker, claim ?? '', 'opinion'), marked),
      [checker, { action: 'markNoFact', quote: 'Prices' }], [checker, { action: 'signOff' }], [publisher, { action: 'publish' }], [editor, { action: 'startCorrection', reason: 'A slip.' }],
      [writer, { action: 'editText', text: paper('Prices', 'Nothing is known.') }])
    expect(standingOf(shown, second ?? '')).toBe('lost')
    const dropped = room.done(shown, editor, { action: 'dropCorrection', reason: 'No.' })
    expect(current(dropped).places.find(({ id }) => id === second)).toMatchObject({ block: 'p2', quote: '5 euros' })
    expect(dropped.state).toEqual({ desk: 'checked', public: 'live' })
  })

  test('a sign-off that did not stand before does not stand after', () => {
    const { article, dose } = live(room)
    const sent = room.story(article, [checker, { action: 'sendBack', reason: 'Look again.' }], [writer, { action: 'submit' }], [editor, { action: 'startCorrection', reason: 'A slip.' }])
    const dropped = room.done(sent, editor, { action: 'dropCorrection', reason: 'None.' })
    expect([dropped.state.desk, standingOf(dropped, dose)]).toEqual(['checking', 'verified'])
  })

  test('a check level set inside the correction goes with it', () => {
    const { article } = correcting(room)
    const self = room.done(article, head, { action: 'setCheckLevel', level: 'self', reason: 'Quick.' })
    expect(room.done(self, editor, { action: 'dropCorrection', reason: 'No.' }).check).toEqual({ level: 'full', scope: [] })
  })

  test('a claim marked inside the correction stays on the desk: its words are there, or it is lost', () => {
    const { article } = correcting(room)
    const marks = room.story(article, [writer, { action: 'markClaim', quote: '5 mg a day' }], [writer, { action: 'markClaim', quote: 'rained' }])
    const dropped = room.done(marks, editor, { action: 'dropCorrection', reason: 'No.' })
    expect(dropped.state.desk).toBe('checking')
    expect(dropped.claims.slice(3).map(({ id }) => standingOf(dropped, id))).toEqual(['unchecked', 'unchecked'])
  })

  test('withdrawn: an open correction stays open, the receipt is of the words readers lose', () => {
    const { article } = correcting(room)
    const change = room.change(article, publisher, { action: 'withdraw', reason: 'Patients were named.' })
    expect(change.article.state).toEqual({ desk: 'amending', public: 'withdrawn' })
    expect(change.rows.receipts).toMatchObject([{ kind: 'withdrawal', revision: article.publicRevision, answersFor: 'Patients were named.', by: publisher.id }])
    expect(change.rows.receipts[0]?.signatures).toEqual(article.receipts[0]?.signatures)
    const self = room.done(article, head, { action: 'setCheckLevel', level: 'self', reason: 'Quick.' })
    expect(room.done(self, publisher, { action: 'withdraw', reason: 'A doubt.' }).receipts.at(-1)?.check).toEqual({ level: 'full', scope: [] })
    expect(room.done(change.article, editor, { action: 'dropCorrection', reason: 'No.' }).state).toEqual({ desk: 'checked', public: 'withdrawn' })
  })

  test('withdrawn, then published again: as it was without a note, in other words only with one', () => {
    const { article, deaths } = live(room)
    const withdrawn = room.done(article, publisher, { action: 'withdraw', reason: 'Patients were named.' })
    expect(room.change(withdrawn, publisher, { action: 'publish' }).rows.publications).toMatchObject([{ kind: 'again', note: null }])
    const edited = verdict(room, room.done(withdrawn, writer, { action: 'replaceText', find: '12 percent', replace: '13 percent' }), checker, deaths)
    expect(edited.state).toEqual({ desk: 'checked', public: 'withdrawn' })
    expect(refusedBy(room.tell(edited, publisher, { action: 'publish' }))).toEqual(['correctionIsSaid'])
    expect(room.done(edited, publisher, { action: 'publish', correction: note }).publications.at(-1)).toMatchObject({ kind: 'again', note })
  })

  test('the address is wished for once, at first publication', () => {
    const { article } = checked(room)
    expect(room.change(article, publisher, { action: 'publish' }).slug).toBe('a-drug-against-sepsis')
    const published = { ...live(room).article, slug: 'a-drug-against-sepsis' }
    const withdrawn = room.done(published, publisher, { action: 'withdraw', reason: 'Wait.' })
    expect(room.change(withdrawn, publisher, { action: 'publish' }).slug).toBeNull()
  })

  test('spiked and revived it begins again at drafting, and needs another sign-off', () => {
    const { article, deaths } = checked(room)
    const revived = room.story(article, [editor, { action: 'spike', reason: 'No room.' }], [head, { action: 'revive' }])
    expect([revived.state.desk, standingOf(revived, deaths)]).toEqual(['drafting', 'verified'])
    expect(room.done(revived, writer, { action: 'submit' }).state.desk).toBe('checking')
  })
})

describe('26: four eyes on every sentence, never on roles', () => {
  test('one person with every role never publishes alone, whatever they try', () => {
    let article = room.done(null, everything, { action: 'create', text: paper(words.headline, words.deaths) })
    article = room.story(article, [everything, { action: 'markClaim', quote: '12 percent' }], [everything, { action: 'submit' }])
    const claim = lastOf(article.claims)
    const tried = [
      room.tell(article, everything, { action: 'giveVerdict', claim, verdict: 'authors-account' }),
      room.tell(article, everything, { action: 'markNoFact', quote: words.headline }),
      room.tell(verdict(room, article, everything, claim, 'cannot-verify'), everything, { action: 'overrule', claim, reason: 'I say so.' }),
      room.tell(article, everything, { action: 'setCheckLevel', level: 'self', reason: 'I say so.' }),
      room.tell(article, { ...everything, roles: everyRole.filter((role) => role !== 'writer' && role !== 'editor') }, { action: 'setCheckLevel', level: 'self', reason: 'I say so.' }),
      room.tell(article, everything, { action: 'signOff' }),
      room.tell(article, everything, { action: 'publish' }),
    ]
    expect(tried.map(({ outcome }) => outcome)).toEqual(tried.map(() => 'refused'))
  })

  test('a checker whose proposal was accepted may sign off, if somebody else signed that sentence', () => {
    const { article, deaths } = signed(room)
    const proposed = room.done(article, checker, { action: 'proposeWording', about: { claim: deaths }, words: 'The drug cut deaths by an eighth.' })
    const accepted = room.done(proposed, writer, { action: 'acceptWording', proposal: lastOf(proposed.proposals) })
    expect(refusedBy(room.tell(accepted, checker, { action: 'giveVerdict', claim: deaths, verdict: 'verified' }))).toEqual(['didNotWriteTheseWords'])
    expect(refusedBy(room.tell(accepted, checker, { action: 'signOff' }))).toEqual(['everyClaimPasses'])
    expect(room.done(verdict(room, accepted, checker2, deaths), checker, { action: 'signOff' }).state.desk).toBe('checked')
  })

  test('nobody accepts or declines their own proposal', () => {
    const { article, deaths } = signed(room)
    const proposed = room.done(article, everything, { action: 'proposeWording', about: { claim: deaths }, words: 'The drug cut deaths by an eighth.' })
    for (const action of ['acceptWording', 'declineWording'] as const) expect(refusedBy(room.tell(proposed, everything, { action, proposal: lastOf(proposed.proposals) }))).toEqual(['notTheProposer'])
  })

  const proposedOn = (article: Article, about: { claim: string } | { sentence: string }) => {
    const made = room.done(article, checker, { action: 'proposeWording', about, words: 'It was wet.' })
    return { made, proposal: lastOf(made.proposals) }
  }

  test('a proposal fits while its whole sentences stand there word for word; else it is only put away', () => {
    const { article } = signed(room)
    const { made, proposal } = proposedOn(article, { sentence: 'p2.1' })
    const longer = room.done(made, writer, { action: 'replaceText', find: 'It rained.', replace: 'It rained a lot.' })
    expect(refusedBy(room.tell(longer, editor, { action: 'acceptWording', proposal }))).toEqual(['proposalStillFits'])
    const declined = room.done(longer, editor, { action: 'declineWording', proposal })
    expect(refusedBy(room.tell(declined, editor, { action: 'declineWording', proposal }))).toEqual(['proposalIsOpen'])
    expect(current(room.done(made, editor, { action: 'acceptWording', proposal })).blocks[2]?.words).toBe('It was wet.')
  })

  test('of words without a full stop, the beginning of longer words is not what was meant', () => {
    const article = room.story(drafted(room), [writer, { action: 'submit' }])
    const { made, proposal } = proposedOn(article, { sentence: 'h.1' })
    const longer = room.done(made, writer, { action: 'replaceText', find: words.headline, replace: `${words.headline} and flu` })
    expect(refusedBy(room.tell(longer, editor, { action: 'acceptWording', proposal }))).toEqual(['proposalStillFits'])
  })

  test('of the same sentence twice in a paragraph nobody could say which: propose on a claim there', () => {
    const article = room.story(room.done(null, writer, { action: 'create', text: paper('Rain', 'It rained. It stopped. It rained.') }), [writer, { action: 'submit' }])
    expect(refusedBy(room.tell(article, checker, { action: 'proposeWording', about: { sentence: 'p1.3' }, words: 'It was wet.' }))).toEqual(['proposalSaysWhere'])
    const claimed = room.done(article, checker, { action: 'markClaim', quote: 'rained', sentence: 'p1.3' })
    const { made, proposal } = proposedOn(claimed, { claim: lastOf(claimed.claims) })
    expect(current(room.done(made, editor, { action: 'acceptWording', proposal })).blocks[1]?.words).toBe('It rained. It stopped. It was wet.')
  })

  test('refusals about the person come first', () => {
    const { article, deaths } = submitted(room)
    const [first] = asRefused(room.tell(article, person('Wim', 'legal'), { action: 'giveVerdict', claim: deaths, verdict: 'verified' })).refusals
    expect(first).toEqual({ rule: 'mayDoThis', about: 'person', href: '#claim-1', sentence: 'Only a fact-checker or the head of research may do this: give a verdict.' })
  })
})

describe('27: an overrule answers a verdict on the current words', () => {
  test('never an unchecked or a stale claim, nor one that passes, nor twice', () => {
    const { article, deaths } = submitted(room)
    const overrule = { action: 'overrule' as const, claim: deaths, reason: 'The paper says so.' }
    const disputed = verdict(room, article, checker, deaths, 'change-needed')
    const stale = room.done(disputed, writer, { action: 'replaceText', find: '12', replace: '13' })
    const verified = verdict(room, article, checker, deaths)
    const open = room.done(disputed, checker, { action: 'askQuery', to: 'author', type: 'evidence', about: { claim: deaths }, text: 'Where?' })
    const kept = room.done(disputed, editor, overrule)
    for (const now of [article, stale, verified, open, kept]) expect(refusedBy(room.tell(now, editor, overrule))).toEqual(['isInDispute'])
    expect(kept.overrules).toMatchObject([{ claim: deaths, by: editor.id, reason: 'The paper says so.', answers: lastOf(disputed.signatures), words: words.deaths }])
  })

  test('an editor only, and not of words of their own', () => {
    const { article, deaths } = submitted(room)
    const disputed = verdict(room, article, checker, deaths, 'cannot-verify')
    for (const actor of [checker2, head, publisher]) expect(refusedBy(room.tell(disputed, actor, { action: 'overrule', claim: deaths, reason: 'So.' }))).toEqual(['mayDoThis'])
  })
})

describe('28, 29: what a pass leaves behind', () => {
  test('receipt and publication in one change: revision and hash, level and scope, what counted, correction, publisher, time, version of the gate', () => {
    const { article } = corrected(room)
    const change = room.change(article, publisher, { action: 'publish', correction: note })
    const { id: revision, hash } = current(article)
    expect(change.rows.receipts).toMatchObject([{ kind: 'publication', revision, hash, check: { level: 'full', scope: [] }, by: publisher.id, at: room.tools.now, gate: gateVersion, answersFor: note.text, overrules: [] }])
    const [receipt] = change.rows.receipts
    expect(receipt?.signatures).toEqual([article.signatures[0]?.id, article.signatures[3]?.id, article.signatures[4]?.id])
    expect(receipt?.marks).toEqual(article.marks.map(({ id }) => id))
    expect(change.rows.publications).toMatchObject([{ revision, receipt: receipt?.id, correction: lastOf(article.corrections), note }])
  })

  test('overrules and out-of-scope marks are named in it', () => {
    const { article, deaths, hospitals, dose } = submitted(room)
    const partial = room.done(article, head, { action: 'setCheckLevel', level: 'partial', scope: ['number'], reason: 'Figures only.' })
    const verified = [hospitals, dose].reduce((now, claim) => verdict(room, now, checker, claim), verdict(room, partial, checker, deaths, 'change-needed'))
    const passed = room.story(verified, [editor, { action: 'overrule', claim: deaths, reason: 'It stands.' }], [checker, { action: 'signOff' }], [publisher, { action: 'publish' }])
    expect(passed.receipts).toMatchObject([{ check: { level: 'partial', scope: ['number'] }, overrules: [passed.overrules[0]?.id], marks: passed.marks.map(({ id }) => id) }])
    expect(passed.receipts[0]?.marks).toHaveLength(2)
  })
})
