import { spawn } from 'node:child_process'
import { root } from './ground.mjs'

// Every child leads a process group of its own: a Ctrl-C in the terminal then reaches only us, and
// stopping a child stops whatever it started.
const alive = new Set()
let stopping = false

/** Starts a child that can be stopped with all its own children. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, detached: process.platform !== 'win32', ...options })
  alive.add(child)
  child.once('close', () => alive.delete(child))
  return child
}

/** Runs a command to its end: resolves with its exit code and, when kept quiet, what it said. */
export function run(command, args, { env = process.env, quiet = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { env, cwd, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] })
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', text => { output += text })
    child.stderr?.setEncoding('utf8').on('data', text => { output += text })
    child.once('error', reject)
    // While we are being stopped, a killed command is no failure: nobody is told.
    child.once('close', code => stopping || resolve({ code: code ?? 1, output }))
  })
}

function signal(child, name) {
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch { /* it has gone already */ }
}

/** Asks every child to stop, and insists after `patience` milliseconds. */
export async function stopAll(patience = 8000) {
  stopping = true
  const children = [...alive]
  const gone = children.map(child => new Promise(resolve => child.once('close', resolve)))
  for (const child of children) signal(child, 'SIGTERM')
  const insist = setTimeout(() => children.forEach(child => signal(child, 'SIGKILL')), patience)
  await Promise.all(gone)
  clearTimeout(insist)
}
