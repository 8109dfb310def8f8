import { frontTried } from '@/lib/server/composing-front'
import { answerMade } from '@/lib/server/paper/serve'
import { currentActor } from '@/lib/server/session'

export const GET = async (request: Request): Promise<Response> => {
  const actor = await currentActor()
  const html = actor && (await frontTried(actor, new URL(request.url).searchParams))
  return html ? answerMade(request, { html, status: 200 }, { 'cache-control': 'private, no-store' }) : new Response('There is nothing here.', { status: 404, headers: { 'cache-control': 'no-store' } })
}
