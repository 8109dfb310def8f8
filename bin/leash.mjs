// Loaded into the server's process before anything else. The launcher holds the other end of this
// pipe for as long as it lives; however it dies, the pipe closes and the server goes with it.
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

const PIPE = 3

// Workers and children of the server inherit this import, but not the pipe.
if (isMainThread && process.env.COUNTERSIGN_LAUNCHER === String(process.ppid)) {
  const leash = new Socket({ fd: PIPE, readable: true, writable: false })
  leash.on('error', () => {})
  leash.on('close', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 5000).unref()
  })
  leash.resume()
  leash.unref()
}
