/** The grid, the plan of the check and questions to experts, as people of the newsroom see them. */
import type { Article } from './article'
import { writersOf } from './arranging'
import { gridState, isIncluded } from './grid'
import { person, type Looking } from './looking'
import { offered } from './may'
import type { Id } from './people'
import { placeOf, read, touched } from './reading'
import type { Criticism, ExpertRequest } from './talk-rows'
import type { ArticleView, ExpertView, GridRowView } from './view'

export function gridViews(article: Article, looking: Looking): GridRowView[] {
  return article.criticisms.map((row) => gridRowView(article, row, looking))
}

function gridRowView(article: Article, row: Criticism, looking: Looking): GridRowView {
  const { current, approachesOf, answersOf, gridEnded } = read(article)
  const place = placeOf(current, 'criticism', row.id)
  const answer = answersOf.get(row.id)?.at(-1)
  return {
    id: row.id, of: row.of, says: row.says, by: person(row.by, looking), at: row.at, state: gridState(article, row),
    quote: place?.quote ?? '', lost: place?.how === 'lost', sentences: place ? touched(current, place).map(({ id }) => id) : [],
    approaches: (approachesOf.get(row.id) ?? []).map(({ askedAt, how, deadline, by }) => ({ askedAt, how, deadline, by: person(by, looking) })),
    answer: answer ? { does: answer.does, text: answer.text, included: answer.included, stands: isIncluded(current, answer.included), by: person(answer.by, looking), at: answer.at } : null,
    ended: gridEnded.get(row.id)?.reason ?? null,
    offered: offered(article, looking.actor, looking.house, { criticism: row }),
  }
}

export function expertViews(article: Article, looking: Looking): ExpertView[] {
  return article.requests.map((row) => expertView(article, row, looking))
}

function expertView(article: Article, row: ExpertRequest, looking: Looking): ExpertView {
  const end = read(article).requestEnded.get(row.id)
  return {
    id: row.id, claim: row.claim, name: row.name, question: row.question, sources: row.sources, expiresAt: row.expiresAt, by: person(row.by, looking), at: row.at,
    state: end ? (end.does === 'answer' ? 'answered' : 'revoked') : 'open', offered: offered(article, looking.actor, looking.house, { request: row }),
  }
}

export function planView(article: Article, looking: Looking): ArticleView['plan'] {
  const plan = article.plans.at(-1)
  return plan ? { deadline: plan.deadline, risk: plan.risk, note: plan.note, by: person(plan.by, looking), at: plan.at } : null
}

export function arrangedView(article: Article, looking: Looking): ArticleView['arranged'] {
  const last = article.arrangements.at(-1)
  const known = (ids: readonly Id[]) => ids.map((id) => person(id, looking))
  return {
    topics: last?.topics ?? [], bylines: known(last?.bylines ?? []), writers: known(writersOf(article)), breakingUntil: last?.breakingUntil ?? null, readAlso: last?.readAlso ?? [],
    by: last ? person(last.by, looking) : null, at: last?.at ?? null,
  }
}
