import 'server-only'
import { z } from 'zod'
import { findForSignIn, foldEmail } from '@/db/people'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { forgiveAccount, takeAttempt } from './attempts'
import { isPassword } from './password'

const typed = z.object({ email: z.string().max(320), password: z.string().max(1_000) })

export type Proof = { outcome: 'done'; person: Id } | { outcome: 'refused' } | { outcome: 'wait'; millis: number }

/** Who this is, if e-mail address and password go together. Unknown, disabled and not yet set up cost the same time and get the same answer. */
export async function proveWho(store: Store, raw: unknown, address: string, now = Date.now()): Promise<Proof> {
  const asked = typed.safeParse(raw)
  if (!asked.success) return { outcome: 'refused' }
  const email = foldEmail(asked.data.email)
  const millis = await takeAttempt(store, { email, address }, now)
  if (millis > 0) return { outcome: 'wait', millis }
  const found = await findForSignIn(store, email)
  const fits = await isPassword(asked.data.password, found?.passwordHash ?? null)
  if (!found || !fits || found.person.disabled) return { outcome: 'refused' }
  await forgiveAccount(store, email)
  return { outcome: 'done', person: found.person.id }
}
