import { eq } from 'drizzle-orm'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import type { Section } from './schema-house'
import { aboutFrom, type About } from '@/lib/editorial/about'
import type { CheckLevel, OutboxItem } from '@/lib/editorial/article'
import type { House } from '@/lib/editorial/change'
import { rulesFrom, type EvidenceRules } from '@/lib/editorial/evidence-rules'
import type { HouseRules } from '@/lib/editorial/house-laws'
import { ofTheHouse } from './house-memory'
import { putInOutbox } from './outbox'
import { afterSettings } from './settings-follow'
import type { Reader, Store } from './store'

export interface Settings {
  name: string
  timeZone: string
  language: string
  /** Whether readers see the names of those who checked; else the team is named. */
  checkersPublic: boolean
  teamName: string
  sections: Section[]
  /** What verified claims must rest on, by kind; null: the rules this product comes with. */
  evidence: EvidenceRules | null
  /** Check levels whose gate asks for the right-of-reply grid; null: as this product comes. */
  replies: CheckLevel[] | null
  /** What the newsroom says of itself to readers; null: nothing. */
  about: About | null
}

const only = 'newsroom'

/** What a newsroom has before anybody set anything. */
export const firstSettings: Settings = {
  name: 'Newsroom', timeZone: 'UTC', language: 'en', checkersPublic: false, teamName: 'the research desk',
  sections: [{ name: 'News', levels: ['full', 'partial'] }, { name: 'Opinion', levels: ['full', 'partial', 'self'] }],
  evidence: null, replies: null, about: null,
}

/** The gate of a full check asks for the grid; other levels when a newsroom says so. */
export const usualReplies: CheckLevel[] = ['full']

export async function getSettings(reader: Reader): Promise<Settings> {
  const t = reader.tables.settings
  const [row] = await reader.db.select().from(t).where(eq(t.id, only))
  if (!row) return firstSettings
  const { id: _, ...settings } = row
  return settings
}

/** The rules in force: what nobody set yet is as this product comes. */
export function rulesInForce({ evidence, replies, name, timeZone, language, checkersPublic, teamName, sections, about }: Settings): HouseRules {
  return { evidence: rulesFrom(evidence), replies: replies ?? usualReplies, name, timeZone, language, checkersPublic, teamName, sections, about: aboutFrom(about) }
}

/** A change of settings, what the house's history calls it, and what it says of it in words. */
export interface SettingsChange {
  changes: Partial<Settings>
  action: string
  said: string[]
}

/**
 * Changes settings as they are at that moment; nothing where `change` finds nothing to change. What follows from it waits
 * in the outbox with it, and is handed back so that it need not wait.
 */
export async function changeSettings(store: Store, change: (now: Settings) => SettingsChange | null, act: Act): Promise<{ settings: Settings; isChanged: boolean; follows: OutboxItem[] }> {
  return store.write(async (unit) => {
    const t = unit.tables.settings
    const before = await getSettings(unit)
    const wanted = change(before)
    if (!wanted) return { settings: before, isChanged: false, follows: [] }
    const settings = { ...before, ...wanted.changes }
    await unit.db.insert(t).values({ id: only, ...settings }).onConflictDoUpdate({ target: t.id, set: settings })
    const ordinal = await recordInHouse(unit, wanted.action, act, [named('settings', only, { id: only, ...settings })], wanted.said)
    const follows = await afterSettings(unit, rulesInForce(before), rulesInForce(settings), ordinal)
    await putInOutbox(unit, follows, act.at)
    return { settings, isChanged: true, follows }
  })
}

export async function setSettings(store: Store, changes: Partial<Settings>, act: Act): Promise<Settings> {
  return (await changeSettings(store, () => ({ changes, action: 'settingsChanged', said: [] }), act)).settings
}

/** The settings the law asks for. */
export const houseRules = (store: Store) => ofTheHouse(store, 'rules', async (): Promise<House> => {
  const { sections, evidence, replies } = rulesInForce(await getSettings(store))
  return { levels: Object.fromEntries(sections.map(({ name, levels }) => [name, levels])), evidence, replies }
})
