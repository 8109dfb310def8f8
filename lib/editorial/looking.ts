/** Who looks at an article: everything presenting needs besides the article. Names come from outside; the law knows people by id only. */
import type { Article } from './article'
import type { House } from './change'
import { expertOf, type Actor, type Id } from './people'
import type { PersonView } from './view'

export type NameOf = (id: Id) => string

/** What presenting needs: who looks, under which house rules, and people's names. */
export interface Looking {
  actor: Actor
  house: House
  nameOf: NameOf
  /** Sources opened in this very act: what only named people may see is shown with its opening and not again. */
  opened?: ReadonlySet<Id>
}

/** Names as this article knows them too: experts outside are known by the question they were asked. */
export function namesIn({ requests }: Pick<Article, 'requests'>, nameOf: NameOf): NameOf {
  if (requests.length === 0) return nameOf
  const experts = new Map(requests.map((row) => [expertOf(row.id, row.name).id, row.name]))
  return (id) => experts.get(id) ?? nameOf(id)
}

/** Somebody as screens show them. */
export function person(id: Id, { nameOf }: Pick<Looking, 'nameOf'>): PersonView {
  return { id, name: nameOf(id) }
}
