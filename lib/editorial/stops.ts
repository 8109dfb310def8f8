/**
 * Does a sentence end at this stop? Judged by what stands before and after it: abbreviations, initials, ordinals, ellipses,
 * quoted speech, brackets. In doubt it does not end (LAW §2.3): a joined sentence is checked whole, a torn one may not be.
 */
import { usageOf, type Usage } from './abbreviations'

/** Marks that close what a sentence ends in. “ and « close in German and Danish; they open only after a space. */
const closing = '"\'”’»›“‘«‹)\\]}」』）】〉》\\u2070-\\u2079¹²³*†‡'
const tail = new RegExp(`([.!?…‽]{1,40})((?:[${closing}]|\\[[\\d,–]{1,12}\\]|\\s[»›](?=$|\\s)){0,8})$`, 'u')
const wideStop = /[。！？．｡؟۔।॥։።፧។៕᙮]["'”’»›)\]」』）】〉》]{0,4}$/u
const opening = /^["'“‘„«‹»›([{¿¡「『（【\s–—-]{1,8}/u
const sight = 40

/** Stops a segmenter may pass over: before a number, a bracket or an opening quotation mark, after a French closing one, before 「. */
export const passedOver = new RegExp(
  `[.!?…](?:[${closing}]|\\[[\\d,–]{1,12}\\]){0,8}(?:\\s[»›])?\\s(?=["'“‘„«‹»([¿¡–—-]{0,3}\\s?[\\p{Lu}\\p{Lt}\\p{N}\\p{Lo}])|[。！？．｡]{1,8}[”’」』）】〉》]{0,4}(?=[「『（【〈《“‘])`,
  'gu',
)

/** Whether a sentence that began at `start` ends before `at`, where the next word or its opening mark stands. */
export function endsAt(words: string, start: number, at: number, language: string): boolean {
  const end = start + words.slice(start, at).trimEnd().length
  const before = words.slice(Math.max(start, end - sight), end)
  const after = words.slice(at, at + sight)
  if (!/[\p{L}\p{N}]/u.test(after) && words.length - at < sight) return false
  if (!/[\p{L}\p{N}]/u.test(before)) return false
  if (wideStop.test(before)) return !(/[」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(after))
  if (end === at || /^[»›](?:\s|$)/u.test(after)) return false
  const stop = tail.exec(before)
  if (!stop) return true
  const [, mark = '', closed = ''] = stop
  const lead = before.slice(0, stop.index)
  return judged({ lead, begins: words.slice(start, start + 4), whole: end - start <= sight, mark, closed, next: after.replace(opening, '') }, usageOf(language))
}

interface Stop {
  /** What stands before the stop, as far as it matters; `whole` when that is all of the sentence. */
  lead: string
  whole: boolean
  begins: string
  mark: string
  closed: string
  next: string
}

function judged(at: Stop, usage: Usage): boolean {
  if (/^\p{Ll}/u.test(at.next)) return false
  const brackets = at.closed.replace(/\[[\d,–]+\]/gu, '')
  if (/[)\]}）]/.test(brackets) && !/^["'“‘„«]?[([{（]/.test(at.begins)) return false
  if (/…|\.\.|^\.$/.test(at.mark) && /(?:^|[\s.])$/.test(at.lead)) return false
  return at.mark !== '.' || plainStop(at, usage)
}

function plainStop(at: Stop, usage: Usage): boolean {
  const begins = usage.starters.has(/^[\p{L}\p{M}]+(?:['’]\p{L}+)?(?=$|[^\p{L}.])/u.exec(at.next)?.[0] ?? '')
  const number = /^\p{N}/u.test(at.next)
  const figure = /(?:^|[\s(])(\p{N}+|[IVXLCM]{2,})$/u.exec(at.lead)?.[1]
  if (figure && at.whole && at.lead.replace(/^[("“]/, '') === figure && figure.length < 4) return false
  if (figure && usage.ordinals && figure.length < 4) return begins && !number
  if (figure && /^\p{N}{1,2}$/u.test(figure) && number) return false
  const letters = shortened.exec(at.lead)?.[1] ?? elided.exec(at.lead)?.[1]
  return !letters || abbreviationEnds(at.lead, letters, { begins, number }, usage)
}

/** "U. S", "Ph.D", "Inc": the last word before a stop, with the stops inside it. */
const shortened = /(?:^|[^\p{L}\p{N}.'’]|\s['’])((?:\p{L}{1,2}\.[\s-]?){1,6}\p{L}{1,2}|(?:\p{L}{1,4}\.-?){1,6}\p{L}{1,4}|\p{L}+)$/u
/** "l’art": not the t of "shouldn’t". */
const elided = /['’](\p{L}{2,})$/u
const lettered = /(?:^|[\s("“])(?:vitamins?|hepatitis|influenza|plan|group|type|class|grade|exhibit|appendix|section|schedule|phase|strain|category|option|side|figure|table|vitamine|gruppe|typ|klasse)\s$/iu

function abbreviationEnds(lead: string, letters: string, next: { begins: boolean; number: boolean }, usage: Usage): boolean {
  const short = letters.replaceAll(' ', '')
  const last = short.split(/\.-?/).at(-1) ?? ''
  if ([short, last].some((one) => usage.never.has(one)) || (short.includes('.') && usage.never.has(short.toLowerCase()))) return false
  if (next.number && [short, last, last.toLowerCase()].some((one) => usage.numbered.has(one))) return false
  if (/^\p{L}$/u.test(last) || short.includes('.')) return next.begins || (!short.includes('.') && lettered.test(lead.slice(0, -1)))
  return next.begins || ![short, last].some((one) => usage.maybe.has(one))
}
