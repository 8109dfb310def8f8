import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agenciesIn } from '@/lib/editorial/agencies'
import { containment, shinglesOf, suggestGroups } from '@/lib/editorial/independence'

const wire = `The health ministry said on Tuesday that two hospitals in the north of the country had stopped giving the new antibody to patients with sepsis after a review of forty deaths. Officials told a parliamentary committee that the dose had been set too high in the first protocol and that nobody had compared it with the published trial. The manufacturer said it was cooperating with the inquiry and that no other hospital was using the protocol. Doctors at both hospitals had raised concerns in the spring, according to letters seen by the committee, but were told that the protocol had been approved. The minister is expected to present the findings of the review before the summer.`
const rewrite = `Northern hospitals halt drug. The health ministry said on Tuesday that two hospitals in the north of the country had stopped giving the new antibody to patients with sepsis after a review of forty deaths. A committee in parliament heard about it yesterday. The manufacturer said it was cooperating with the inquiry and that no other hospital was using the protocol. Relatives of several patients are now asking for compensation. The minister is expected to present the findings of the review before the summer.`
const apart = `When Anna Berg’s father was taken to the clinic in March she did not know that he would get a drug hardly anybody had used. Two hospitals in the north of the country have now stopped giving it. She has read his file, page by page, and found that the dose written there was ten times that of the trial. “Nobody asked us,” she says. The clinic will not comment on individual patients, and the ministry refers to its review of forty deaths, which it wants to publish before the summer.`

describe('texts that overlap', () => {
  test('a rewrite is put before a person with the wire story, a report of one’s own is not', () => {
    expect(suggestGroups([{ source: 'a', text: wire }, { source: 'b', text: apart }, { source: 'c', text: rewrite }])).toEqual([
      { sources: ['a', 'c'], because: 'overlap', agencies: [], share: expect.closeTo(0.64, 2), sentence: expect.stringMatching(/^Two sources share at least \d\d % of their wording: they may be one source\.$/) },
    ])
  })

  test('a short cut of a long text counts by the shorter one', () => {
    const short = wire.split('. ').slice(0, 2).join('. ')
    expect(suggestGroups([{ source: 'a', text: `${wire} ${apart}` }, { source: 'b', text: short }])[0]).toMatchObject({ sources: ['a', 'b'], share: 1 })
  })

  test('three tied one to the next are one group, and its share is the weakest tie', () => {
    const [first, , third = '', ...rest] = wire.split('. ')
    const [suggested, ...others] = suggestGroups([{ source: 'a', text: wire }, { source: 'b', text: `${first}. ${third}.` }, { source: 'c', text: rest.join('. ') }])
    expect([suggested?.sources, suggested?.share, others]).toEqual([['a', 'b', 'c'], expect.closeTo(0.91, 2), []])
  })

  test.each([['one shared quotation', `${apart} “Officials told a parliamentary committee that the dose had been set too high in the first protocol.”`], ['few words', 'two hospitals in the north of the country'], ['nothing', '']])(
    'says nothing of %s', (_, text) => expect(suggestGroups([{ source: 'a', text: wire }, { source: 'b', text }])).toEqual([]))

  test('capitals and punctuation do not hide it', () => {
    expect(suggestGroups([{ source: 'a', text: wire }, { source: 'b', text: wire.toUpperCase().replaceAll(',', ' –') }])).toHaveLength(1)
  })

  test('sources that are one group already are not asked about; those of two groups are', () => {
    const both = (one: string, other: string) => suggestGroups([{ source: 'a', text: wire, group: one }, { source: 'b', text: wire, group: other }]).length
    expect([both('w', 'W '), both('w', 'v'), both('w', ''), both('', '')]).toEqual([0, 1, 1, 1])
  })

  test('one source given twice is one source', () => expect(suggestGroups([{ source: 'a', text: wire }, { source: 'a', text: wire }])).toEqual([]))
})

