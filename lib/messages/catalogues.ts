import dataEn from './en/data.json'
import paperEn from './en/paper.json'
import dataTh from './th/data.json'
import paperTh from './th/paper.json'

/** The interface's texts by room, in ICU message syntax. English is complete and is the measure of every other. */
const en = { data: dataEn, paper: paperEn }

/** Other languages have the rooms readers see; a key that is missing there does not compile. */
type Readers = Pick<typeof en, 'data' | 'paper'>
const th: Readers = { data: dataTh, paper: paperTh }

export const catalogues = { en, th }
export type Catalogue = keyof typeof catalogues

/** The catalogue for a BCP 47 language: its own, or English where it has none. */
export function catalogueFor(language: string): Catalogue {
  const spoken = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(catalogues, spoken) ? (spoken as Catalogue) : 'en'
}
