import 'server-only'
import { workDone } from '@/db/outbox'
import type { Store } from '@/db/store'
import type { OutboxItem } from '@/lib/editorial/article'
import { log } from './log'
import { works } from './outbox-work'

/**
 * Does at once what follows from a commit, so that a published page is there when its publisher hears "done". What
 * fails stays in the outbox, and the worker tries again: the commit stands whatever happens here.
 */
export async function announce(store: Store, items: readonly OutboxItem[]): Promise<void> {
  for (const item of items) await workOff(store, item)
}

/** True when it is done. */
export async function workOff(store: Store, item: OutboxItem): Promise<boolean> {
  const work = works[item.kind]
  if (!work) return false
  try {
    await work(store, item)
    await workDone(store, item.key, Date.now())
    return true
  } catch (error) {
    log.error({ error: { message: String(error), stack: error instanceof Error ? error.stack : undefined }, kind: item.kind, article: item.article, key: item.key }, 'work after a commit failed')
    return false
  }
}
