import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Actor } from '@/lib/editorial/people'
import { inMinutes } from './attempts'
import { ownPlace } from './own-place'
import { cookieName } from './session-cookie'
import { endThisSession, signedIn, trySignIn } from './sign-in'

/** Asked once per request; the store is read anew for each. */
export const whoIsThis = cache(signedIn)

/** Who acts on this page, with the roles they hold at this very moment; null for nobody signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const who = await whoIsThis()
  return who && { id: who.id, name: who.name, roles: who.roles, via: { door: 'page' } }
})

/** The same for pages that need somebody: nobody is asked to sign in first and comes back here afterwards. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const here = (await headers()).get('x-path') ?? ''
  redirect(here && here !== '/desk' ? `/sign-in?${new URLSearchParams({ next: here })}` : '/sign-in')
}

export interface Entering {
  sentence: string
  email: string
}

/** Signs in and goes on to `next`; or says what is wrong and keeps what was typed, except the password. */
export async function enter(form: { email: unknown; password: unknown; next: unknown }): Promise<Entering> {
  const [email, password] = [form.email, form.password].map(value => (typeof value === 'string' ? value : ''))
  const tried = await trySignIn(email ?? '', password ?? '')
  if (tried.outcome === 'wait') return { email: email ?? '', sentence: `There were too many attempts. Wait ${inMinutes(tried.millis)}, then try again.` }
  if (tried.outcome === 'refused') return { email: email ?? '', sentence: 'That e-mail address and password do not go together. Check both and try again.' }
  if (!(await cookies()).has(cookieName())) throw new Error('The password was right, but no session began. AUTH_URL and AUTH_SECRET must be set.')
  redirect(ownPlace(form.next))
}

export async function leave(): Promise<never> {
  await endThisSession()
  redirect('/sign-in?left')
}
