import 'server-only'
import { hash, verify } from '@node-rs/argon2'

// `algorithm: 2` is argon2id; the package's own name for it is a const enum, which isolated modules cannot read.
const cost = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const

export const shortestPassword = 12
const longestPassword = 200

/** Composed and decomposed letters are the same letters, whichever keyboard typed them. */
const typed = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(typed(password), cost)

/** Hash of nothing anybody knows: an unknown person costs as much time as a known one. */
let nobodys: Promise<string> | undefined

/** True only where there is a hash and it fits. Takes as long without one. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const against = kept ?? (await (nobodys ??= hashPassword(crypto.randomUUID())))
  const fits = await verify(against, typed(password.slice(0, longestPassword)))
  return fits && kept !== null
}

/** Why a new password will not do, as a sentence; or null. */
export function objectionTo(password: string, { email, name }: { email: string; name: string }): string | null {
  if (password.length < shortestPassword) return `Choose a password of at least ${shortestPassword} characters. A few unrelated words do well.`
  if (password.length > longestPassword) return `A password may have at most ${longestPassword} characters.`
  const said = password.toLowerCase()
  if (said.includes(email.toLowerCase()) || (name.length > 3 && said.replaceAll(' ', '').includes(name.toLowerCase().replaceAll(' ', '')))) return 'Choose a password that does not contain your name or e-mail address.'
  if (new Set(said).size < 5) return 'Choose a password with more different characters.'
  return null
}
