/** Rules of the right-of-reply grid, of questions to experts, and of signing again together. */
import { rule, type Rule } from './rule'
import { read } from './reading'
import { renewable } from './renewals'
import { vouching, wordingsOf, wroteAny } from './signatures'
import { short } from './gate'
import { claimWordsSeen } from './target'
import type { Facts } from './facts'
import type { RefusalView } from './view'

export const talkLaws = {
  criticismIsOnTheGrid: rule('words', (f) => !f.target.criticism || !read(f.article).gridEnded.has(f.target.criticism.id), 'This was taken off the grid already.'),
  wereAsked: rule('words', wereAsked, 'Nobody has asked them yet: note when and how they were asked, and until when they may answer.'),
  requestIsOpen: rule('words', (f) => !f.target.request || !read(f.article).requestEnded.has(f.target.request.id), 'This question is settled already: it was answered or taken back.'),
  onlyPunctuationChanged: rule('words', (f) => reworded(f).length === 0, 'Only claims whose words changed in nothing but punctuation are signed again together.', reworded),
  sawAllTheseWords: rule('words', (f) => unseen(f).length === 0, 'These words changed after you saw them: look at them again.', unseen),
  wroteNoneOfThese: rule('person', wroteNoneOfThese, 'You wrote words of these sentences: somebody who did not must sign them.'),
} satisfies Record<string, Rule>

function wereAsked({ article, target }: Facts): boolean {
  return !target.criticism || (read(article).approachesOf.get(target.criticism.id) ?? []).length > 0
}

function reworded({ article, asked }: Facts): RefusalView[] {
  if (asked?.action !== 'renewSignatures') return []
  const { claims, current } = read(article)
  return asked.claims.flatMap((id) => {
    const claim = claims.get(id)
    if (!claim || renewable(article, claim, current)) return []
    const words = wordingsOf(current, id)?.words ?? ''
    return [{ rule: 'onlyPunctuationChanged', about: 'words' as const, href: `#claim-${claim.number}`, sentence: `Claim ${claim.number} changed in more than punctuation, or was never signed: “${short(words, 60)}”. Look at it by itself.` }]
  })
}

/** What was seen is what is signed (LAW §2.19), of each claim by itself. */
function unseen({ article, asked }: Facts): RefusalView[] {
  if (asked?.action !== 'renewSignatures') return []
  const { claims, current } = read(article)
  return asked.claims.flatMap((id) => {
    const claim = claims.get(id)
    const seen = claim && claimWordsSeen(article, claim, asked.version)
    const now = wordingsOf(current, id)?.keys ?? []
    if (!claim || !seen || seen.wordings.join() === now.join()) return []
    return [{ rule: 'sawAllTheseWords', about: 'words' as const, href: `#claim-${claim.number}`, sentence: `The words of claim ${claim.number} changed after you saw them: look at them again.` }]
  })
}

function wroteNoneOfThese({ article, actor, asked }: Facts): boolean {
  if (asked?.action !== 'renewSignatures') return true
  const { claims, current } = read(article)
  return asked.claims.every((id) => {
    const claim = claims.get(id)
    const last = claim && renewable(article, claim, current)
    return !last || !vouching.includes(last.verdict) || !wroteAny(article, actor.id, wordingsOf(current, id)?.keys ?? [])
  })
}
