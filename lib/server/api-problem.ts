import 'server-only'
import { log } from './log'

/** An answer that is no outcome of the law: what was sent cannot be read, or nobody may be told. */
export class Problem extends Error {
  constructor(readonly status: number, sentence: string, readonly path = '', readonly headers: Record<string, string> = {}) {
    super(sentence)
  }
}

export const notFound = (sentence = 'There is no such thing here.') => new Problem(404, sentence)

/** JSON that nobody in between keeps. Squeezing a whole story would cost more time than it saves next door: no-transform. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const bytes = Buffer.from(JSON.stringify(body))
  const about = { 'content-type': 'application/json; charset=utf-8', 'content-length': String(bytes.length), 'cache-control': 'no-store, no-transform' }
  return new Response(bytes, { status, headers: { ...about, ...headers } })
}

const outcomes: Record<number, string> = { 401: 'signedOut', 404: 'notFound' }

export function said({ status, message, path, headers }: Problem): Response {
  return json({ outcome: outcomes[status] ?? 'invalid', sentence: message, path }, status, headers)
}

type Handler<P> = (request: Request, named: P) => Promise<Response>

/** A route handler whose every answer is JSON; what breaks is logged under a number, and the number is all that is told. */
export function answering<P>(handle: Handler<P>) {
  return async (request: Request, context: { params: Promise<P> }): Promise<Response> => {
    try {
      return await handle(request, await context.params)
    } catch (error) {
      return error instanceof Problem ? said(error) : broken(error, request)
    }
  }
}

function broken(error: unknown, request: Request): Response {
  const number = crypto.randomUUID()
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  log.error({ error: { message, stack }, number, method: request.method, path: new URL(request.url).pathname }, 'request failed')
  return json({ outcome: 'failed', sentence: `Something broke here, and it was noted under ${number}. What was done before this request is kept.`, path: '' }, 500)
}
