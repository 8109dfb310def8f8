import checkFileEn from './en/check-file.json'
import dataEn from './en/data.json'
import feedsEn from './en/feeds.json'
import paperEn from './en/paper.json'
import recordEn from './en/record.json'
import standardsEn from './en/standards.json'
import checkFileTh from './th/check-file.json'
import dataTh from './th/data.json'
import feedsTh from './th/feeds.json'
import paperTh from './th/paper.json'
import recordTh from './th/record.json'
import standardsTh from './th/standards.json'

/** The interface's texts by room, in ICU message syntax. English is complete and is the measure of every other. */
const en = { paper: paperEn, record: recordEn, checkFile: checkFileEn, feeds: feedsEn, data: dataEn, standards: standardsEn }

/** Other languages have the rooms readers see; a key that is missing there does not compile. */
type Readers = Pick<typeof en, 'paper' | 'record' | 'checkFile' | 'feeds' | 'data' | 'standards'>
const th: Readers = { paper: paperTh, record: recordTh, checkFile: checkFileTh, feeds: feedsTh, data: dataTh, standards: standardsTh }

export const catalogues = { en, th }
export type Catalogue = keyof typeof catalogues

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** The catalogue for a BCP 47 language: its own, or English where it has none. */
export function catalogueFor(language: string): Catalogue {
  return Object.hasOwn(catalogues, primary(language)) ? (primary(language) as Catalogue) : 'en'
}

/** The language somebody who asks for `language` is really spoken to in: it, as written, or English where there is no catalogue of it. */
export function spokenLanguage(language: string): string {
  return catalogueFor(language) === primary(language) ? language : 'en'
}
