import 'server-only'
import { listPeople } from '@/db/people'
import type { AssignedAs } from '@/lib/editorial/article'
import type { Id, Role } from '@/lib/editorial/people'
import { theStore } from './the-store'

/** Somebody who works here now, and what they could be assigned as. */
export interface Colleague {
  id: Id
  name: string
  as: AssignedAs[]
}

const assignable: Record<AssignedAs, readonly Role[]> = { writer: ['writer', 'editor'], checker: ['checker', 'head'], editor: ['editor'], legal: ['legal'] }

/** Everybody who can take a part in a story. */
export async function colleagues(): Promise<Colleague[]> {
  const people = (await listPeople(theStore())).filter((person) => !person.disabled)
  const parts = Object.entries(assignable) as [AssignedAs, readonly Role[]][]
  return people.map(({ id, name, roles }) => ({ id, name, as: parts.filter(([, needed]) => needed.some((role) => roles.includes(role))).map(([as]) => as) })).filter(({ as }) => as.length > 0)
}
