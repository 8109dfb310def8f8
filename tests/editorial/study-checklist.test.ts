import { describe, expect, test } from 'vitest'
import { checklistGaps, designNames, studyChecklist, studyDesigns, studyLabels, type StudyChecklist } from '@/lib/editorial/study-checklist'

const trial = (given: Partial<StudyChecklist> = {}): StudyChecklist => ({
  design: 'randomised-trial', n: 412, population: 'Adults with sepsis', comparison: 'placebo', outcome: 'death within 28 days', absolute: '30 of 206 against 41 of 206', relative: '27 % fewer', uncertainty: '95 % CI 0.48–1.12',
  funding: 'the maker', conflicts: 'two authors employed by the maker', registration: 'NCT00000000', peerReviewed: true, preprint: false, corrected: false, retracted: false, ...given,
})
const gaps = (given: Partial<StudyChecklist>) => checklistGaps(trial(given)).map(({ question, is }) => `${question} ${is}`)

describe('what is written down of a study', () => {
  test('an empty form is an empty list, and every question has a label', () => {
    const empty = studyChecklist.parse({})
    expect(Object.keys(empty)).toEqual(Object.keys(studyLabels))
    expect(studyChecklist.parse({ design: '', n: '', preprint: '', funding: '  ' })).toEqual(empty)
    expect(Object.keys(designNames)).toEqual([...studyDesigns])
  })

  test('a form’s answers are read', () => {
    expect(studyChecklist.parse({ design: 'cohort', n: ' 12,000 ', preprint: 'yes', retracted: 'no', funding: ' a foundation ' })).toMatchObject({ design: 'cohort', n: 12_000, preprint: true, retracted: false, funding: 'a foundation' })
    for (const n of ['12 000', '12’000', '12000', 12_000]) expect(studyChecklist.parse({ n }).n).toBe(12_000)
    expect(studyChecklist.parse(trial())).toEqual(trial())
  })

  test.each([
    ['a number in words', { n: 'about 400' }, 'Write the number in digits, for example 12,000.'], ['half a patient', { n: 1.5 }, 'Write a whole number.'], ['a design of one’s own', { design: 'survey' }, 'Choose one of the designs in the list.'],
    ['perhaps', { preprint: 'perhaps' }, 'Answer yes or no, or leave it open.'], ['too long', { funding: 'x'.repeat(2_001) }, 'Keep this to 2,000 characters.'], ['a decimal comma', { n: '1,5' }, 'Write the number in digits, for example 12,000.'],
  ])('%s gets its sentence', (_, given, sentence) => expect(studyChecklist.safeParse(given).error?.issues[0]?.message).toBe(sentence))
})

describe('what is open or must not be passed over', () => {
  test.each<[string, Partial<StudyChecklist>, string[]]>([
    ['a full list', {}, []],
    ['nobody asked who paid', { funding: '', conflicts: '' }, ['funding open', 'conflicts open']],
    ['whether it was retracted is not known', { retracted: null }, ['retracted open']],
    ['retracted', { retracted: true }, ['retracted warning']],
    ['corrected', { corrected: true }, ['corrected warning']],
    ['a preprint', { preprint: true, peerReviewed: false }, ['preprint warning']],
    ['a reviewed preprint', { preprint: true }, ['preprint warning']],
    ['neither preprint nor reviewed', { peerReviewed: false }, ['peerReviewed warning']],
    ['a relative figure alone', { absolute: '' }, ['absolute open', 'absolute warning']],
    ['a relative figure alone in a survey', { design: 'cross-sectional', absolute: '' }, ['absolute open', 'absolute warning', 'design warning']],
    ['no figures in a survey', { design: 'cross-sectional', absolute: '', relative: '', comparison: '', uncertainty: '', registration: '' }, ['design warning']],
    ['no relative figure', { relative: '' }, []],
    ['a cohort need not be registered, but shows no cause', { design: 'cohort', registration: '' }, ['design warning']],
    ['a trial is registered', { registration: '' }, ['registration open']],
    ['animals', { design: 'animal-or-laboratory', registration: '', comparison: '' }, ['design warning']],
    ['a guideline has no n', { design: 'guideline', n: null, registration: '' }, []],
    ['nobody took part', { n: 0 }, []],
  ])('%s', (_, given, found) => expect(gaps(given)).toEqual(found))

  test('an empty list is open in all that every study must answer', () => {
    expect(checklistGaps(studyChecklist.parse({})).map(({ question }) => question)).toEqual(['design', 'n', 'population', 'outcome', 'funding', 'conflicts', 'peerReviewed', 'preprint', 'corrected', 'retracted'])
    expect(checklistGaps(studyChecklist.parse({}))[9]?.sentence).toBe('Retracted: not answered yet.')
  })
})
