import 'server-only'

// Instrumentation and routes are bundled apart: what they share hangs on the process.
const process_ = globalThis as typeof globalThis & { countersignStreams?: Set<() => void> }
const open = () => (process_.countersignStreams ??= new Set())

/** Registers a long answer (an event stream) so that the server can end it when it stops. Call what is returned when it ends by itself. */
export function keepStream(close: () => void): () => void {
  open().add(close)
  return () => void open().delete(close)
}

/** Ends every long answer: without this the server would wait for its readers for ever. */
export function closeStreams(): void {
  for (const close of open()) close()
  open().clear()
}
