import 'server-only'
import { cache } from 'react'
import { getSettings } from '@/db/settings'
import { localeOf } from '@/lib/messages/speak'
import { theStore } from './the-store'

/** The newsroom's own settings, read once per request. */
export const houseSettings = cache(() => getSettings(theStore()))

/** Zone and language of times printed for the newsroom: its own rooms speak English, whatever its readers are told. */
export async function houseClock(): Promise<{ zone: string; language: string }> {
  const { timeZone } = await houseSettings()
  return { zone: timeZone, language: localeOf('en') }
}

/** Whether the store can be read at this moment. */
export async function storeAnswers(): Promise<boolean> {
  try {
    await getSettings(theStore())
    return true
  } catch {
    return false
  }
}
