import 'server-only'
import { createServer } from 'node:http'
import next from 'next'
import { openToReaders } from './paper/door'
import { flushReads } from './paper/reads'
import { theStore } from './the-store'
import { log } from './log'

// The newsroom's server: readers are answered from what lies ready, everybody else by Next. `node dist/server.mjs`
const host = process.env['HOST'] || '127.0.0.1'
const port = Number(process.env['PORT'] || 3000)
const patience = 4_000

const app = next({ dev: false, dir: process.cwd(), hostname: host, port })
const rooms = app.getRequestHandler()
const server = createServer((request, response) => {
  openToReaders(request, response)
    .then((done) => (done ? undefined : rooms(request, response)))
    .catch((error: unknown) => {
      log.error({ error: { message: String(error) } }, 'request failed')
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('Something went wrong here. Try again in a moment.')
    })
})
// Longer than a proxy keeps its connections, so that it never sends into one that is being closed.
server.keepAliveTimeout = 65_000

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, patience))])
  await flushReads().catch(() => undefined)
  await theStore().close().catch(() => undefined)
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())

await app.prepare()
server.listen(port, host)
