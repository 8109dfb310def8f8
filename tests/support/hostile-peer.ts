import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { connect, createServer as createRaw, type AddressInfo, type Server as RawServer, type Socket } from 'node:net'
import { createServer as createSecure } from 'node:https'
import { once } from 'node:events'
import type { Outside } from '@/lib/server/locker/outside'

/** A site of our own on loopback, and a world outside in which public addresses lead to it. */
export interface HostilePeer {
  outside: Outside
  /** Addresses and ports that were connected to, in order. */
  dialled: string[]
  /** What was asked, in order. */
  asked: { url: string; headers: IncomingMessage['headers'] }[]
  /** Names and their addresses; a function is asked anew each time. */
  names: Record<string, string[] | (() => string[])>
  on(path: string, answer: (request: IncomingMessage, response: ServerResponse) => void): void
  /** What a connection gets, whatever it asks. */
  raw(answer: (socket: Socket) => void): void
  close(): Promise<void>
}

export const publicAddress = '93.184.216.34'
const rawAddress = '93.184.216.99'
const deadAddress = '93.184.216.200'

export async function hostilePeer(tls: { key: string; cert: string }): Promise<HostilePeer> {
  const routes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>()
  const asked: HostilePeer['asked'] = []
  const sockets = new Set<Socket>()
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    response.on('error', () => {})
    const route = routes.get((request.url ?? '').split('?')[0] ?? '')
    if (route) route(request, response)
    else response.writeHead(404).end()
  }
  let answerRaw: (socket: Socket) => void = (socket) => socket.destroy()
  const servers: (Server | RawServer)[] = [createServer(serve), createSecure(tls, serve), createRaw((socket) => answerRaw(socket))]
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('error', () => {})
    })
    server.on('tlsClientError', () => {})
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
  const [plain, secure, raw] = servers.map((server) => (server.address() as AddressInfo).port) as [number, number, number]
  const names: HostilePeer['names'] = { 'paper.example': [publicAddress], 'other.example': [publicAddress], 'raw.example': [rawAddress], 'dead.example': [deadAddress] }
  const dialled: string[] = []
  return {
    names, dialled, asked,
    outside: {
      resolve: async (name) => {
        const found = names[name]
        return typeof found === 'function' ? found() : (found ?? [])
      },
      // Whatever the address, it leads here: a private one that got through would be answered, and seen.
      connect: (address, port) => {
        dialled.push(`${address} ${port}`)
        if (address === deadAddress) return connect({ host: '127.0.0.1', port: 1 })
        return connect({ host: '127.0.0.1', port: address === rawAddress ? raw : port === 443 ? secure : plain })
      },
      own: () => ['93.184.216.77'],
      certificate: tls.cert,
    },
    on: (path, answer) => void routes.set(path, answer),
    raw: (answer) => { answerRaw = answer },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
    },
  }
}
