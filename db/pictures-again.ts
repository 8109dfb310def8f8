import { putInOutbox } from './outbox'
import type { Store } from './store'

/** Leaves work for the newsroom: every live story's pages made again, and whatever is missing or damaged of its pictures with them. */
export async function askForPicturesAgain(store: Store, now: number): Promise<number> {
  return store.write(async (unit) => {
    const live = await unit.all(`SELECT "id" FROM "articles" WHERE "public" = 'live' ORDER BY "id"`)
    const ids = live.map((row) => row['id'] as string)
    await putInOutbox(unit, ids.map((article) => ({ kind: 'publicPage', key: `publicPage/pictures/${article}/${now}`, article, detail: { pictures: 'again' } })), now)
    return ids.length
  })
}
