/** What a change of house rules changed, in words: for the house's history, where rules of long ago can still be read. */
import { aboutFields, aboutNames } from './about'
import { checkLevels, claimKinds, type CheckLevel } from './article'
import { ruleSentence, type EvidenceRules } from './evidence-rules'
import type { HouseRules } from './house-laws'
import { languageName } from './languages'

export const levelNames: Record<CheckLevel, string> = { full: 'full', partial: 'partial', self: 'no independent check' }

/** "full and partial"; "none". */
export function levelsInWords(levels: readonly CheckLevel[]): string {
  return listed(checkLevels.filter((level) => levels.includes(level)).map((level) => levelNames[level])) || 'none'
}

/** The rules of evidence with kinds of one rule together: "Every claim: a primary source, or …". */
export function evidenceInWords(rules: EvidenceRules): string[] {
  const kinds = new Map<string, string[]>()
  for (const kind of claimKinds) kinds.set(ruleSentence(rules[kind]), [...(kinds.get(ruleSentence(rules[kind])) ?? []), kind])
  return [...kinds].map(([sentence, of]) => `${of.length === claimKinds.length ? 'Every claim' : `Claims of kind ${listed(of)}`}: ${lower(sentence)}.`)
}

/** One sentence for each thing that differs; empty where nothing does. */
export function houseChanges(before: HouseRules, after: HouseRules): string[] {
  return [...evidenceChanges(before, after), ...replyChanges(before, after), ...sectionChanges(before, after), ...newsroomChanges(before, after), ...aboutChanges(before, after)]
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1).replace(/\.$/, '')

function evidenceChanges(before: HouseRules, after: HouseRules): string[] {
  return claimKinds.flatMap((kind) => {
    const [was, is] = [ruleSentence(before.evidence[kind]), ruleSentence(after.evidence[kind])]
    return was === is ? [] : [`Claims of kind ${kind}: ${lower(is)}; before, ${lower(was)}.`]
  })
}

function replyChanges(before: HouseRules, after: HouseRules): string[] {
  const [was, is] = [levelsInWords(before.replies), levelsInWords(after.replies)]
  return was === is ? [] : [`Replies to criticism are asked for under these checks: ${is}; before, ${was}.`]
}

function sectionChanges(before: HouseRules, after: HouseRules): string[] {
  const [known, kept] = [levelsBySection(before), levelsBySection(after)]
  const set = [...kept].flatMap(([name, is]) => {
    const was = known.get(name)
    if (was === is) return []
    return [was === undefined ? `${name} is new: ${is}.` : `${name}: ${is}; before, ${was}.`]
  })
  return [...set, ...[...known.keys()].filter((name) => !kept.has(name)).map((name) => `${name} is no section any more.`)]
}

const levelsBySection = ({ sections }: HouseRules) => new Map(sections.map(({ name, levels, medical }) => [name, `${levelsInWords(levels)}${medical ? ', about medicine' : ''}`]))

function newsroomChanges(before: HouseRules, after: HouseRules): string[] {
  const change = (what: string, was: string, is: string) => (was === is ? [] : [`${what}: ${is}; before, ${was}.`])
  const told = ({ checkersPublic }: HouseRules) => (checkersPublic ? 'the names of those who checked' : 'the team’s name')
  return [
    ...change('Name', before.name, after.name), ...change('Time zone', before.timeZone, after.timeZone), ...change('Language', languageName(before.language), languageName(after.language)),
    ...change('Readers are told', told(before), told(after)), ...change('The team is called', before.teamName, after.teamName),
  ]
}

/** In full: this history is where words of long ago can still be read. */
function aboutChanges({ about: before }: HouseRules, { about: after }: HouseRules): string[] {
  return aboutFields.flatMap((field) => {
    const [what, was, is] = [aboutNames[field], before[field], after[field]]
    if (was === is) return []
    if (is === '') return [`${what}: not said any more; before, “${was}”`]
    return [was === '' ? `${what}, for the first time: “${is}”` : `${what}: “${is}” Before, “${was}”`]
  })
}

function listed(words: readonly string[]): string {
  return words.length <= 2 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
