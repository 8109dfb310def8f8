import { answering, json, Problem } from '@/lib/server/api-problem'
import { refuseForeign } from '@/lib/server/origin'
import { keepPicture } from '@/lib/server/pictures'
import { uploader } from '@/lib/server/uploader'

/** Keeps a picture sent by a page (as its person) or by another system (with a key). */
export const POST = answering(async (request) => {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const upload = await keepPicture(await uploader(request), request)
  if (upload.outcome === 'refused') return json(upload, 403)
  if (upload.outcome === 'invalid') throw new Problem(upload.status, upload.sentence)
  return json(upload.kept, 201)
})
