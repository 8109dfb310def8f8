import { spokenLanguage } from '@/lib/messages/catalogues'
import { directionOf } from '@/lib/messages/direction'
import type { Paper } from './story'

interface Tongue {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/**
 * What an element says of words that are not in the language of the page around them: their own, and which way it is written.
 * A page is laid out as the paper's language is written, also where there is no catalogue of it and it speaks English.
 */
export function inLanguage(language: string, { language: papers }: Pick<Paper, 'language'>): Tongue {
  const [own, around] = [directionOf(language), directionOf(papers)]
  return { ...(language === spokenLanguage(papers) ? {} : { lang: language }), ...(own === around ? {} : { dir: own }) }
}

/** The same of the interface's own words where they stand among words of a story. */
export function inPapersOwn({ language: papers }: Pick<Paper, 'language'>, among: string): Tongue {
  const spoken = spokenLanguage(papers)
  return { ...(spoken === among ? {} : { lang: spoken }), ...(directionOf(spoken) === directionOf(among) ? {} : { dir: directionOf(spoken) }) }
}
