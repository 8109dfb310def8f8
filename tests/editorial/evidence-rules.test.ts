import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimKinds, sourceKinds, type SourceKind } from '@/lib/editorial/article'
import { counted, defaultRules, evidenceRules, neverPrimary, rulesFrom, ruleSentence, shortfall, type EvidenceRules, type Support } from '@/lib/editorial/evidence-rules'

const primary = (source: string, group = '', kind: SourceKind = 'official-document'): Support => ({ source, primary: true, kind, group })
const secondary = (source: string, group = '', kind: SourceKind = 'news-report'): Support => ({ source, primary: false, kind, group })
const claim = { number: 4, kind: 'number' as const }
const rules = (primaryWanted: number, secondaryWanted: number): EvidenceRules => ({ ...defaultRules, number: { primary: primaryWanted, secondary: secondaryWanted } })

test('by default every kind of claim wants one primary or three independent secondary sources', () => {
  expect(Object.keys(defaultRules)).toEqual([...claimKinds])
  for (const kind of claimKinds) expect(defaultRules[kind]).toEqual({ primary: 1, secondary: 3 })
})

test('press releases and reference works are never primary, all else may be', () => {
  expect(sourceKinds.filter(neverPrimary)).toEqual(['press-release', 'reference-work'])
})

describe('counting', () => {
  test.each<[string, Support[], [primary: number, secondary: number, sources: number, independent: number]]>([
    ['nothing', [], [0, 0, 0, 0]],
    ['one of each', [primary('a'), secondary('b')], [1, 1, 1, 2]],
    ['two passages of one source', [primary('a'), primary('a'), secondary('b'), secondary('b')], [1, 1, 1, 2]],
    ['three rewrites of one story', [secondary('a', 'Reuters'), secondary('b', 'reuters '), secondary('c', 'REUTERS')], [0, 1, 3, 1]],
    ['two in a group and one beside', [secondary('a', 'w'), secondary('b', 'w'), secondary('c')], [0, 2, 3, 2]],
    ['a group called like a source', [secondary('a', 'b'), secondary('b')], [0, 2, 2, 2]],
    ['sources without group', [secondary('a'), secondary('b', ' '), secondary('c')], [0, 3, 3, 3]],
    ['a press release called primary', [primary('a', '', 'press-release')], [0, 1, 1, 1]],
    ['an encyclopedia called primary', [primary('a', '', 'reference-work'), secondary('b')], [0, 2, 2, 2]],
    ['a primary source and rewrites of it', [primary('a', 'w'), secondary('b', 'w'), secondary('c', 'w')], [1, 1, 2, 1]],
    ['one source in two groups', [secondary('a', 'x'), secondary('a', 'y'), secondary('b', 'x')], [0, 1, 2, 1]],
  ])('%s', (_, evidence, [first, second, sources, independent]) => expect(counted(evidence)).toEqual({ primary: first, secondary: second, secondarySources: sources, independent }))
})

describe('what satisfies', () => {
  test.each<[string, Support[], EvidenceRules]>([
    ['a primary source', [primary('a')], defaultRules],
    ['three independent ones', [secondary('a'), secondary('b'), secondary('c')], defaultRules],
    ['three groups', [secondary('a', 'x'), secondary('b', 'x'), secondary('c', 'y'), secondary('d')], defaultRules],
    ['no rule', [], rules(0, 0)],
    ['a primary source where only independent ones count', [primary('a'), secondary('b')], rules(0, 2)],
    ['a primary source among three', [primary('a'), secondary('b'), secondary('c')], rules(2, 3)],
  ])('%s', (_, evidence, given) => expect(shortfall(claim, evidence, given)).toBeNull())

  test.each<[string, Support[], EvidenceRules, string]>([
    ['nothing', [], defaultRules, 'Claim 4 rests on no source; it needs a primary source, or three independent secondary ones.'],
    ['one', [secondary('a')], defaultRules, 'Claim 4 rests on one secondary source; it needs a primary source, or two more independent secondary ones.'],
    ['two', [secondary('a'), secondary('b')], defaultRules, 'Claim 4 rests on two independent secondary sources; it needs a primary source, or one more independent secondary one.'],
    ['three rewrites', [secondary('a', 'w'), secondary('b', 'w'), secondary('c', 'w')], defaultRules, 'Claim 4 rests on three secondary sources that count as one; it needs a primary source, or two more independent secondary ones.'],
    ['a press release', [primary('a', '', 'press-release')], defaultRules, 'Claim 4 rests on one secondary source; it needs a primary source, or two more independent secondary ones.'],
    ['two primary wanted', [primary('a'), secondary('b')], rules(2, 0), 'Claim 4 rests on one primary source and one secondary one; it needs one more primary source.'],
    ['only primary counts', [secondary('a'), secondary('b'), secondary('c')], rules(1, 0), 'Claim 4 rests on three independent secondary sources; it needs a primary source.'],
    ['only independent ones count', [primary('a')], rules(0, 2), 'Claim 4 rests on one primary source; it needs one more independent secondary source.'],
    ['one is enough, none there', [], rules(0, 1), 'Claim 4 rests on no source; it needs an independent secondary source.'],
    ['both open, one primary', [primary('a'), secondary('b', 'w'), secondary('c', 'w')], rules(3, 4), 'Claim 4 rests on one primary source and two secondary ones that count as one; it needs two more primary sources, or two more independent secondary ones.'],
    ['many', [], rules(13, 0), 'Claim 4 rests on no source; it needs 13 primary sources.'],
  ])('falls short: %s', (_, evidence, given, sentence) => expect(shortfall(claim, evidence, given)?.sentence).toBe(sentence))

  test('what is missing is told in numbers too; a closed way is null', () => {
    expect(shortfall(claim, [secondary('a')], defaultRules)).toMatchObject({ has: { primary: 0, secondary: 1 }, needs: { primary: 1, secondary: 2 } })
    expect(shortfall(claim, [secondary('a')], rules(1, 0))?.needs).toEqual({ primary: 1, secondary: null })
  })

  test('the rule of the claim’s own kind is asked', () => {
    expect(shortfall({ number: 1, kind: 'quote' }, [], rules(0, 0))).not.toBeNull()
  })
})

