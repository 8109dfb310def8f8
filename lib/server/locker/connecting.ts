import { once } from 'node:events'
import { isIP, type Socket } from 'node:net'
import { connect as secure, type TLSSocket } from 'node:tls'
import { whereClosed } from './open-addresses'
import type { Outside } from './outside'
import { Refused } from './refused'
import { hostOf, leadsTo, named } from './web-address'

const patience = 5_000
const mostAddresses = 4

/**
 * A connection to an address that was checked. The name is resolved once, all its addresses are looked at, and the
 * connection goes to one of those: no second answer of the name server can take it elsewhere.
 */
export async function connectTo(url: URL, outside: Outside, signal: AbortSignal): Promise<Socket> {
  const addresses = await checkedAddresses(url, outside, signal)
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  for (const address of addresses.slice(0, mostAddresses)) {
    const socket = await reached(outside.connect(address, port), signal)
    if (socket) return url.protocol === 'https:' ? secured(socket, url, outside, signal) : socket
  }
  throw new Refused(`${named(url)} does not answer. Try again later, or upload the file.`)
}

async function checkedAddresses(url: URL, outside: Outside, signal: AbortSignal): Promise<string[]> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await orAborted(outside.resolve(host).catch(() => []), signal)
  if (addresses.length === 0) throw new Refused(`There is no site called ${named(url)}. Is the address spelled right?`)
  const own = new Set(outside.own())
  for (const address of addresses) {
    const where = whereClosed(address) ?? (own.has(address) ? 'this machine itself' : null)
    if (where) throw leadsTo(url, where)
  }
  return addresses
}

/** Name servers cannot be told to stop; one need not wait for them. */
export function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  return Promise.race([work, once(signal, 'abort').then(() => { throw signal.reason })])
}

async function reached(socket: Socket, signal: AbortSignal): Promise<Socket | null> {
  // What goes wrong later is told by whoever reads from it.
  socket.on('error', () => {})
  try {
    await once(socket, 'connect', { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) })
    return socket
  } catch {
    socket.destroy()
    signal.throwIfAborted()
    return null
  }
}

async function secured(socket: Socket, url: URL, outside: Outside, signal: AbortSignal): Promise<TLSSocket> {
  const host = hostOf(url)
  const stream = secure({
    socket, host, servername: isIP(host) ? '' : host, ALPNProtocols: ['http/1.1'], rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(outside.certificate && { ca: outside.certificate }),
  })
  try {
    await once(stream, 'secureConnect', { signal })
    stream.on('error', () => {})
    return stream
  } catch {
    stream.on('error', () => {})
    stream.destroy()
    signal.throwIfAborted()
    throw new Refused(`No safe connection to ${named(url)} could be made: its certificate is not valid for this name, or it speaks no TLS.`)
  }
}
