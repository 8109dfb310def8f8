/** Rules about sources and who may see them. */
import { rule, type Rule } from './rule'
import { read } from './reading'
import { maySeeSource } from './sources'
import type { Facts } from './facts'

export const sourceLaws = {
  maySeeTheSource: rule('person', maySeeTheSource, 'Only the people named for this source may see it: ask one of them, or the head of research.'),
  maySeeTheEvidence: rule('person', maySeeTheEvidence, 'This claim rests on a source you may not see: one of the people named for it signs.'),
  expertMaySeeThem: rule('person', expertMaySeeThem, 'You may only show an expert what you may see yourself.'),
  peopleAreNamed: rule('words', peopleAreNamed, 'Say who may see it: name at least one person.'),
} satisfies Record<string, Rule>

function maySeeTheSource({ article, actor, target }: Facts): boolean {
  return !target.source || maySeeSource(article, target.source, actor)
}

/** Who vouches has seen what they vouch on; somebody else may still say that something is wrong. */
function maySeeTheEvidence({ article, actor, asked }: Facts): boolean {
  const vouched = asked?.action === 'renewSignatures' ? asked.claims : asked?.action === 'giveVerdict' && asked.verdict === 'verified' ? [asked.claim] : []
  const { evidenceOf, removed, sources } = read(article)
  const rows = vouched.flatMap((claim) => evidenceOf.get(claim) ?? []).filter((row) => !removed.has(row.id))
  return rows.every((row) => {
    const source = sources.get(row.source)
    return !source || maySeeSource(article, source, actor)
  })
}

function expertMaySeeThem({ article, actor, asked }: Facts): boolean {
  if (asked?.action !== 'askExpert') return true
  const { sources } = read(article)
  return asked.sources.every((id) => {
    const source = sources.get(id)
    return source !== undefined && maySeeSource(article, source, actor)
  })
}

function peopleAreNamed({ asked }: Facts): boolean {
  if (asked?.action !== 'addSource' && asked?.action !== 'restrictSource') return true
  return asked.confidentiality !== 'named' || asked.people.length > 0
}
