/** Who looks at an article: everything presenting needs besides the article. Names come from outside; the law knows people by id only. */
import type { House } from './change'
import type { Actor, Id } from './people'
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

/** Somebody as screens show them. */
export function person(id: Id, { nameOf }: Pick<Looking, 'nameOf'>): PersonView {
  return { id, name: nameOf(id) }
}
