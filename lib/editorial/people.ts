/**
 * People and the roles they hold. One person may hold several roles; roles never imply each other, and
 * administrator implies nothing on an article. Four-eyes is about who wrote the words, never about roles.
 */

/** Ids are made by the application: UUIDv7 strings. */
export type Id = string

export const roles = ['writer', 'checker', 'head', 'editor', 'legal', 'publisher', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Roles in the newsroom's words, for screens and sentences. */
export const roleNames: Record<Role, string> = {
  writer: 'writer',
  checker: 'fact-checker',
  head: 'head of research',
  editor: 'editor',
  legal: 'legal reader',
  publisher: 'publisher',
  administrator: 'administrator',
}

/** Where an act came in: a page, the API (with the token's id), the link an expert was sent, or the system itself. */
export type Via = { door: 'page' } | { door: 'api'; token: Id } | { door: 'link' } | { door: 'system' }

/** Who acts: the person as the database knows them at this very moment, never as a session remembers them. */
export interface Actor {
  id: Id
  name: string
  roles: readonly Role[]
  via: Via
}

/** What is done by itself (settling, timed work) is done by the system, which holds no role and signs nothing. */
export const system: Actor = { id: 'system', name: 'Countersign', roles: [], via: { door: 'system' } }

/** Somebody outside who was asked one question: no person of the newsroom, no role; known by the request alone. */
export const expertOf = (request: Id, name: string): Actor => ({ id: `expert:${request}`, name, roles: [], via: { door: 'link' } })

export const isTheExpert = (actor: Pick<Actor, 'id' | 'via'>, request: Id): boolean => actor.via.door === 'link' && actor.id === `expert:${request}`

/** Whether somebody holds any of these roles. */
export const isOneOfRoles = (actor: Pick<Actor, 'roles'>, wanted: readonly Role[]): boolean => wanted.some((role) => actor.roles.includes(role))
