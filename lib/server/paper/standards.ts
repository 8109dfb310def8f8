import 'server-only'
import { figuresOf } from '@/db/figures'
import { houseChangesTold } from '@/db/history'
import { getPage, putPublicPages } from '@/db/pages'
import { getSettings, rulesInForce } from '@/db/settings'
import type { Reader, Store } from '@/db/store'
import { houseActs } from '@/lib/editorial/house-laws'
import { standardsPage, type Standards } from './standards-page'
import { paperOf } from './story'
import { day } from './words'

export const pathOfStandards = '/standards'

/** What the page is made of: the rules in force, and what the last twelve months came to until `now`. */
async function standardsOf(reader: Reader, now: number): Promise<Standards> {
  const settings = await getSettings(reader)
  const [latest] = await houseChangesTold(reader, 1, houseActs)
  const from = yearBefore(now)
  return { paper: paperOf(settings), rules: rulesInForce(settings), changedAt: latest?.at ?? null, figures: await figuresOf(reader, { from, to: now }), from, countedAt: now }
}

/** The same day a year ago; of 29 February, 1 March. */
function yearBefore(now: number): number {
  const then = new Date(now)
  return then.setUTCFullYear(then.getUTCFullYear() - 1)
}

export const standardsNow = async (reader: Reader, now: number): Promise<string> => standardsPage(await standardsOf(reader, now))

/**
 * Renders the page of standards and puts it in place: after a house rule changed, and once a day. No publication does. It is
 * made inside the transaction, so that of two at once the later knows what the earlier one changed.
 */
export async function renewStandards(store: Store, now = Date.now()): Promise<void> {
  await putPublicPages(store, { pages: [], gone: [] }, async (unit) => [
    { path: pathOfStandards, html: await standardsNow(unit, now), mediaType: 'text/html; charset=utf-8', status: 200, article: null, updatedAt: now },
  ])
}

/** Renews the page where it is not of this day, by the newsroom's clock. Resolves with whether it did. */
export async function keepStandards(store: Store, now: number): Promise<boolean> {
  const [page, paper] = [await getPage(store, pathOfStandards), paperOf(await getSettings(store))]
  if (page && day(page.updatedAt, paper) === day(now, paper)) return false
  await renewStandards(store, now)
  return true
}
