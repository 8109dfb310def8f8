import 'server-only'
import { endedBy } from '@/db/public-stories'
import { frontPlace } from '@/db/fronts'
import { claimWork, workFailed } from '@/db/outbox'
import { findPerson } from '@/db/people'
import { dropReads } from '@/db/reads'
import { cardsDue } from '@/db/social-cards'
import type { Store } from '@/db/store'
import { idleWorkingCopies } from '@/db/working-copies'
import { workOff } from './announce'
import { checkOneLink } from './links/link-checker'
import { log } from './log'
import { works } from './outbox-work'
import { saveUnsaved } from './perform-unsaved'
import { passTimeForMachines, renewMachines } from './paper/for-machines'
import { hoursCounted } from './paper/most-read'
import { renderCard, renderFront, renderPublicPages } from './paper/render'
import { keepStandards, renewStandards } from './paper/standards'
import { theStore } from './the-store'

const betweenLooks = 5_000
/** Whoever committed does the work at once; only what they left behind is ours. */
const patience = 10_000
const lease = 60_000
const atOnce = 20
const idle = 2 * 60_000

const longestWait = 60 * 60_000
/** Half a minute, a minute, two … an hour. */
const waitAfter = (tries: number): number => Math.min(longestWait, 15_000 * 2 ** tries)

/** Does what is left in the outbox. Resolves with how many pieces were done. */
export async function workThrough(store: Store, now = Date.now()): Promise<number> {
  const items = await claimWork(store, { now: now - patience, lease: lease + patience, limit: atOnce })
  let done = 0
  for (const item of items) {
    if (await workOff(store, item)) done += 1
    else if (works[item.kind]) await workFailed(store, item.key, now + waitAfter(item.tries))
    else await workFailed(store, item.key, now + longestWait)
  }
  return done
}

// What could not be saved waits for its person; it is not tried again until they typed on.
const given = new Map<string, number>()
const keyOf = ({ article, person }: { article: string; person: string }): string => `${article} ${person}`

/** Saves working copies that nobody touched for two minutes (LAW §2.6). Resolves with how many became saved. */
export async function saveIdle(store: Store, now = Date.now()): Promise<number> {
  const copies = await idleWorkingCopies(store, now - idle)
  const here = new Set(copies.map(keyOf))
  for (const key of given.keys()) if (!here.has(key)) given.delete(key)
  let saved = 0
  for (const { article, person, updatedAt } of copies) {
    const key = keyOf({ article, person })
    if (given.get(key) === updatedAt) continue
    const who = await findPerson(store, person)
    const outcome = who && !who.disabled ? await saveUnsaved({ id: who.id, name: who.name, roles: who.roles, via: { door: 'system' } }, article) : null
    if (outcome?.outcome === 'done') saved += 1
    else given.set(key, updatedAt)
  }
  return saved
}

/** What time alone changes for readers: stories that are breaking no more, pins that ended. Resolves with how many. */
export async function passEnds(store: Store, now = Date.now()): Promise<number> {
  const { articles, places } = await endedBy(store, now, atOnce)
  for (const article of articles) await renderPublicPages(store, article, { now })
  for (const place of places) await renderFront(store, place, now)
  return articles.length + places.length
}

/** What readers read most changes by itself; the front page tells it anew every ten minutes. */
const betweenCounts = 10 * 60_000
/** Counts older than this are asked for by nobody, unless the list looks back further. */
const keptReads = 400 * 24 * 3_600_000
let nextCount = 0

async function countAgain(store: Store, now = Date.now()): Promise<void> {
  if (now < nextCount) return
  await (nextCount === 0 ? renewMachines : passTimeForMachines)(store, now)
  // Right after the start the front page was just made, or waits in the outbox.
  if (nextCount > 0 && hoursCounted() > 0) await renderFront(store, frontPlace, now)
  await dropReads(store, now - Math.max(keptReads, hoursCounted() * 3_600_000))
  nextCount = now + betweenCounts
}

/** The day may have changed: the standards' figures are those of today. Asked of the store, for other processes look too. */
const betweenDays = 60_000
let nextDay = 0

export async function countToday(store: Store, now = Date.now()): Promise<void> {
  if (now < nextDay) return
  // What waited at the start is done by now, and may be in none of the figures: seeded stories, and all of them after an upgrade.
  if (nextDay === 0) await renewStandards(store, now)
  else await keepStandards(store, now)
  nextDay = now + betweenDays
}

/** With nothing due there is no hurry to ask again. */
const betweenLinkLooks = 60_000
let nextLinkLook = 0

/** A site may take its time: nothing else waits for it. */
async function lookAtLinks(now = Date.now()): Promise<void> {
  if (now < nextLinkLook) return
  nextLinkLook = Infinity
  const looked = await checkOneLink(theStore(), { now }).catch((error: unknown) => {
    log.error({ error: { message: String(error) } }, 'the link checker stumbled; it goes on')
    return false
  })
  nextLinkLook = looked ? now : now + betweenLinkLooks
}

const stumbled = (error: unknown) => log.error({ error: { message: String(error) } }, 'the worker stumbled; it goes on')

const cardsAtOnce = 20
let drawing = false

/** Cards are drawn one after the other, and nothing else waits for them. Resolves with how many were due. */
export async function drawCards(store: Store): Promise<number> {
  if (drawing) return 0
  drawing = true
  try {
    const due = await cardsDue(store, cardsAtOnce)
    for (const article of due) await renderCard(store, article).catch(stumbled)
    return due.length
  } finally {
    drawing = false
  }
}

const shared = globalThis as typeof globalThis & { countersignWorker?: NodeJS.Timeout }

/** Looks after the outbox and idle words for as long as the server runs. Returns how to stop it. */
export function startWorker(): () => void {
  let busy = false
  const look = async (now = Date.now()) => {
    if (busy) return
    busy = true
    try {
      while ((await workThrough(theStore(), now)) === atOnce) continue
      await passEnds(theStore())
      await countAgain(theStore())
      await countToday(theStore())
      await saveIdle(theStore())
      void lookAtLinks()
      void drawCards(theStore()).catch(stumbled)
    } catch (error) {
      stumbled(error)
    } finally {
      busy = false
    }
  }
  clearInterval(shared.countersignWorker)
  const timer = setInterval(() => void look(), betweenLooks)
  timer.unref()
  // What lies there at the start was left behind by whoever stopped, or seeded: it waits for nobody.
  void look(Date.now() + patience)
  shared.countersignWorker = timer
  return () => clearInterval(timer)
}
