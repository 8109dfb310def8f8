import type Connection from 'better-sqlite3'
import type { Unit } from './store'

interface Job {
  work: (unit: Unit) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

const words = { begin: 'BEGIN IMMEDIATE', mark: 'SAVEPOINT one', keep: 'RELEASE one', undo: 'ROLLBACK TO one', commit: 'COMMIT', abandon: 'ROLLBACK' }
const MOST_IN_ONE_COMMIT = 64
const QUIET = 1000
const nextTurn = () => new Promise<void>((resolve) => { setImmediate(resolve) })

/**
 * One writer at a time. Work that waits is done in one transaction, each piece behind a savepoint of its own, so that
 * one flush of the disk serves all of it; nobody hears "done" before that flush.
 */
export class WriteQueue {
  private waiting: Job[] = []
  private busy: Promise<void> | null = null
  private quiet: NodeJS.Timeout | undefined
  private readonly say: (word: keyof typeof words) => void

  constructor(private readonly connection: Connection.Database, private readonly unit: Unit) {
    const prepared = Object.fromEntries(Object.entries(words).map(([word, text]) => [word, connection.prepare(text)]))
    this.say = (word) => void prepared[word]?.run()
  }

  add<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      this.busy ??= this.drain()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.busy) await this.busy
  }

  stop(): void {
    clearTimeout(this.quiet)
  }

  /** Moves the log into the file while nobody waits, so that it need not be done while somebody does. */
  private tidyWhenQuiet(): void {
    clearTimeout(this.quiet)
    this.quiet = setTimeout(() => { if (!this.busy) this.connection.pragma('wal_checkpoint(PASSIVE)') }, QUIET)
    this.quiet.unref()
  }

  private async drain(): Promise<void> {
    // Requests that arrived together get as far as the queue before the first transaction begins.
    await nextTurn()
    while (this.waiting.length > 0) {
      await this.together(this.waiting.splice(0, MOST_IN_ONE_COMMIT))
      await nextTurn()
    }
    // In the same breath as the last look, or work that comes between would wait for ever.
    this.busy = null
    this.tidyWhenQuiet()
  }

  private async together(jobs: Job[]): Promise<void> {
    const tell: (() => void)[] = []
    try {
      this.say('begin')
      for (const job of jobs) tell.push(await this.behindSavepoint(job))
      this.say('commit')
    } catch (error) {
      for (const job of jobs) job.reject(error)
      if (this.connection.inTransaction) this.say('abandon')
      return
    }
    for (const inform of tell) inform()
  }

  private async behindSavepoint(job: Job): Promise<() => void> {
    this.say('mark')
    try {
      const value = await job.work(this.unit)
      this.say('keep')
      return () => job.resolve(value)
    } catch (error) {
      this.say('undo')
      this.say('keep')
      return () => job.reject(error)
    }
  }
}
