import 'server-only'
import { isbot } from 'isbot'
import type { IncomingHttpHeaders } from 'node:http'
import { addReads, type Read } from '@/db/reads'
import type { Store } from '@/db/store'
import { log } from '../log'
import { theStore } from '../the-store'
import type { KeptPage } from './kept-pages'

/** Written together, at latest after so long; whoever kills the process loses these at most. */
const patience = 5_000
const mostWaiting = 2_000
const hour = 3_600_000

const waiting = new Map<string, number>()
let counted = 0
let writing: Promise<void> = Promise.resolve()
let timer: NodeJS.Timeout | undefined

// A handful of browsers asks nearly everything: each name is looked at once.
const robots = new Map<string, boolean>()
const mostNames = 2_000

function isRobot(agent: string): boolean {
  const known = robots.get(agent)
  if (known !== undefined) return known
  if (robots.size >= mostNames) robots.clear()
  const is = agent === '' || isbot(agent)
  robots.set(agent, is)
  return is
}

/** Whether this is a person's look at a story: no robot, and no browser that only fetches ahead. */
export function isRead(headers: IncomingHttpHeaders): boolean {
  const purpose = headers['sec-purpose'] ?? headers['purpose'] ?? headers['x-moz']
  if (purpose !== undefined && /prefetch|prerender/i.test(String(purpose))) return false
  return !isRobot((headers['user-agent'] ?? '').slice(0, 500))
}

/**
 * Counts a look at a story itself, in the hour it happened; its record and its files are not counted. Nothing is kept of who
 * looked: no cookie, no address, no mark of theirs.
 */
export function countRead(path: string, { article, status }: Pick<KeptPage, 'article' | 'status'>, headers: IncomingHttpHeaders, now = Date.now()): void {
  if (article === null || status !== 200 || !/^\/news\/[^/.]+$/.test(path) || !isRead(headers)) return
  const key = `${article} ${now - (now % hour)}`
  waiting.set(key, (waiting.get(key) ?? 0) + 1)
  counted += 1
  if (counted >= mostWaiting) void flushReads()
  else timer ??= setTimeout(() => void flushReads(), patience).unref()
}

/** Writes what was counted, in one transaction. What cannot be written is counted again. */
export function flushReads(store: Store = theStore()): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  counted = 0
  const reads: Read[] = [...waiting].map(([key, count]) => ({ article: key.split(' ')[0] ?? '', hour: Number(key.split(' ')[1]), count }))
  waiting.clear()
  if (reads.length > 0) writing = writing.then(() => addReads(store, reads)).catch((error: unknown) => again(reads, error))
  return writing
}

function again(reads: readonly Read[], error: unknown): void {
  log.error({ error: { message: String(error) } }, 'reads could not be written; they wait')
  for (const { article, hour: at, count } of reads) waiting.set(`${article} ${at}`, (waiting.get(`${article} ${at}`) ?? 0) + count)
  timer ??= setTimeout(() => void flushReads(), patience).unref()
}
