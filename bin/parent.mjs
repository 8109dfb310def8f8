import { readFileSync } from 'node:fs'

const BETWEEN_LOOKS = 500

/** What the system tells of a process (Linux does): its name and its parent. */
function lookAt(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return { name: /^Name:\s+(.+)$/m.exec(status)?.[1], parent: /^PPid:\s+(\d+)$/m.exec(status)?.[1] }
  } catch {
    return {}
  }
}

/**
 * npm starts us through a shell and does not always take us along when it is stopped. So when npm
 * started us, we look now and then whether shell and npm are still there. Started by hand we do not:
 * whoever starts a server in the background and closes the terminal wants it to go on.
 */
export function whenParentDies(then) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const shell = lookAt(parent)
  const throughShell = /^(ba|da|z|a)?sh$/.test(shell.name ?? '')
  setInterval(() => {
    if (process.ppid !== parent || (throughShell && lookAt(parent).parent !== shell.parent)) then()
  }, BETWEEN_LOOKS).unref()
}
