/** @jsxImportSource preact */
import type { Action } from '@/lib/editorial/actions'
import { checkLevels, claimKinds, noteKinds, type CheckLevel, type ClaimKind } from '@/lib/editorial/article'
import type { EvidenceRule } from '@/lib/editorial/evidence-rules'
import { handbook } from '@/lib/editorial/handbook'
import { localeOf, speak } from '@/lib/messages/speak'
import { rich } from './rich'
import type { Section } from './standards-page'
import { Said } from './standards-people'
import type { Paper } from './story'

// What the machine and the house rules enforce, in words: who may do a thing is asked of them, never written down here.

const roles = ['W', 'C', 'H', 'E', 'P'] as const

/** "a fact-checker or the head of research": whoever the machine lets do this. */
function whoMay(action: Action, { language }: Paper): string {
  const may = handbook().filter((row) => row.action === action).flatMap(({ who }) => who)
  return listOf(language, 'disjunction', roles.filter((role) => may.includes(role)).map((role) => speak(language)(`standards.roles.${role}`)))
}

export function listOf(language: string, type: 'conjunction' | 'disjunction', words: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language), { type }).format(words)
}

/** "in full or in part": by name, or as it is said of a story. */
const levelNames = ({ language }: Paper, said: 'names' | 'as', allowed: readonly CheckLevel[]): string =>
  listOf(language, 'disjunction', checkLevels.filter((level) => allowed.includes(level)).map((level) => speak(language)(`standards.levels.${said}.${level}`)))

export const process: Section = ({ paper, rules }) => {
  const say = speak(paper.language)
  return (
    <>
      <ol class="steps">
        <li>{say('standards.process.write')}</li>
        <li>{say('standards.process.check', { who: whoMay('giveVerdict', paper) })}</li>
        <li>{say('standards.process.lapse')}</li>
        <li>{say('standards.process.signOff', { who: whoMay('signOff', paper) })}</li>
        <li>{say('standards.process.publish', { who: whoMay('publish', paper) })}</li>
      </ol>
      <p>{say('standards.process.record')}</p>
      <p>{rules.replies.length === 0 ? say('standards.process.noReplies') : say('standards.process.replies', { levels: levelNames(paper, 'as', rules.replies) })}</p>
    </>
  )
}

export const levels: Section = ({ paper, rules: { sections } }) => {
  const say = speak(paper.language)
  const used = checkLevels.filter((level) => sections.some((section) => section.levels.includes(level)))
  return (
    <>
      <p>{say('standards.levels.lead')}</p>
      <dl class="terms">{used.map((level) => <div key={level}><dt>{say(`standards.levels.names.${level}`)}</dt><dd>{say(`standards.levels.means.${level}`)}</dd></div>)}</dl>
      <table>
        <thead><tr><th scope="col">{say('standards.levels.section')}</th><th scope="col">{say('standards.levels.checks')}</th></tr></thead>
        <tbody>{sections.map(({ name, levels: allowed }) => <tr key={name}><th scope="row">{name}</th><td>{levelNames(paper, 'names', allowed)}</td></tr>)}</tbody>
      </table>
    </>
  )
}

export const sources: Section = ({ paper, rules: { evidence } }) => {
  const say = speak(paper.language)
  const byRule = new Map<string, ClaimKind[]>()
  for (const kind of claimKinds) byRule.set(inWords(paper, evidence[kind]), [...(byRule.get(inWords(paper, evidence[kind])) ?? []), kind])
  const named = (kinds: ClaimKind[]) => (kinds.length === claimKinds.length ? say('standards.sources.every') : listOf(paper.language, 'conjunction', kinds.map((kind) => say(`standards.sources.kinds.${kind}`))))
  return (
    <>
      <p>{say('standards.sources.lead')}</p>
      <dl class="terms">{[...byRule].map(([rule, kinds]) => <div key={rule}><dt>{named(kinds)}</dt><dd>{rule}</dd></div>)}</dl>
      <p>{say('standards.sources.primaryMeans')}</p>
      <p>{say('standards.sources.account')}</p>
    </>
  )
}

function inWords({ language }: Paper, { primary, secondary }: EvidenceRule): string {
  const say = speak(language)
  if (primary > 0 && secondary > 0) return say('standards.sources.both', { primary, independent: secondary })
  if (primary > 0) return say('standards.sources.primary', { primary })
  return secondary > 0 ? say('standards.sources.independent', { independent: secondary }) : say('standards.sources.none')
}

export const unnamed: Section = ({ paper, rules }) => {
  const say = speak(paper.language)
  return (
    <>
      <Said words={rules.about.unnamed} />
      <p>{say('standards.unnamed.rule')}</p>
      <p>{say('standards.unnamed.shown')}</p>
      <p>{say('standards.unnamed.checked')}</p>
    </>
  )
}

export const corrections: Section = ({ paper, rules: { about } }) => {
  const say = speak(paper.language)
  return (
    <>
      <p>{say('standards.corrections.rule')}</p>
      <p>{rich(paper, 'standards.corrections.where', { link: (words) => <a href="/corrections">{words}</a> })}</p>
      <dl class="terms">{noteKinds.map((kind) => <div key={kind}><dt>{say(`standards.corrections.kinds.${kind}`)}</dt><dd>{say(`standards.corrections.means.${kind}`)}</dd></div>)}</dl>
      {about.contact !== '' && <p>{rich(paper, 'standards.corrections.report', { link: (words) => <a href="#contact">{words}</a> })}</p>}
    </>
  )
}

export const unchecked: Section = ({ paper, rules: { sections } }) => {
  const say = speak(paper.language)
  const open = sections.filter(({ levels: allowed }) => allowed.includes('self')).map(({ name }) => name)
  return (
    <>
      <p>{open.length === 0 ? say('standards.unchecked.none') : say('standards.unchecked.some', { sections: listOf(paper.language, 'conjunction', open), who: whoMay('publish', paper) })}</p>
      <p>{say('standards.unchecked.kept')}</p>
      <p>{say('standards.unchecked.noOther')}</p>
    </>
  )
}
