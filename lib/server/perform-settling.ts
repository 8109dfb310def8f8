import 'server-only'
import { commit, loadArticle } from '@/db/articles'
import { houseRules } from '@/db/settings'
import type { Store } from '@/db/store'
import { decideAnew } from '@/lib/editorial/decide'
import type { Id } from '@/lib/editorial/people'
import { summarise } from '@/lib/editorial/present'
import { toolsFor } from './law-tools'

const tries = 20

/**
 * After house rules changed: a story takes the state that is true under the rules as they are now, by the law and with an
 * entry of its own. Done twice it leaves the same. Readers' pages it may touch wait in the outbox, as after every change.
 */
export async function settleStory(store: Store, id: Id): Promise<void> {
  for (let tried = 0; tried < tries; tried++) {
    const [house, article] = [await houseRules(store), await loadArticle(store, id)]
    const change = article && decideAnew(article, toolsFor(house))
    if (!change || (await commit(store, change, summarise)) !== 'stale') return
  }
  throw new Error('Others keep changing this story faster than it can be settled.')
}
