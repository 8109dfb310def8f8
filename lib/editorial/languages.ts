/**
 * Languages a paper may be in and stories may be written in: those newsrooms are met in most. The law takes any other that
 * is one; this is what is offered.
 */

const offered = [
  'en', 'th', 'ar', 'bg', 'bn', 'cs', 'da', 'de', 'el', 'es', 'et', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id', 'is', 'it', 'ja', 'km', 'ko', 'lo', 'lt', 'lv', 'ms', 'my', 'nb', 'nl', 'pl', 'pt', 'ro',
  'ru', 'sk', 'sl', 'sr', 'sv', 'sw', 'ta', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
] as const

export interface Language {
  /** BCP 47. */
  code: string
  /** "Thai · ไทย": as English calls it, and as its readers do. */
  name: string
}

/** Its English name; the code where it has none. */
export const languageName = (code: string): string => nameIn('en', code) ?? code

/** The languages offered, by their English names; `kept`, where it is another, among them. */
export function languages(kept: string): Language[] {
  const named = [...new Set([...offered, kept])].map((code) => {
    const [english, own] = [languageName(code), nameIn(code, code) ?? '']
    return { code, english, name: own === '' || own === english ? english : `${english} · ${own}` }
  })
  return named.sort((a, b) => a.english.localeCompare(b.english, 'en')).map(({ code, name }) => ({ code, name }))
}

/** Whether it is the code of a language somebody speaks, as a story carries it. */
export const isLanguage = (code: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code) && nameIn('en', code) !== undefined

function nameIn(locale: string, code: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none', languageDisplay: 'standard' }).of(code)
  } catch {
    return undefined
  }
}
