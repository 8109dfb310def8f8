import { fork, spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Load, Result } from './load'

const children: ChildProcess[] = []

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Runs a program to its end; its standard output. */
export function output(command: string, args: string[], env: NodeJS.ProcessEnv, cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let err = ''
    child.stdout.on('data', (part: Buffer) => { out += part.toString() })
    child.stderr.on('data', (part: Buffer) => { err += part.toString() })
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${out}${err}`))))
  })
}

/** Starts the product and waits until it is ready. */
export const serveProduct = (root: string, port: number, env: NodeJS.ProcessEnv): Promise<void> =>
  begin([join(root, 'dist/server.mjs')], { cwd: root, env: { ...env, HOST: '127.0.0.1', PORT: String(port) } }, `http://127.0.0.1:${port}/api/health/ready`)

/** Starts a bare Next server in a folder and waits until `ready` answers. */
export const serveBare = (root: string, folder: string, port: number, env: NodeJS.ProcessEnv, ready: string): Promise<void> =>
  begin([join(root, 'node_modules/next/dist/bin/next'), 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd: folder, env }, `http://127.0.0.1:${port}${ready}`)

async function begin(args: string[], { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }, ready: string): Promise<void> {
  const child = spawn(process.execPath, args, { cwd, env: { ...env, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit'] })
  children.push(child)
  for (let tried = 0; tried < 300; tried++) {
    try {
      if ((await fetch(ready)).status < 500) return
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${cwd} did not start.`)
}

export function stopServers(): void {
  for (const child of children) child.kill('SIGTERM')
}

/** Fires a load from a process of its own. */
export function fire(root: string, load: Load): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = fork(join(root, 'dist/bench/load.mjs'))
    child.once('message', (result) => {
      resolve(result as Result)
      child.kill()
    })
    child.once('error', reject)
    child.send(load)
  })
}
