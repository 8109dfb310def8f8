import 'server-only'
import { Problem } from './api-problem'

interface Bucket {
  left: number
  at: number
}

/** So many requests a minute for each key, saved up to one minute's worth. */
export class Rate {
  private readonly buckets = new Map<string, Bucket>()

  constructor(private readonly perMinute: number, private readonly mostKeys = 10_000) {}

  /** Seconds to wait before the next one; 0 when this one is let through. */
  take(key: string, now = Date.now()): number {
    const bucket = this.buckets.get(key) ?? { left: this.perMinute, at: now }
    const left = Math.min(this.perMinute, bucket.left + ((now - bucket.at) / 60_000) * this.perMinute)
    this.buckets.delete(key)
    this.buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now })
    this.forget()
    return left >= 1 ? 0 : Math.ceil(((1 - left) / this.perMinute) * 60)
  }

  private forget(): void {
    const oldest = this.buckets.keys().next()
    if (this.buckets.size > this.mostKeys && !oldest.done) this.buckets.delete(oldest.value)
  }
}

const wanted = Number(process.env['COUNTERSIGN_API_RATE'])
/** Meant to stop a script that runs away, not a newsroom's busy day. */
const perToken = new Rate(Number.isFinite(wanted) && wanted >= 1 ? wanted : 20_000)
const perStranger = new Rate(120)

/** Throws 429 when this token has asked too often. */
export const allowToken = (token: string): void => allow(perToken, token)

/** Throws 429 when somebody tries one wrong token after another. */
export const allowStranger = (address: string): void => allow(perStranger, address)

function allow(rate: Rate, key: string): void {
  const wait = rate.take(key)
  if (wait > 0) throw new Problem(429, `Too many requests: wait ${wait === 1 ? 'a second' : `${wait} seconds`}, then go on.`, '', { 'retry-after': String(wait) })
}
