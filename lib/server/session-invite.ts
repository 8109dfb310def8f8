import 'server-only'
import { accept } from './invitation'
import { enter } from './session'

export interface AcceptingState {
  sentence: string
  field: 'email' | 'name' | 'password' | 'link' | ''
  email: string
  name: string
}

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Uses an invitation up, signs its person in and goes to the desk; or says what is wrong and keeps what was typed, except the password. */
export async function acceptInvitation(form: FormData): Promise<AcceptingState> {
  const [secret, email, name, password] = [text(form, 'secret'), text(form, 'email'), text(form, 'name'), text(form, 'password')]
  const accepted = await accept({ secret, email, name, password })
  if (accepted.outcome === 'notFound') return { email, name, field: 'link', sentence: 'This invitation has been used or has run out in the meantime. Ask for a new one.' }
  if (accepted.outcome === 'refused') return { email, name, field: accepted.field, sentence: accepted.sentence }
  return { ...(await enter({ email: accepted.email, password, next: '/desk' })), name, field: '' }
}
