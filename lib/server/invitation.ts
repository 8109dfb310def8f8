import 'server-only'
import { acceptInvite, findInvite } from '@/db/invites'
import type { Role } from '@/lib/editorial/people'
import { hashPassword, objectionTo } from './password'
import { hashSecret } from './secrets'
import { theStore } from './the-store'

export interface Invitation {
  /** Empty for the first administrator, who gives their own. */
  email: string
  roles: Role[]
}

/** The invitation behind a link; null when it was used, withdrawn or has run out, and for links nobody ever made. */
export async function invitation(secret: string): Promise<Invitation | null> {
  const found = await findInvite(theStore(), hashSecret(secret), Date.now())
  return found && { email: found.email, roles: found.roles }
}

export interface Accepting {
  secret: string
  email: string
  name: string
  password: string
}

export type Accepted = { outcome: 'done'; email: string } | { outcome: 'refused'; sentence: string; field: 'email' | 'name' | 'password' } | { outcome: 'notFound' }

const refuse = (field: 'email' | 'name' | 'password', sentence: string): Accepted => ({ outcome: 'refused', field, sentence })
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export async function accept({ secret, email, name, password }: Accepting): Promise<Accepted> {
  const found = await invitation(secret)
  if (!found) return { outcome: 'notFound' }
  const address = found.email || email.trim()
  if (!looksLikeEmail.test(address) || address.length > 320) return refuse('email', 'Write your e-mail address in full, such as ada@example.org.')
  if (name.trim() === '' || name.length > 120) return refuse('name', 'Write your name as it should stand beside what you sign.')
  const objection = objectionTo(password, { email: address, name })
  if (objection) return refuse('password', objection)
  const person = await acceptInvite(theStore(), hashSecret(secret), { email: address, name, passwordHash: await hashPassword(password) }, { via: { door: 'page' }, at: Date.now() })
  if (person === 'gone') return { outcome: 'notFound' }
  if (person === 'taken') return refuse('email', 'Somebody with this e-mail address is in the newsroom already. Sign in instead.')
  return { outcome: 'done', email: person.email }
}
