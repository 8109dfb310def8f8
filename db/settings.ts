import { eq } from 'drizzle-orm'
import { named, recordInHouse } from './history'
import type { Act } from './history'
import type { Section } from './schema-house'
import type { CheckLevel } from '@/lib/editorial/article'
import type { House } from '@/lib/editorial/change'
import { defaultRules, type EvidenceRules } from '@/lib/editorial/evidence-rules'
import { ofTheHouse } from './house-memory'
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
}

const only = 'newsroom'

/** What a newsroom has before anybody set anything. */
export const firstSettings: Settings = {
  name: 'Newsroom', timeZone: 'UTC', language: 'en', checkersPublic: false, teamName: 'the research desk',
  sections: [{ name: 'News', levels: ['full', 'partial'] }, { name: 'Opinion', levels: ['full', 'partial', 'self'] }],
  evidence: null, replies: null,
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

export async function setSettings(store: Store, changes: Partial<Settings>, act: Act): Promise<Settings> {
  return store.write(async (unit) => {
    const t = unit.tables.settings
    const settings = { ...(await getSettings(unit)), ...changes }
    await unit.db.insert(t).values({ id: only, ...settings }).onConflictDoUpdate({ target: t.id, set: settings })
    await recordInHouse(unit, 'settingsChanged', act, [named('settings', only, { id: only, ...settings })])
    return settings
  })
}

/** The settings the law asks for. */
export const houseRules = (store: Store) => ofTheHouse(store, 'rules', async (): Promise<House> => {
  const { sections, evidence, replies } = await getSettings(store)
  return { levels: Object.fromEntries(sections.map(({ name, levels }) => [name, levels])), evidence: evidence ?? defaultRules, replies: replies ?? usualReplies }
})
