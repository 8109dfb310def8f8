import 'server-only'
import { cache } from 'react'
import { getSettings } from '@/db/settings'
import { theStore } from './the-store'

/** The newsroom's own settings, read once per request. */
export const houseSettings = cache(() => getSettings(theStore()))

/** Zone and language of printed times. */
export async function houseClock(): Promise<{ zone: string; language: string }> {
  const { timeZone, language } = await houseSettings()
  return { zone: timeZone, language: language === 'en' ? 'en-GB' : language }
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
