import 'server-only'
import { cookies } from 'next/headers'
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth'
import type { JWT } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { revokeSession } from '@/db/sessions'
import { proveWho } from './credentials'
import { fromWhere } from './from-where'
import { log } from './log'
import { hashSecret } from './secrets'
import { stillSignedIn, type SignedIn } from './session-check'
import { authSecret, cookieName, cookieOptions, cookieSeconds, isSecure, openCookie, startSession, type FromWhere } from './session-cookie'
import { theStore } from './the-store'

// The one module that knows next-auth. Its token is only a pointer: person, session and roles are read from the store at
// every request, so that whoever is disabled, demoted or signed out elsewhere is so at once.

class TooManyAttempts extends CredentialsSignin {
  override code = 'wait'
  constructor(readonly millis: number) {
    super()
  }
}

async function authorize(credentials: unknown, request: Request) {
  const from = fromWhere(request.headers)
  const proof = await proveWho(theStore(), credentials, from.address)
  if (proof.outcome === 'wait') throw new TooManyAttempts(proof.millis)
  if (proof.outcome === 'refused') return null
  return { id: proof.person, from }
}

/** Null takes the cookie away. */
async function token({ token: carried, user }: { token: JWT; user?: { id?: string; from?: FromWhere } | undefined }): Promise<JWT | null> {
  if (user?.id && user.from) return { sub: user.id, sid: await startSession(theStore(), user.id, user.from) }
  const signedIn = await stillSignedIn(theStore(), carried)
  return signedIn && { sub: carried.sub ?? '', sid: carried['sid'], signedIn }
}

function logError(error: Error): void {
  // A wrong password or an old cookie is no fault of the server: no stack, no address.
  if (error instanceof CredentialsSignin || error.name === 'JWTSessionError') log.debug({ kind: error.name }, 'not signed in')
  else log.error({ error: { name: error.name, message: error.message, stack: error.stack } }, 'sign-in failed')
}

const config = (): NextAuthConfig => ({
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
  secret: authSecret(),
  // Tests and `next dev` reach the server by its own address; behind a name, AUTH_URL says which.
  trustHost: Boolean(process.env['AUTH_URL'] || process.env['AUTH_TRUST_HOST'] || process.env.NODE_ENV !== 'production'),
  useSecureCookies: isSecure(),
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
  session: { strategy: 'jwt', maxAge: cookieSeconds },
  pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
  callbacks: {
    jwt: token,
    session: ({ session, token: { signedIn } }) => ({ ...session, user: signedIn as SignedIn }) as never,
  },
  events: {
    signOut: async message => {
      const sid = 'token' in message ? message.token?.['sid'] : undefined
      if (typeof sid === 'string') await revokeSession(theStore(), hashSecret(sid), Date.now())
    },
  },
  logger: { error: logError, warn: code => log.debug({ code }, 'sign-in'), debug: () => {} },
})

const { handlers, signIn, signOut } = NextAuth(config)

export { handlers }

/** Whoever sent this request, or null. Asks the cookie as it now is: an action may just have begun a new session in it. */
export async function signedIn(): Promise<SignedIn | null> {
  const token = await openCookie((await cookies()).get(cookieName())?.value ?? '')
  return token && stillSignedIn(theStore(), token)
}

export type Tried = { outcome: 'done' } | { outcome: 'refused' } | { outcome: 'wait'; millis: number }

export async function trySignIn(email: string, password: string): Promise<Tried> {
  try {
    await signIn('credentials', { email, password, redirect: false })
    return { outcome: 'done' }
  } catch (problem) {
    if (problem instanceof TooManyAttempts) return { outcome: 'wait', millis: problem.millis }
    if (problem instanceof CredentialsSignin) return { outcome: 'refused' }
    throw problem
  }
}

export const endThisSession = async (): Promise<void> => void (await signOut({ redirect: false }))
