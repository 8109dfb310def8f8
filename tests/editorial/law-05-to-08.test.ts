import { describe, expect, test } from 'vitest'
import { read } from '@/lib/editorial/reading'
import { current, lastOf, newsroom, paper, refusedBy, reworded, sentenceWith, staff, standingOf, textOf, withRole } from '../support/newsroom'
import { checked, correcting, drafted, live, signed, submitted, words } from '../support/sepsis-story'

const room = newsroom()
const { writer, checker, editor, everything } = staff

const authorsOf = (article: ReturnType<typeof drafted>, piece: string) => [...(read(article).authors.get(sentenceWith(article, piece).wording) ?? [])].sort()

describe('5: revisions', () => {
  test('a save that changes nothing printed makes no revision, no entry and no new version', () => {
    const article = drafted(room)
    const change = room.change(article, writer, { action: 'editText', version: article.version, text: textOf(current(article).blocks) })
    expect(change.rows.revisions).toEqual([])
    expect(change.entries).toEqual([])
    expect(change.article.version).toBe(article.version)
  })

  test('a save that changes a word makes the next one, with hash, saver, number and its own sentences', () => {
    const article = drafted(room)
    const after = room.done(article, writer, { action: 'editText', text: reworded(article, '50 mg', '5 mg') })
    const [first, second] = [current(article), current(after)]
    expect(second.number).toBe(first.number + 1)
    expect(second.hash).not.toBe(first.hash)
    expect(second.savedBy).toBe(writer.id)
    expect(second.sentences.map((sentence) => sentence.words)).toContain('Two hospitals gave 5 mg a day.')
    expect(after.revisions[0]).toEqual(first)
    expect(after.numbers).toEqual({ [first.id]: 1, [second.id]: 2 })
    expect(after.textVersion).toBe(after.version)
  })

  test('a change that is printed but changes no words (order of blocks) makes a revision and lapses nothing', () => {
    const { article, deaths, dose } = checked(room)
    const [headline, first, second] = current(article).blocks
    if (!headline || !first || !second) throw new Error('Blocks are missing.')
    const after = room.done(article, writer, { action: 'editText', text: textOf([headline, second, first]) })
    expect(current(after).number).toBe(current(article).number + 1)
    expect(after.state.desk).toBe('checked')
    expect([deaths, dose].map((claim) => standingOf(after, claim))).toEqual(['verified', 'verified'])
  })

  test('the document carries what the law is not told; only its hash tells the change (emphasis)', () => {
    const { article, deaths } = checked(room)
    const { blocks } = current(article)
    const after = room.done(article, writer, { action: 'editText', text: { document: { blocks, emphasis: [1] }, blocks } })
    expect(current(after).number).toBe(current(article).number + 1)
    expect(after.state.desk).toBe('checked')
    expect(standingOf(after, deaths)).toBe('verified')
    expect(after.authors).toEqual(article.authors)
  })
})

describe('6: a save is based on what its saver saw', () => {
  test('the slower of two savers gets both texts in hand', () => {
    const article = drafted(room)
    const theirs = room.done(article, editor, { action: 'editText', version: article.version, text: reworded(article, 'It rained.', 'It snowed.') })
    const mine = reworded(article, '12 percent', '21 percent')
    const decision = room.tell(theirs, writer, { action: 'editText', version: article.version, text: mine })
    expect(decision).toMatchObject({ outcome: 'conflict', about: 'text', version: theirs.version, yours: { by: writer.id, document: mine.document }, theirs: { by: editor.id } })
    if (decision.outcome !== 'conflict') return
    expect(decision.yours.lines.join(' ')).toContain('21 percent')
    expect(decision.theirs.lines.join(' ')).toContain('It snowed.')
  })

  test('a version that differs by state alone does not collide', () => {
    const { article } = submitted(room)
    const sent = room.done(article, checker, { action: 'sendBack', reason: 'Look at the dose.' })
    expect(room.tell(sent, writer, { action: 'editText', version: article.version, text: reworded(article, 'It rained.', 'It snowed.') }).outcome).toBe('done')
  })

  test('words changed and changed back are the words the saver started from', () => {
    const article = drafted(room)
    const back = room.story(article, [editor, { action: 'replaceText', find: '50 mg', replace: '5 mg' }], [editor, { action: 'replaceText', find: '5 mg', replace: '50 mg' }])
    expect(room.tell(back, writer, { action: 'editText', version: article.version, text: reworded(article, 'It rained.', 'It snowed.') }).outcome).toBe('done')
  })

  test('saved already: the same text sent again collides with nothing and changes nothing', () => {
    const article = drafted(room)
    const said = { action: 'editText' as const, version: article.version, text: reworded(article, 'It rained.', 'It snowed.') }
    const saved = room.done(article, writer, said)
    expect(room.change(saved, writer, said).rows.revisions).toEqual([])
  })

  test('replaceText: one occurrence in all printed text, or a sentence saying how many', () => {
    const article = room.done(null, writer, { action: 'create', text: paper('Rain', 'It rained. It poured.') })
    expect(room.tell(article, writer, { action: 'replaceText', find: 'It', replace: 'He' })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'quoteFoundOnce', sentence: '“It” stands in the text 2 times: say which is meant.' }] })
    expect(room.tell(article, writer, { action: 'replaceText', find: 'snow', replace: 'rain' })).toMatchObject({ outcome: 'refused', refusals: [{ rule: 'quoteFoundOnce', sentence: '“snow” is not in the printed text.' }] })
    expect(current(room.done(article, writer, { action: 'replaceText', find: 'poured', replace: 'cleared' })).blocks[1]?.words).toBe('It rained. It cleared.')
  })
})

