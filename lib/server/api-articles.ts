import 'server-only'
import { z } from 'zod'
import { deskStates, publicStates } from '@/lib/editorial/article'
import type { Actor } from '@/lib/editorial/people'
import { callerOf } from './api-caller'
import { noSuchStory } from './api-outcome'
import { json, Problem } from './api-problem'
import { deskPage, viewFor } from './desk'
import { firstFault } from './fault'

/** What may be asked of the list. */
export const listQuery = z.object({
  desk: z.enum(deskStates).optional(),
  public: z.enum(publicStates).optional(),
  assigned: z.string().min(1).max(64).optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** `GET /articles`: newest change first, a page at a time. */
export async function list(request: Request): Promise<Response> {
  const caller = await callerOf(request)
  const asked = listQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) {
    const { sentence, path } = firstFault(asked.error.issues[0])
    throw new Problem(400, sentence, path)
  }
  const { assigned, ...filter } = asked.data
  const { articles, next } = await deskPage(caller, { ...filter, ...(assigned === undefined ? {} : { assigned: personMeant(assigned, caller) }) })
  return json({ articles, cursor: next })
}

const personMeant = (assigned: string, caller: Actor): string => (assigned === 'me' ? caller.id : assigned)

/** `GET /articles/{id}`. */
export async function one(request: Request, { articleId }: { articleId: string }): Promise<Response> {
  const view = await viewFor(await callerOf(request), articleId)
  if (!view) throw noSuchStory()
  return json(view)
}
