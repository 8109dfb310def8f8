import 'server-only'
import { log } from './log'
import { closeStreams } from './streams'
import { startWorker } from './worker'

/** Once, before the first request. */
export async function start(): Promise<void> {
  const stopWorker = startWorker()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopWorker()
      stop(signal)
    })
  }
  log.info({ node: process.version, engine: process.env['DATABASE_URL'] ? 'postgres' : 'sqlite' }, 'started')
}

function stop(signal: string): void {
  closeStreams()
  log.info({ signal }, 'stopping')
}