test.each([[1, 3, 'A primary source, or three independent secondary ones.'], [2, 0, 'Two primary sources.'], [0, 1, 'An independent secondary source.'], [0, 0, 'No rule: the checker decides.']])(
  'a rule in words: %i, %i', (one, other, sentence) => expect(ruleSentence({ primary: one, secondary: other })).toBe(sentence))

const support = fc.record({ source: fc.constantFrom('a', 'b', 'c', 'd', 'e'), primary: fc.boolean(), kind: fc.constantFrom(...sourceKinds), group: fc.constantFrom('', '', 'x', 'y', 'a') })
const evidence = fc.array(support, { maxLength: 8 }).map((list) => list.map((one) => ({ ...list.find(({ source }) => source === one.source) ?? one })))
const rule = fc.record({ primary: fc.nat(4), secondary: fc.nat(5) })

describe('whatever the evidence', () => {
  test('more support never takes away', () => {
    fc.assert(fc.property(evidence, rule, support, (list, wanted, added) => {
      const given = rules(wanted.primary, wanted.secondary)
      const next = { ...added, source: 'new' }
      if (shortfall(claim, list, given) === null) expect(shortfall(claim, [...list, next], given)).toBeNull()
    }))
  })

  test('a source found to be primary, or to be independent, never takes away', () => {
    fc.assert(fc.property(evidence, rule, fc.constantFrom('a', 'b', 'c'), (list, wanted, source) => {
      const given = rules(wanted.primary, wanted.secondary)
      if (shortfall(claim, list, given) !== null) return
      expect(shortfall(claim, list.map((one) => (one.source === source ? { ...one, primary: true } : one)), given)).toBeNull()
      expect(shortfall(claim, list.map((one) => (one.source === source ? { ...one, group: '' } : one)), given)).toBeNull()
    }))
  })

  test('order and repetition do not matter', () => {
    fc.assert(fc.property(evidence, (list) => {
      expect(counted([...list, ...list].toReversed())).toEqual(counted(list))
    }))
  })

  test('what is said to be needed is what is needed', () => {
    fc.assert(fc.property(evidence, rule, (list, wanted) => {
      const given = rules(wanted.primary, wanted.secondary)
      const short = shortfall(claim, list, given)
      if (!short) return
      for (const way of ['primary', 'secondary'] as const) {
        const missing = short.needs[way]
        if (missing === null) continue
        const added = Array.from({ length: missing }, (_, at) => (way === 'primary' ? primary(`new${at}`) : secondary(`new${at}`)))
        expect(shortfall(claim, [...list, ...added], given)).toBeNull()
        if (way === 'secondary') expect(shortfall(claim, [...list, ...added.slice(1)], given)).not.toBeNull()
      }
    }))
  })
})

describe('editing the rules', () => {
  test('numbers typed into a form are read', () => {
    const typed = Object.fromEntries(claimKinds.map((kind) => [kind, { primary: ' 2 ', secondary: '0' }]))
    expect(evidenceRules.parse(typed).quote).toEqual({ primary: 2, secondary: 0 })
  })

  test.each([
    ['nothing typed', { primary: '', secondary: '3' }, 'Say how many, as a whole number; 0 closes this way.'], ['a word', { primary: 'one', secondary: '3' }, 'Say how many, as a whole number; 0 closes this way.'],
    ['half', { primary: 0.5, secondary: 3 }, 'Say how many, as a whole number; 0 closes this way.'], ['fewer than none', { primary: -1, secondary: 3 }, 'It cannot be fewer than none.'], ['too many', { primary: 21, secondary: 3 }, 'More than 20 sources for one claim is no rule anybody can keep.'],
  ])('%s', (_, given, sentence) => expect(evidenceRules.safeParse({ ...defaultRules, date: given }).error?.issues[0]).toMatchObject({ message: sentence, path: ['date', 'primary'] }))

  test('a kind left out is no edit, but is the default in rows that are older than it', () => {
    const { other: _, ...older } = rules(2, 2)
    expect(evidenceRules.safeParse(older).success).toBe(false)
    expect(rulesFrom(older)).toEqual({ ...rules(2, 2), other: { primary: 1, secondary: 3 } })
    expect(rulesFrom(null)).toEqual(defaultRules)
    expect(rulesFrom({ number: { primary: 'many' } })).toEqual(defaultRules)
  })
})
