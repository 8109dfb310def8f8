import 'server-only'
import { currentActor } from '../session'
import { copyAnswer, type CopyFile } from './copies'

/** A copy for whoever is signed in and may see the story; others sign in first, or find nothing. */
export function downloading(file: CopyFile) {
  return async (_request: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> => {
    const { articleId } = await params
    const actor = await currentActor()
    if (!actor) return new Response(null, { status: 303, headers: { 'location': `/sign-in?${new URLSearchParams({ next: `/articles/${articleId}/copy` })}`, 'cache-control': 'no-store' } })
    return (await copyAnswer(actor, articleId, file)) ?? missing()
  }
}

const missing = (): Response => new Response('There is no such story here.', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
