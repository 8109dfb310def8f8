import paperEn from './en/paper.json'
import standardsEn from './en/standards.json'
import paperTh from './th/paper.json'
import standardsTh from './th/standards.json'

/** The interface's texts by room, in ICU message syntax. English is complete and is the measure of every other. */
const en = { paper: paperEn, standards: standardsEn }

/** Other languages have the rooms readers see; a key that is missing there does not compile. */
type Readers = Pick<typeof en, 'paper' | 'standards'>
const th: Readers = { paper: paperTh, standards: standardsTh }

export const catalogues = { en, th }
export type Catalogue = keyof typeof catalogues

/** The catalogue for a BCP 47 language: its own, or English where it has none. */
export function catalogueFor(language: string): Catalogue {
  const spoken = language.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(catalogues, spoken) ? (spoken as Catalogue) : 'en'
}
