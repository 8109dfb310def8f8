import 'server-only'
import type { Actor } from '@/lib/editorial/people'
import { Problem } from './api-problem'
import { allowStranger, allowToken } from './api-rate'
import { theStore } from './the-store'
import { actorWith } from './tokens'

export const challenge = { 'www-authenticate': 'Bearer realm="Countersign"' }
const nobody = 'Send a key of yours with every request: Authorization: Bearer cs_… Keys are made on your own page.'
const unknown = 'This key does not work: it was ended, its person was disabled, or it never was one.'

/** Whoever asks. The key, its person, their roles and whether they are disabled are read from the store at every request. */
export async function callerOf(request: Request): Promise<Actor> {
  const [, secret] = /^Bearer +([\w-]{20,200})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const actor = secret === undefined ? null : await actorWith(theStore(), secret)
  if (!actor || actor.via.door !== 'api') {
    allowStranger(addressOf(request))
    throw new Problem(401, secret === undefined ? nobody : unknown, '', challenge)
  }
  allowToken(actor.via.token)
  return actor
}

/** The last address in the chain is the one the nearest server saw; the ones before it anybody could write. */
const addressOf = (request: Request): string => request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
