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
export const listed = (names: readonly string[], language: string): string => listedApart(names, language).map(({ before, name }) => before + name).join('')

/** The same in pieces, for names that are links: each with the words that stand before it. */
export function listedApart(names: readonly string[], language: string): { before: string; name: string }[] {
  const pieces: { before: string; name: string }[] = []
  let before = ''
  for (const { type, value } of new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).formatToParts(names)) {
    if (type === 'literal') before += value
    else {
      pieces.push({ before: apart(pieces.at(-1)?.name ?? '', before, value), name: value })
      before = ''
    }
  }
  return pieces
}

/** Thai "and" stands without a space between Thai names, and with one beside any other. */
function apart(last: string, between: string, next: string): string {
  if (!/^\s?\p{Script=Thai}+$/u.test(between)) return between
  const thai = /\p{Script=Thai}/u
  return `${between.startsWith(' ') || thai.test(last.slice(-1)) ? '' : ' '}${between}${thai.test(next.slice(0, 1)) ? '' : ' '}`
}
