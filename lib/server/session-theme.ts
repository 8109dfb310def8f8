import 'server-only'
import { cookies } from 'next/headers'
import { isSecure } from './session-cookie'

/** How the desk is lit: as the device says, or as the person chose. Kept in a cookie, so that the server renders it. */
const themes = ['device', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const names: Record<Theme, string> = { device: 'As the device', light: 'Light', dark: 'Dark' }
export const themeChoices = themes.map(value => ({ value, label: names[value] }))

const cookieName = 'countersign-theme'
const oneYear = 365 * 24 * 60 * 60

const asTheme = (value: unknown): Theme => themes.find(theme => theme === value) ?? 'device'

export const currentTheme = async (): Promise<Theme> => asTheme((await cookies()).get(cookieName)?.value)

export async function keepTheme(chosen: unknown): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName, asTheme(chosen), { path: '/', maxAge: oneYear, sameSite: 'lax', httpOnly: true, secure: isSecure() })
}
