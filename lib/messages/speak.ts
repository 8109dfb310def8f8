import { createTranslator } from 'next-intl'
import { catalogueFor, catalogues, spokenLanguage, type Catalogue } from './catalogues'

const translator = (locale: Catalogue) => createTranslator({ locale, messages: catalogues[locale], onError: (problem) => { throw problem } })

export type Speak = ReturnType<typeof translator>

const speakers = new Map<Catalogue, Speak>()

/** Says a text of the readers' rooms in a language: `speak('th')('paper.find')`. Numbers and plurals follow the language's rules. */
export function speak(language: string): Speak {
  const catalogue = catalogueFor(language)
  let speaker = speakers.get(catalogue)
  if (!speaker) speakers.set(catalogue, (speaker = translator(catalogue)))
  return speaker
}

/** What `Intl` is asked for beside a text: the language spoken, English as a newsroom in Europe writes it. */
export function localeOf(language: string): string {
  const spoken = spokenLanguage(language)
  return spoken === 'en' ? 'en-GB' : spoken
}

/** "Ada, Noor and Jonas". */
export const listed = (names: readonly string[], language: string): string => listing(language).format(names)

/** The same in pieces, for names that are links: each with the words that stand before it. */
export function listedApart(names: readonly string[], language: string): { before: string; at: number }[] {
  const pieces: { before: string; at: number }[] = []
  let before = ''
  for (const { type, value } of listing(language).formatToParts(names)) {
    if (type === 'literal') before += value
    else {
      pieces.push({ before, at: pieces.length })
      before = ''
    }
  }
  return pieces
}

const listing = (language: string) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' })
