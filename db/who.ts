import type { Id, Role } from '@/lib/editorial/people'
import type { Raw, Select } from './rows'

/** Selects for a person and their roles, where `id` is a subselect that finds them. */
export function personSelects(id: string, params: unknown[]): Select[] {
  return [
    { table: 'people', where: `"id" = (${id})`, params },
    { table: 'personRoles', where: `"person" = (${id})`, params, order: '"role"' },
  ]
}

export interface Who {
  id: Id
  name: string
  email: string
  roles: Role[]
}

/** Whoever those selects found; nobody if their account is disabled. */
export function whoOf(people: Raw[] = [], roles: Raw[] = []): Who | null {
  const [person] = people
  if (!person || person['disabled'] === true || person['disabled'] === 1) return null
  return { id: person['id'] as Id, name: person['name'] as string, email: person['email'] as string, roles: roles.map((row) => row['role'] as Role) }
}
