/**
 * What a checker writes down of a study before a claim may rest on it: the questions of medical fact-checkers. Every answer may be
 * left open; what is open, and what does not go together, is listed for a person to deal with.
 */
import { z } from 'zod'

/** How a study was made, as a form lists it. */
export const studyDesigns = [
  'systematic-review', 'randomised-trial', 'non-randomised-trial', 'cohort', 'case-control', 'cross-sectional', 'diagnostic-accuracy', 'case-series',
  'qualitative', 'modelling', 'animal-or-laboratory', 'guideline', 'other',
] as const
export type StudyDesign = (typeof studyDesigns)[number]

/** Each design as people read it. */
export const designNames: Record<StudyDesign, string> = {
  'systematic-review': 'Systematic review or meta-analysis', 'randomised-trial': 'Randomised trial', 'non-randomised-trial': 'Trial without randomisation', 'cohort': 'Cohort study',
  'case-control': 'Case-control study', 'cross-sectional': 'Cross-sectional study or survey', 'diagnostic-accuracy': 'Study of a test’s accuracy', 'case-series': 'Case report or series',
  'qualitative': 'Qualitative study', 'modelling': 'Modelling or simulation', 'animal-or-laboratory': 'Study in animals or in the laboratory', 'guideline': 'Guideline or consensus', 'other': 'Other',
}

/** Digits typed into a form, also as 12,000 or 12 000; anything else is told what is wanted. */
const typed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const plain = value.replace(/(?<=\d)[\s,’'](?=\d{3}(?!\d))/g, '').trim()
  return plain === '' ? null : /^\d{1,12}$/.test(plain) ? Number(plain) : value
}
/** A form's yes, no, or nothing yet. */
const answered = (value: unknown): unknown => (value === 'yes' || value === 'true' ? true : value === 'no' || value === 'false' ? false : value === '' ? null : value)

const words = z.string('Write this as text.').trim().max(2_000, 'Keep this to 2,000 characters.').default('')
const yesNo = z.preprocess(answered, z.boolean('Answer yes or no, or leave it open.').nullable()).default(null)

/** One study's answers. `null` and empty text mean: not looked up yet. */
export const studyChecklist = z.object({
  design: z.preprocess((value) => (value === '' ? null : value), z.enum(studyDesigns, 'Choose one of the designs in the list.').nullable()).default(null),
  /** People (or studies, animals, samples) in the analysis. */
  n: z.preprocess(typed, z.number('Write the number in digits, for example 12,000.').int('Write a whole number.').min(0, 'It cannot be below 0.').max(1e12, 'This is more than there can be.').nullable()).default(null),
  population: words,
  comparison: words,
  outcome: words,
  absolute: words,
  relative: words,
  uncertainty: words,
  funding: words,
  conflicts: words,
  registration: words,
  peerReviewed: yesNo,
  preprint: yesNo,
  corrected: yesNo,
  retracted: yesNo,
})
export type StudyChecklist = z.output<typeof studyChecklist>
export type StudyQuestion = keyof StudyChecklist

/** In the order they are asked. */
export const studyLabels: Record<StudyQuestion, string> = {
  design: 'Design',
  n: 'Number taking part (n)',
  population: 'Who took part',
  comparison: 'Compared with what',
  outcome: 'What was measured',
  absolute: 'Absolute figures',
  relative: 'Relative figures',
  uncertainty: 'Confidence interval or other uncertainty',
  funding: 'Who paid',
  conflicts: 'Conflicts of interest',
  registration: 'Registration or protocol',
  peerReviewed: 'Peer reviewed?',
  preprint: 'Preprint?',
  corrected: 'Corrected since?',
  retracted: 'Retracted?',
}

/** One thing about a study that somebody must deal with. */
export interface ChecklistGap {
  question: StudyQuestion
  /** Nothing written yet, or an answer that a checker must not pass over. */
  is: 'open' | 'warning'
  sentence: string
}

/** What every study must answer; the rest depends on what it is. */
const always: readonly StudyQuestion[] = ['design', 'n', 'population', 'outcome', 'funding', 'conflicts', 'peerReviewed', 'preprint', 'corrected', 'retracted']
const compares: readonly StudyDesign[] = ['systematic-review', 'randomised-trial', 'non-randomised-trial', 'cohort', 'case-control']
const registered: readonly StudyDesign[] = ['systematic-review', 'randomised-trial', 'non-randomised-trial']
const withoutNumber: readonly StudyDesign[] = ['modelling', 'guideline']

/** What is open in a checklist, in the order of its questions, and after that what must not be passed over. */
export function checklistGaps(list: StudyChecklist): ChecklistGap[] {
  const wanted = (Object.keys(studyLabels) as StudyQuestion[]).filter((question) => isWanted(question, list))
  const open = wanted.filter((question) => list[question] === null || list[question] === '')
  return [...open.map((question) => ({ question, is: 'open' as const, sentence: `${studyLabels[question].replace(/\?$/, '')}: not answered yet.` })), ...warnings(list)]
}

function isWanted(question: StudyQuestion, { design, relative }: StudyChecklist): boolean {
  if (question === 'n') return design === null || !withoutNumber.includes(design)
  if (always.includes(question)) return true
  const has = (designs: readonly StudyDesign[]): boolean => design !== null && designs.includes(design)
  if (question === 'registration') return has(registered)
  if (question === 'absolute') return has(compares) || relative !== ''
  return has(compares) && question !== 'relative'
}

function warnings(list: StudyChecklist): ChecklistGap[] {
  const said: [boolean, StudyQuestion, string][] = [
    [list.retracted === true, 'retracted', 'The study is retracted: no claim can rest on it, except that it was.'],
    [list.corrected === true, 'corrected', 'The study was corrected: make sure the figures are the corrected ones.'],
    [list.preprint === true && list.peerReviewed === true, 'preprint', 'A preprint is not peer reviewed: cite the reviewed version, or change one of the two answers.'],
    [list.preprint === true && list.peerReviewed !== true, 'preprint', 'The study is a preprint: the story should say so.'],
    [list.preprint !== true && list.peerReviewed === false, 'peerReviewed', 'The study is not peer reviewed: the story should say so.'],
    [list.relative !== '' && list.absolute === '', 'absolute', 'There is a relative figure without the absolute one: “half the risk” may be one in a million.'],
    [list.design === 'animal-or-laboratory', 'design', 'The study is in animals or in the laboratory: the story must not speak of people.'],
    [list.design !== null && ['cohort', 'case-control', 'cross-sectional', 'case-series'].includes(list.design), 'design', 'A study of this design shows that things go together, not that one causes the other.'],
  ]
  return said.flatMap(([holds, question, sentence]) => (holds ? [{ question, is: 'warning' as const, sentence }] : []))
}
