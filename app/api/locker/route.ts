import { answering, json, Problem } from '@/lib/server/api-problem'
import { receiveFile } from '@/lib/server/locker/sending'
import { refuseForeign } from '@/lib/server/origin'
import { uploader } from '@/lib/server/uploader'

/** Keeps a file for the source locker, sent by a page (as its person) or by another system (with a key). */
export const POST = answering(async (request) => {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const sending = await receiveFile(await uploader(request), request)
  if (sending.outcome === 'refused') return json(sending, 403)
  if (sending.outcome === 'invalid') throw new Problem(sending.status, sending.sentence)
  return json(sending.kept, 201)
})
