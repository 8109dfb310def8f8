import { readBody } from '@/lib/server/body'
import { refuseForeign } from '@/lib/server/origin'
import { keepUnsaved, saveUnsaved } from '@/lib/server/perform-unsaved'
import { currentActor } from '@/lib/server/session'

const most = 1_000_000

/** What a page sends as it is left: its words become a revision, or wait as a working copy where they cannot (LAW §2.6). */
export async function POST(request: Request, { params }: { params: Promise<{ articleId: string }> }): Promise<Response> {
  const foreign = refuseForeign(request)
  if (foreign) return foreign
  const actor = await currentActor()
  if (!actor) return Response.json({ outcome: 'signedOut' }, { status: 401 })
  const body = await readBody(request, most)
  if (body.outcome === 'refused') return Response.json({ outcome: 'invalid', sentence: 'That is too much text for one story.', path: '' }, { status: 413 })
  const { articleId } = await params
  const typed = read(new TextDecoder().decode(body.bytes))
  if (!typed) return Response.json({ outcome: 'invalid', sentence: 'What was sent cannot be read.', path: '' }, { status: 400 })
  const kept = await keepUnsaved(actor, articleId, typed)
  if (kept.outcome !== 'done') return Response.json(kept, { status: 409 })
  const saved = kept.unsaved ? await saveUnsaved(actor, articleId) : null
  return Response.json({ outcome: saved?.outcome ?? 'done' })
}

function read(text: string): { base: number; document: unknown } | null {
  try {
    const sent: unknown = JSON.parse(text)
    return typeof sent === 'object' && sent !== null && 'base' in sent && typeof sent.base === 'number' && 'document' in sent ? { base: sent.base, document: sent.document } : null
  } catch {
    return null
  }
}
