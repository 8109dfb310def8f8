import { createTranslator } from 'next-intl'
import { catalogueFor, catalogues } from './catalogues'

/** Says a text of the readers' rooms in a language: `speak('th')('paper.find')`. Numbers and plurals follow the language's rules. */
export function speak(language: string) {
  const locale = catalogueFor(language)
  return createTranslator({ locale, messages: catalogues[locale] })
}

export type Speak = ReturnType<typeof speak>
