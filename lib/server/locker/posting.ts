import 'server-only'
import { inTurn } from '../turns'
import { connectTo, orAborted } from './connecting'
import { fetches } from './fence'
import { ask } from './one-request'
import { theInternet, type Outside } from './outside'
import { Refused } from './refused'
import { readWebAddress } from './web-address'

const longest = 10_000

/** Sends a form to one address of the public web, behind the same fence as everything that goes out. Resolves with the status it is answered with; throws a sentence where there is no answer. Follows no redirect. */
export async function postBehindFence(url: string, form: URLSearchParams): Promise<number> {
  if (!fetches()) throw new Refused('This newsroom asks nothing of the web.')
  return inTurn('posting', () => postFrom(theInternet, url, form))
}

/** The same with another world outside; for tests. */
export async function postFrom(outside: Outside, address: string, form: URLSearchParams): Promise<number> {
  const until = AbortSignal.timeout(longest)
  return orAborted(sent(outside, readWebAddress(address), form, until), until)
}

async function sent(outside: Outside, url: URL, form: URLSearchParams, signal: AbortSignal): Promise<number> {
  const socket = await connectTo(url, outside, signal)
  try {
    const { statusCode = 0 } = await ask(url, socket, signal, { form })
    return statusCode
  } finally {
    socket.destroy()
  }
}
