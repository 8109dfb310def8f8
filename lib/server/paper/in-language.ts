import { spokenLanguage } from '@/lib/messages/catalogues'
import { directionOf } from '@/lib/messages/direction'
import type { Paper } from './story'

interface Tongue {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** What an element says of words that are not in the language of the page around them: their own, and which way it is written. */
export function inLanguage(language: string, { language: asked }: Pick<Paper, 'language'>): Tongue {
  const around = spokenLanguage(asked)
  if (language === around) return {}
  return { lang: language, ...(directionOf(language) === directionOf(around) ? {} : { dir: directionOf(language) }) }
}

/** The same of the interface's own words where they stand among words of a story. */
export function inPapersOwn({ language: asked }: Pick<Paper, 'language'>, among: string): Tongue {
  const own = spokenLanguage(asked)
  return inLanguage(own, { language: among })
}
