'use server'

import { enter, type Entering } from '@/lib/server/session'
import { acceptInvitation, type AcceptingState } from '@/lib/server/session-invite'

export async function signIn(_before: Entering | null, form: FormData): Promise<Entering> {
  return enter({ email: form.get('email'), password: form.get('password'), next: form.get('next') })
}

export async function accept(_before: AcceptingState | null, form: FormData): Promise<AcceptingState> {
  return acceptInvitation(form)
}
