import { storeAnswers } from '@/lib/server/house'

export const dynamic = 'force-dynamic'

/** The store answers too: send people here. */
export async function GET(): Promise<Response> {
  const ready = await storeAnswers()
  return Response.json({ status: ready ? 'ready' : 'not ready' }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
