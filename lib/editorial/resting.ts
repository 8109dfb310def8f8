/** Which claims rest on a source now: those whose standing would be another if somebody said that it no longer stands. */
import type { Article } from './article'
import { claimsAt, standing } from './claims'
import type { Id } from './people'
import { read } from './reading'
import { judgementOf } from './sources'

/** By source, the ids of the claims that would open again. Nothing is reckoned here: the law is asked what would be. */
export function restingOn(article: Article): Map<Id, Id[]> {
  const { current } = read(article)
  const claims = claimsAt(article, current)
  const stands = claims.map((claim) => standing(article, claim, current))
  return new Map(article.sources.flatMap(({ id }): [Id, Id[]][] => {
    const fallen = withFallen(article, id)
    const opened = claims.filter((claim, at) => standing(fallen, claim, current) !== stands[at]).map((claim) => claim.id)
    return opened.length > 0 ? [[id, opened]] : []
  }))
}

/** The article as it would be after the next person said so. */
function withFallen(article: Article, source: Id): Article {
  const condition = judgementOf(article, source)?.condition === 'retracted' ? 'changed' : 'retracted'
  const seq = article.seq + 1
  return { ...article, seq, judgements: [...article.judgements, { id: `${source} falls`, seq, by: '', at: 0, source, condition, note: '' }] }
}
