/**
 * When a claim may be one that was signed before: the same words after folding (LAW §2.2), or the same name with the same number.
 * An offer to look at, never an answer: "did not" between the two changes everything and is not seen here.
 */
import { wordList, wordsOf } from './wordings'

/** Claims with equal keys have the same words. Empty for words that are none. */
export const memoryKey = (words: string): string => wordsOf(words)

/** Whether two claims may state the same fact. */
export function sameFact(one: string, other: string): boolean {
  const [key, otherKey] = [memoryKey(one), memoryKey(other)]
  if (key === '' || otherKey === '') return false
  if (key === otherKey) return true
  const pairs = new Set(pairKeys(key))
  return pairKeys(otherKey).some((pair) => pairs.has(pair))
}

/** A claim as it stands in print: the words it marks, and the whole sentence(s) around them. */
export interface Stated {
  quote: string
  sentence: string
}

/** Fewer words than these say the same in many stories without being the same fact. */
const enoughWords = 4

/**
 * Whether two claims may state the same fact: the same words marked, or in the same sentence words that overlap, or a name
 * with a number in both sentences, where each claim marks at least one of the two.
 */
export function sameClaim(one: Stated, other: Stated): boolean {
  const [quote, otherQuote] = [wordsOf(one.quote), wordsOf(other.quote)]
  if (quote === '' || otherQuote === '') return false
  if (quote === otherQuote && isTelling(quote)) return true
  if (wordsOf(one.sentence) === wordsOf(other.sentence)) return quote.includes(otherQuote) || otherQuote.includes(quote)
  const shared = new Set(pairKeys(one.sentence))
  return pairKeys(other.sentence).some((pair) => shared.has(pair) && marks(quote, pair) && marks(otherQuote, pair))
}

const isTelling = (quote: string): boolean => wordList(quote).length >= enoughWords

function marks(quote: string, pair: string): boolean {
  const [name = '', counted = ''] = pair.split(between)
  return quote.includes(name) || numbersIn(quote).includes(counted) || [...quote.matchAll(number)].some(([, , digits = '']) => counted.split(' ').includes(plainNumber(digits)))
}

/** What a store looks for, to hand over few claims and none too few: whole words, or a name together with a number as either is written. */
export interface Sought {
  sentence: string
  /** Null where it is too short to tell anything. */
  quote: string | null
  names: string[]
  numbers: string[]
}

const mostSought = 12

export function soughtFor({ quote, sentence }: Stated): Sought {
  const [marked, words] = [wordsOf(quote), wordsOf(sentence)]
  const numbers = [...words.matchAll(number)].flatMap(([found, , digits = '']) => (numbersIn(found).length > 0 ? [digits, ...asWritten(plainNumber(digits))] : []))
  return { sentence: words, quote: isTelling(marked) ? marked : null, names: [...new Set(namesIn(words))].slice(0, mostSought), numbers: [...new Set(numbers)].slice(0, mostSought) }
}

const asWritten = (digits: string): string[] => (/^\d{4,}$/.test(digits) ? [digits, digits.replace(/\B(?=(?:\d{3})+$)/g, ',')] : [digits])

const most = 30
const between = ' · '

/** Each name in the words with each number and its unit, as keys to look up: `Pfizer · 3 billion doses`. Sorted, each once. */
export function pairKeys(words: string): string[] {
  const folded = wordsOf(words)
  const names = [...new Set(namesIn(folded))].slice(0, most)
  const numbers = [...new Set(numbersIn(folded))].slice(0, most)
  return names.flatMap((name) => numbers.map((counted) => `${name}${between}${counted}`)).sort()
}

/* ---- names ------------------------------------------------------------------------------------------------------------ */

const capital = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-’'.&](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*"
const joining = new Set('of for the and de del della di da do dos du des la le van von der den bin al y und'.split(' '))
const joins = `(?: (?:${[...joining].join('|')}))`
const run = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])${capital}(?:${joins}{0,3} ${capital})*`, 'gu')
const titles = new Set('Dr Mr Mrs Ms Prof Professor Sir Dame President Minister Senator Judge Chancellor'.split(' '))
/** Words that begin a sentence, or stand for names without being one. */
const noName = new Set(
  'A An The This That These Those It Its He She They We You I His Her Their Our My In On At By For From To Of With Without After Before Since Until During Under Over Between Among About As If When While Where Because Although But And Or Nor Not No Only Also Then There Here So Yet Still Now Today Yesterday Tomorrow Each Every Both Some Many Most More Few Several All Any Other Another Such What Which Who How Why One Two Three Four Five Six Seven Eight Nine Ten Half January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Figure Table Page Chapter According'.split(' '),
)

/** Runs of capitalised words, without titles and without what merely begins a sentence. */
function namesIn(words: string): string[] {
  return Array.from(words.matchAll(run), ([found]) => bare(found)).filter((name) => name !== '')
}

/** "In Germany" is Germany, "Dr Maria Lopez" is Maria Lopez: what stands before the name goes, and what joins it. */
function bare(found: string): string {
  const parts = found.split(' ')
  const from = parts.findIndex((part) => !noName.has(part) && !joining.has(part) && !titles.has(part))
  return from < 0 ? '' : parts.slice(from).join(' ')
}

/* ---- numbers ------------------------------------------------------------------------------------------------------------ */

const sign = '[$€£¥₹%‰°]'
const scale = '(?:thousand|million|billion|trillion|m|bn|tn)'
const number = new RegExp(`(?<![\\p{L}\\p{N}.,-])([$€£¥₹])? ?(\\d+(?:[.,]\\d+)*)(?: ?(${sign}|per cent|percentage points?))?(?:[ -]?(${scale})(?![\\p{L}]))?(?:[ -]?([\\p{Ll}µμ]+(?:/[\\p{L}]+)?)(?![\\p{Lu}]))?`, 'gu')
/** Small words after a number are no unit of it. */
const noUnit = new Set('a an the of in on at by for from to with without and or but nor than as if when while who which that were was is are had has have did does do will would could may might after before since until during per out not'.split(' '))
const sameUnit: Record<string, string> = { '%': 'percent', 'per cent': 'percent', 'm': 'million', 'bn': 'billion', 'tn': 'trillion', 'percentage point': 'percentage points' }

/** Numbers with what they count, in one spelling: `50 mg`, `12000 people`, `$ 1.5 billion`. A number of nothing is left out. */
function numbersIn(words: string): string[] {
  return Array.from(words.matchAll(number), ([, before = '', digits = '', after = '', scaled = '', word = '']) => {
    const unit = noUnit.has(word) || (after && word) ? '' : word.normalize('NFKC')
    const said = [before, after, scaled, sameUnit[unit] ?? unit].filter(Boolean).map((one) => sameUnit[one] ?? one)
    return said.length === 0 ? '' : [before, plainNumber(digits), ...said.slice(before ? 1 : 0)].filter(Boolean).join(' ')
  }).filter((one) => one !== '')
}

/** 12,000 as 12000; a comma elsewhere stays what it is. */
const plainNumber = (digits: string): string => (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits)
