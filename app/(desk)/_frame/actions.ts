'use server'

import { revalidatePath } from 'next/cache'
import type { HouseOutcome } from '@/lib/server/house-outcome'
import { performHouse } from '@/lib/server/perform-house'
import { leave as leaveDesk } from '@/lib/server/session'
import { keepTheme } from '@/lib/server/session-theme'

/** Any form about people, sessions or keys; `action` in it says which. */
export async function askHouse(_before: HouseOutcome | null, form: FormData): Promise<HouseOutcome> {
  const outcome = await performHouse(form)
  revalidatePath('/', 'layout')
  return outcome
}

export async function chooseTheme(theme: string): Promise<void> {
  await keepTheme(theme)
}

export async function chooseThemeHere(form: FormData): Promise<void> {
  await keepTheme(form.get('theme'))
  revalidatePath('/', 'layout')
}

export async function leave(): Promise<void> {
  await leaveDesk()
}