describe('news agencies', () => {
  test.each([
    ['BERLIN, March 3 (Reuters) - The ministry said', 'Reuters'], ['WASHINGTON (AP) — The ministry said', 'AP'], ['Hannover (dpa/lni) – Das Ministerium', 'dpa'], ['PARIS, AFP — The ministry', 'AFP'], ['AP — The ministry', 'AP'],
    ['The ministry said so, according to the news agency dpa.', 'dpa'], ['Wie die Nachrichtenagentur AFP berichtet', 'AFP'], ['según la agencia EFE', 'EFE'], ['l’agenzia ANSA scrive', 'ANSA'], ['the Russian news agency TASS said', 'TASS'],
    ['It was signed. (Xinhua)', 'Xinhua'], ['It was signed. Source: PA', 'PA'], ['Quelle: dpa', 'dpa'], ['It ended.\n© 2024 AFP', 'AFP'], ['It ended. – Kyodo', 'Kyodo'], ['By Reuters\nThe ministry', 'Reuters'],
    ['a spokesman told Reuters on Tuesday that', 'Reuters'], ['The Associated Press contributed to this report.', 'AP'], ['(Reporting by A. Bauer; Editing by C. Diaz)', 'Reuters'], ['“No,” he told The Associated Press.', 'AP'], ['It ended. ANSA', ''],
  ])('%s', (text, name) => expect(agenciesIn(text)).toEqual(name ? [name] : []))

  test.each(['A Reuters camera stood by.', 'Students took AP courses.', 'He moved to Pittsburgh, PA, in May.', 'The PA system failed.', 'Bloomberg ran for office.', 'belgaum', 'Reutersville (Texas) – a town'])('no credit: %s', (text) => expect(agenciesIn(text)).toEqual([]))

  test('the same agency is a reason to ask, several agencies give several, one text gives none', () => {
    const texts = [{ source: 'a', text: `BERLIN (Reuters) - ${apart}` }, { source: 'b', text: 'It was signed, Reuters and others say. (Reuters)' }, { source: 'c', text: 'It was signed. (dpa)' }]
    expect(suggestGroups(texts)).toEqual([{ sources: ['a', 'b'], because: 'agency', agencies: ['Reuters'], share: 0, sentence: 'Two sources credit Reuters: they may be one source.' }])
    expect(suggestGroups([{ source: 'a', text: 'Source: dpa and AFP (dpa/AFP)' }])).toEqual([])
  })

  test('an overlap that credits the same agency says both, once', () => {
    expect(suggestGroups([{ source: 'a', text: `BERLIN (Reuters) - ${wire}` }, { source: 'b', text: `${rewrite} (Reuters)` }]).map(({ because, agencies }) => [because, agencies])).toEqual([['overlap', ['Reuters']]])
  })
})

describe('whatever the texts', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'three', 'four', '5', '(dpa)', '.'), { maxLength: 60 }).map((list) => list.join(' '))
  test('containment is mutual, within 0 and 1, and whole for a text and itself', () => {
    fc.assert(fc.property(text, text, (one, other) => {
      const [mine, theirs] = [shinglesOf(one), shinglesOf(other)]
      expect(containment(mine, theirs)).toBe(containment(theirs, mine))
      expect(containment(mine, theirs)).toBeLessThanOrEqual(1)
      expect(containment(mine, mine)).toBe(mine.size >= 20 ? 1 : 0)
    }))
  })

  test('what is suggested holds two sources or more, each once, and overlaps share none', () => {
    fc.assert(fc.property(fc.array(text, { maxLength: 6 }), (list) => {
      const suggested = suggestGroups(list.map((one, at) => ({ source: `s${at}`, text: one })))
      for (const { sources } of suggested) expect([sources.length > 1, new Set(sources).size]).toEqual([true, sources.length])
      const overlaps = suggested.filter(({ because }) => because === 'overlap').flatMap(({ sources }) => sources)
      expect(new Set(overlaps).size).toBe(overlaps.length)
    }))
  })

  test('a full locker is over quickly', () => {
    const began = performance.now()
    suggestGroups(Array.from({ length: 40 }, (_, at) => ({ source: `s${at}`, text: Array.from({ length: 5_000 }, (__, n) => `w${(n * (at + 3)) % 997}`).join(' ') })))
    for (const piece of ['(', 'A ', '(dpa', 'Reporting by ', ' ', 'laut ', 'x, ', 'A, ']) agenciesIn(piece.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
