/** How the desk is lit: as the device says, or as the person chose. Kept in a cookie, so that the server renders it. */
export const themes = ['device', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'countersign-theme'

export const themeNames: Record<Theme, string> = { device: 'As the device', light: 'Light', dark: 'Dark' }

export const asTheme = (value: unknown): Theme => themes.find(theme => theme === value) ?? 'device'
