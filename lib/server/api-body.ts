import 'server-only'
import { Problem } from './api-problem'
import { readBody } from './body'

const most = 1024 * 1024

/** What was sent, as an object of fields. Nothing sent is no fields. */
export async function readFields(request: Request): Promise<Record<string, unknown>> {
  const body = await readBody(request, most)
  if (body.outcome === 'refused') throw new Problem(body.status, body.sentence)
  if (body.bytes.length === 0) return {}
  if (!isJson(request.headers.get('content-type'))) throw new Problem(415, 'Send JSON, and say so: content-type: application/json.')
  const sent = parsed(body.bytes)
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw new Problem(400, 'Send a JSON object: {"field": value, …}.')
  return sent as Record<string, unknown>
}

const isJson = (type: string | null): boolean => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type ?? '')

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Problem(400, 'What was sent is no JSON that can be read.')
  }
}
