/** Rules about sources and who may see them. */
import type { Article, Claim } from './article'
import type { Actor } from './people'
import { rule, type Rule } from './rule'
import { read } from './reading'
import { renewable } from './renewals'
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
function maySeeTheEvidence({ article, actor, asked, target }: Facts): boolean {
  if (asked?.action === 'renewSignatures') {
    const { claims, current } = read(article)
    const vouchedFor = asked.claims.flatMap((id) => claims.get(id) ?? []).filter((claim) => renewable(article, claim, current)?.verdict === 'verified')
    return vouchedFor.every((claim) => seesEvidenceOf(article, claim, actor))
  }
  return asked?.action !== 'giveVerdict' || asked.verdict !== 'verified' || !target.claim || seesEvidenceOf(article, target.claim, actor)
}

function seesEvidenceOf(article: Article, claim: Claim, actor: Actor): boolean {
  const { evidenceOf, removed, sources } = read(article)
  return (evidenceOf.get(claim.id) ?? []).filter((row) => !removed.has(row.id)).every((row) => {
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
