import 'server-only'
import type { IncomingMessage, ServerResponse } from 'node:http'
import everyAnswer from '../every-answer.json'
import { log } from '../log'
import { cookieName } from '../session-cookie'
import { theStore } from '../the-store'
import { isAnswered } from './answered-addresses'
import { notFound, type Made } from './at-request'
import { paperHeaders } from './kept-pages'

/**
 * Answers readers at an address where nothing of the newsroom is with the paper's own page for that: a search, and what is new.
 * Whoever has a session is told by the desk. Resolves with false for whatever somebody else answers.
 */
export async function answerMissing(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = addressOf(request)
  if (path === null || hasSession(request) || isAnswered(path)) return false
  const made = await notFound(theStore(), path).catch(away)
  if (!made) return false
  const body = Buffer.from(made.html)
  response.writeHead(made.status, { ...everyAnswer, ...paperHeaders('text/html; charset=utf-8'), 'cache-control': 'no-store', 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

function addressOf({ method, url = '' }: IncomingMessage): string | null {
  const [path = ''] = url.split('?', 1)
  return (method === 'GET' || method === 'HEAD') && path.startsWith('/') ? path : null
}

/** Whether somebody may be signed in: that they are is for the desk to find out. A long session comes in pieces. */
const hasSession = ({ headers: { cookie = '' } }: IncomingMessage): boolean =>
  cookie.split(';').some((one) => one.trim().startsWith(`${cookieName()}=`) || one.trim().startsWith(`${cookieName()}.`))

function away(error: unknown): Made | null {
  log.error({ error: { message: String(error) } }, 'the store is away; who came to a wrong address is helped no further')
  return null
}
