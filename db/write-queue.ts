import type Connection from 'better-sqlite3'
import type { Unit } from './store'

interface Job {
  work: (unit: Unit) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (reason: unknown) => void
}

const MOST_IN_ONE_COMMIT = 64
const nextTurn = () => new Promise<void>((resolve) => { setImmediate(resolve) })

/**
 * One writer at a time. Work that waits is done in one transaction, each piece behind a savepoint of its own, so that
 * one flush of the disk serves all of it; nobody hears "done" before that flush.
 */
export class WriteQueue {
  private waiting: Job[] = []
  private busy: Promise<void> | null = null

  constructor(private readonly connection: Connection.Database, private readonly unit: Unit) {}

  add<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as Job['resolve'], reject })
      this.busy ??= this.drain().finally(() => { this.busy = null })
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.busy) await this.busy
  }

  private async drain(): Promise<void> {
    // Requests that arrived together get as far as the queue before the first transaction begins.
    await nextTurn()
    while (this.waiting.length > 0) {
      await this.together(this.waiting.splice(0, MOST_IN_ONE_COMMIT))
      await nextTurn()
    }
  }

  private async together(jobs: Job[]): Promise<void> {
    const tell: (() => void)[] = []
    try {
      this.connection.exec('BEGIN IMMEDIATE')
      for (const job of jobs) tell.push(await this.behindSavepoint(job))
      this.connection.exec('COMMIT')
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK')
      for (const job of jobs) job.reject(error)
      return
    }
    for (const say of tell) say()
  }

  private async behindSavepoint(job: Job): Promise<() => void> {
    this.connection.exec('SAVEPOINT one')
    try {
      const value = await job.work(this.unit)
      this.connection.exec('RELEASE one')
      return () => job.resolve(value)
    } catch (error) {
      this.connection.exec('ROLLBACK TO one')
      this.connection.exec('RELEASE one')
      return () => job.reject(error)
    }
  }
}
