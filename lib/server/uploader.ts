import 'server-only'
import type { Actor } from '@/lib/editorial/people'
import { callerOf, challenge } from './api-caller'
import { Problem } from './api-problem'
import { currentActor } from './session'

/** Whoever sends a file: with a key, or signed in on a page of ours. */
export async function uploader(request: Request): Promise<Actor> {
  if (request.headers.has('authorization')) return callerOf(request)
  const actor = await currentActor()
  if (!actor) throw new Problem(401, 'Sign in first, then send it again.', '', challenge)
  return actor
}
