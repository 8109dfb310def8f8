import { Agent, request } from 'node:http'

// Sends requests over kept connections and prints, as JSON, how many came back and how long each took. A process of its
// own, so that what is measured does not share a thread with what measures.
export interface Shot { method: string; path: string; headers: Record<string, string>; body?: string }
export interface Load {
  port: number
  connections: number
  /** Each connection sends its own list, in order, again and again where `seconds` is given, else once. */
  shots: Shot[][]
  seconds?: number
}
export interface Result { count: number; failed: number; statuses: Record<string, number>; perSecond: number; p50: number; p99: number; bytes: number }

function send(agent: Agent, port: number, shot: Shot): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', method: shot.method, path: shot.path, headers: shot.body === undefined ? shot.headers : { ...shot.headers, 'content-length': Buffer.byteLength(shot.body) } }, (answer) => {
      let bytes = 0
      answer.on('data', (part: Buffer) => { bytes += part.length })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes }))
    })
    sent.on('error', reject)
    sent.end(shot.body)
  })
}

async function run(load: Load): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const times: number[] = []
  const statuses: Record<string, number> = {}
  let bytes = 0
  const started = performance.now()
  const until = load.seconds === undefined ? Infinity : started + load.seconds * 1000
  await Promise.all(load.shots.slice(0, load.connections).map(async (list) => {
    do {
      for (const shot of list) {
        const from = performance.now()
        if (from > until) return
        const answer = await send(agent, load.port, shot)
        times.push(performance.now() - from)
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
        bytes += answer.bytes
      }
    } while (load.seconds !== undefined && performance.now() < until)
  }))
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const ok = Object.entries(statuses).filter(([status]) => Number(status) < 400).reduce((sum, [, n]) => sum + n, 0)
  return { count: times.length, failed: times.length - ok, statuses, perSecond: ok / seconds, p50: at(0.5), p99: at(0.99), bytes: times.length ? Math.round(bytes / times.length) : 0 }
}

process.on('message', (load: Load) => void run(load).then((result) => process.send?.(result)))
