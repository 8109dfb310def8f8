import type { CiteWords } from '@/lib/editorial/citations/cite'
import { listed, speak } from '@/lib/messages/speak'
import type { Paper } from './story'
import { citedDate } from './words'

/** The house's citation style in the paper's language. */
export function citeWords(paper: Pick<Paper, 'language'>): CiteWords {
  const say = speak(paper.language)
  return {
    list: (names) => listed(names, paper.language), others: say('paper.cited.others'), editors: (names, count) => say('paper.cited.editors', { names, count }), thesis: say('paper.cited.thesis'),
    edition: (number) => say('paper.cited.edition', { number }), version: (number) => say('paper.cited.version', { number }), in: say('paper.cited.in'), number: (number) => say('paper.cited.number', { number }),
    pages: (pages, count) => say('paper.cited.pages', { pages, count }), undated: say('paper.cited.undated'), seen: (day) => say('paper.cited.seen', { day }), date: (date, toTheDay) => citedDate(date, toTheDay, paper),
  }
}
