import 'server-only'
import type { Store } from '@/db/store'
import type { OutboxItem } from '@/lib/editorial/article'
import { pingHub } from './paper/feeds/ping'
import { renewMachines } from './paper/for-machines'
import { renderPublicPages } from './paper/render'
import { renewStandards } from './paper/standards'
import { settleStory } from './perform-settling'

/** One piece of work after a commit. Done twice, it must leave the same as done once. */
export type Work = (store: Store, item: OutboxItem) => Promise<void>

/** Who does what waits in the outbox. What nobody does yet stays there until somebody does. */
export const works: Partial<Record<OutboxItem['kind'], Work>> = {
  publicPage: (store, { article, detail }) => renderPublicPages(store, article, { again: detail['pictures'] === 'again', allFronts: detail['fronts'] === 'all' }),
  feedPing: (_, { detail }) => pingHub({ path: String(detail['path']), at: Number(detail['at']) }),
  machineFiles: (store) => renewMachines(store, Date.now()),
  standards: (store) => renewStandards(store),
  settle: (store, { article }) => settleStory(store, article),
}
