import 'server-only'
import { roleNames } from '@/lib/editorial/people'
import { demoSignIns } from '@/db/seed/newcomers'

export interface DemoSignIn {
  email: string
  name: string
  roles: string
}

/** The demonstration's people and their one password, which is printed for everybody; null wherever it is not a demonstration. */
export function demonstration(): { people: DemoSignIn[]; password: string } | null {
  if (process.env['COUNTERSIGN_DEMO'] !== '1') return null
  const people = demoSignIns.people.map(({ email, name, roles }) => ({ email, name, roles: roles.length > 3 ? 'every role' : roles.map(role => roleNames[role]).join(', ') }))
  return { people, password: demoSignIns.password }
}
