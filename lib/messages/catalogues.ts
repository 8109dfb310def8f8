import feedsEn from './en/feeds.json'
import paperEn from './en/paper.json'
import feedsTh from './th/feeds.json'
import paperTh from './th/paper.json'

/** The interface's texts by room, in ICU message syntax. English is complete and is the measure of every other. */
const en = { feeds: feedsEn, paper: paperEn }

/** Other languages have the rooms readers see; a key that is missing there does not compile. */
type Readers = Pick<typeof en, 'feeds' | 'paper'>
const th: Readers = { feeds: feedsTh, paper: paperTh }

export const catalogues = { en, th }
export type Catalogue = keyof typeof catalogues

/** The catalogue for a BCP 47 language: its own, or English where it has none. */
export function catalogueFor(language: string): Catalogue {
  const spoken = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(catalogues, spoken) ? (spoken as Catalogue) : 'en'
}