describe('7: authors only grow', () => {
  test('one word changed in another’s sentence: both are authors; the other sentences keep theirs', () => {
    const { article } = submitted(room)
    const after = room.done(article, editor, { action: 'replaceText', find: '12 percent', replace: '13 percent' })
    expect(authorsOf(after, '13 percent')).toEqual([editor.id, writer.id].sort())
    expect(authorsOf(after, 'Two hospitals')).toEqual([writer.id])
    expect(authorsOf(after, 'It rained')).toEqual([writer.id])
  })

  test('an accepted proposal makes its proposer an author, beside the earlier ones; its acceptor none', () => {
    const { article, deaths } = submitted(room)
    const proposed = room.done(article, checker, { action: 'proposeWording', about: { claim: deaths }, words: 'The drug cut deaths by an eighth.' })
    const after = room.done(proposed, editor, { action: 'acceptWording', proposal: lastOf(proposed.proposals) })
    expect(authorsOf(after, 'an eighth')).toEqual([checker.id, writer.id].sort())
    expect(current(after).made).toBe('proposal')
    expect(current(after).savedBy).toBe(editor.id)
  })

  test('moved to another paragraph: nobody becomes an author', () => {
    const { article } = checked(room)
    const after = room.done(article, editor, { action: 'editText', text: textOf([
      { id: 'h', role: 'headline', words: words.headline }, { id: 'p1', role: 'text', words: words.dose }, { id: 'p2', role: 'text', words: `${words.rain} ${words.deaths}` }]) })
    expect(after.authors).toEqual(article.authors)
    expect(after.state.desk).toBe('checked')
  })

  test('merged: the union of both sentences’ authors and the saver', () => {
    const { article } = submitted(room)
    const mine = room.done(article, editor, { action: 'replaceText', find: 'It rained.', replace: 'The weather did not help.' })
    const merged = room.done(mine, everything, { action: 'editText', text: textOf([
      { id: 'h', role: 'headline', words: words.headline }, { id: 'p1', role: 'text', words: 'The drug cut deaths by 12 percent and two hospitals gave 50 mg a day.' },
      { id: 'p2', role: 'text', words: 'The weather did not help.' }]) })
    expect(authorsOf(merged, '12 percent and')).toEqual([everything.id, writer.id].sort())
    expect(authorsOf(merged, 'weather')).toEqual([editor.id, writer.id].sort())
  })

  test('retyping earlier words adds an author and removes none', () => {
    const { article } = submitted(room)
    const back = room.story(article, [editor, { action: 'replaceText', find: '12 percent', replace: '13 percent' }], [editor, { action: 'replaceText', find: '13 percent', replace: '12 percent' }])
    expect(authorsOf(back, '12 percent')).toEqual([editor.id, writer.id].sort())
    const without = room.done(article, writer, { action: 'editText', text: paper(words.headline, words.dose, words.rain) })
    const retyped = room.done(without, editor, { action: 'editText', text: paper(words.headline, words.dose, words.rain, words.deaths) })
    expect(authorsOf(retyped, '12 percent')).toEqual([editor.id, writer.id].sort())
  })

  test('the same words in another role are another wording: whoever retitled them wrote it, the earlier author too', () => {
    const { article } = submitted(room)
    const after = room.done(article, editor, { action: 'editText', text: withRole(article, 'p2', 'pull') })
    expect(authorsOf(after, 'It rained')).toEqual([editor.id, writer.id].sort())
  })

  test('words restored by dropping a correction have the authors they had', () => {
    const { article } = correcting(room)
    const back = room.done(article, editor, { action: 'dropCorrection', reason: 'It was right.' })
    expect(authorsOf(back, '50 mg')).toEqual([writer.id])
  })
})

describe('8: what makes nobody an author', () => {
  test('marking, attaching, signing and querying add no authors', () => {
    const before = drafted(room)
    const { article } = signed(room)
    expect(article.authors.map(({ person }) => person)).toEqual(before.authors.map(({ person }) => person))
  })

  test('the byline is never consulted', () => {
    const article = room.done(null, editor, { action: 'create', text: paper('Rain', 'It rained.'), byline: 'Carla' })
    const submittedNow = room.done(article, editor, { action: 'submit' })
    expect(refusedBy(room.tell(submittedNow, checker, { action: 'markNoFact', quote: 'It rained.' }))).toEqual([])
  })

  test('an act through a token is its person’s', () => {
    const token = { ...writer, via: { door: 'api', token: 't' } as const }
    const { article } = live(room)
    const opened = room.done(article, editor, { action: 'startCorrection', reason: 'A slip.' })
    const change = room.change(opened, token, { action: 'replaceText', find: 'rained', replace: 'poured' })
    expect(authorsOf(change.article, 'poured')).toEqual([writer.id])
    expect(change.entries).toMatchObject([{ by: writer.id, via: { door: 'api', token: 't' } }])
  })
})
