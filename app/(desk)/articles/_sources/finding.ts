/** Finding words in a copy, and what a citation calls the place. Pure: pages in, places out. */

export interface Match {
  page: number
  from: number
  to: number
}

interface Page {
  words: string
}

export const mostMatches = 2_000

const special = /[.*+?^${}()|[\]\\]/g

/** Capitals aside; any white space is a space, and a word may be broken at the end of a line. */
function patternOf(query: string): RegExp | null {
  const words = query.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const spelled = words.map((word) => [...word].map((letter) => letter.replace(special, '\\$&')).join('(?:[\\u002d\\u00ad]\\n)?'))
  return new RegExp(spelled.join('\\s+'), 'giu')
}

/** Every place where the words stand, in the order of reading; at most so many that a person could look through them. */
export function findAll(pages: readonly Page[], query: string): Match[] {
  const pattern = patternOf(query)
  const found: Match[] = []
  if (!pattern) return found
  for (const [page, { words }] of pages.entries()) {
    for (const match of words.matchAll(pattern)) {
      if (found.length === mostMatches) return found
      found.push({ page, from: match.index, to: match.index + match[0].length })
    }
  }
  return found
}

/** The whole sentences a place touches. The end of a line is not the end of a sentence. */
export function sentencesAround({ words }: Page, { from, to }: Pick<Match, 'from' | 'to'>): string {
  const flowing = words.replace(/\n(?!\n)/g, ' ')
  const touched = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(flowing)].filter(({ index, segment }) => index < to && index + segment.length > from)
  return folded(touched.map(({ segment }) => segment).join(''))
}

/** One line of words: a passage is quoted without the line ends of its page. */
export const folded = (words: string): string => words.replace(/(\p{L})[\u002d\u00ad]\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').trim()

const shorter: Record<string, [one: string, many: string]> = { page: ['p.', 'pp.'], paragraph: ['para.', 'paras.'] }

/** "p. 2", "pp. 2–3", "para. 7", or the label itself, such as a time. */
export function locatorOf(first: string, last: string = first): string {
  const [from, to] = [first, last].map((label) => /^(page|paragraph) (\d+)$/.exec(label))
  const names = shorter[from?.[1] ?? '']
  if (!names || !from || !to || from[1] !== to[1]) return first === last ? first : `${first} – ${last}`
  return from[2] === to[2] ? `${names[0]} ${from[2]}` : `${names[1]} ${from[2]}–${to[2]}`
}
