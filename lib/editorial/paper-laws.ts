/** Rules of how a story stands in the paper. They ask nothing of its words, which an arrangement cannot change. */
import { sectionOf } from './arranging'
import { isAssignedWriter, type Facts } from './facts'
import { rule, type Rule } from './rule'

export const paperLaws = {
  sectionIsKnown: rule('article', sectionIsKnown, (f) => `There is no section called “${wanted(f)}”: house rules list those there are.`),
  sectionAllowsItsCheck: rule('article', sectionAllowsItsCheck, (f) => `${wanted(f) || 'The paper outside its sections'} does not take stories under this check: set the check level first, or choose another section.`),
  bylinesWroteIt: rule('words', bylinesWroteIt, 'A byline names people who write this story: assign them as its writers first.'),
  hasAnAddress: rule('article', hasAnAddress, 'It has no address yet: it gets one from its headline when it is first published, and may be given another from then on.'),
  picksOthers: rule('words', picksOthers, 'A story does not send its readers to itself.'),
} satisfies Record<string, Rule>

function wanted({ article, asked }: Facts): string {
  return asked?.action === 'arrange' && asked.section !== undefined ? asked.section : sectionOf(article)
}

/** The section it has already may stay, though the house gave it up. */
function sectionIsKnown(f: Facts): boolean {
  const section = wanted(f)
  return section === sectionOf(f.article) || Object.hasOwn(f.house.levels, section)
}

/** As a check level needs a section that allows it, so does a section need a story whose check it allows. */
function sectionAllowsItsCheck(f: Facts): boolean {
  const section = wanted(f)
  return section === sectionOf(f.article) || (f.house.levels[section] ?? ['full', 'partial']).includes(f.article.check.level)
}

function bylinesWroteIt({ article, asked }: Facts): boolean {
  return asked?.action !== 'arrange' || (asked.bylines ?? []).every((person) => isAssignedWriter(article, person))
}

function picksOthers({ article, asked }: Facts): boolean {
  return asked?.action !== 'arrange' || !(asked.readAlso ?? []).includes(article.id)
}

function hasAnAddress({ article, asked }: Facts): boolean {
  return asked?.action !== 'arrange' || asked.address === undefined || article.slug !== null
}
