/**
 * Does a sentence end at this stop? Judged by what stands before and after it: abbreviations, initials, ordinals, ellipses,
 * quoted speech, brackets. In doubt it does not end (LAW §2.3): a joined sentence is checked whole, a torn one may not be.
 */
import { usageOf, type Usage } from './abbreviations'

const closers = '"\'”’»›)\\]}」』）】〉》'
const openers = '"\'“‘„‚«‹([{¿¡「『（【'
const stopBefore = new RegExp(`^(.*?)([.!?…‽]+)([${closers}\\u2070-\\u2079¹²³*†‡]|\\[[\\d,–\\s]+\\])*$`, 'su')
const wideStop = /[。！？．｡؟۔।॥։።፧။។᙮]["'”’»›)\]」』）】〉》]*$/u
const lettered = /(?:^|[\s("“])(?:vitamins?|hepatitis|influenza|plan|group|type|class|grade|exhibit|appendix|section|schedule|phase|strain|category|option|side|figure|table|vitamine|gruppe|typ|klasse)\s$/iu

/** Whether a sentence ends before `at`, the start of the next word. `start` is where the sentence began. */
export function endsAt(words: string, start: number, at: number, language: string): boolean {
  const before = words.slice(start, at).trimEnd()
  const spaced = start + before.length < at
  if (wideStop.test(before)) return !(/[」』]$/u.test(before) && /^\p{Script=Hiragana}/u.test(words.slice(at)))
  if (!spaced || !/[\p{L}\p{N}]/u.test(before)) return false
  const after = words.slice(at, at + 60)
  const next = after.replace(new RegExp(`^[${openers}\\s–—-]+`, 'u'), '')
  if (!/[\p{L}\p{N}\p{Emoji_Presentation}]/u.test(after)) return false
  const stop = stopBefore.exec(before)
  if (!stop) return true
  return judged({ lead: stop[1] ?? '', stop: stop[2] ?? '', closed: before.slice((stop[1] ?? '').length + (stop[2] ?? '').length).replace(/\[[\d,–\s]+\]/g, ''), after, next }, usageOf(language))
}

interface Stop {
  lead: string
  stop: string
  closed: string
  after: string
  next: string
}

function judged(at: Stop, usage: Usage): boolean {
  if (/^\p{Ll}/u.test(at.next)) return false
  if (/[)\]}）]/.test(at.closed) && !wholeBracket(at)) return false
  if (/…|\.\.|^\.$/.test(at.stop) && /(?:^|[\s.])$/.test(at.lead)) return false
  if (at.stop !== '.') return true
  return plainStop(at, usage)
}

/** Whether the bracket closed after the stop was opened where the sentence began, so that it is a sentence of its own. */
function wholeBracket(at: Stop): boolean {
  return /^["'“‘„«]?[([{（]/.test(at.lead) && !/[)\]}）]/.test(at.lead)
}

function plainStop(at: Stop, usage: Usage): boolean {
  const begins = usage.starters.has(/^[\p{L}\p{M}]+(?:['’]\p{L}+)?(?=$|[^\p{L}.])/u.exec(at.next)?.[0] ?? '')
  const number = /^\p{N}/u.test(at.next)
  const figure = /(?:^|[\s(])(\p{N}+|[IVXLCM]{2,})$/u.exec(at.lead)?.[1]
  if (figure && enumerates(at, figure)) return false
  if (figure && usage.ordinals && figure.length < 4) return begins && !number
  if (figure && /^\p{N}{1,2}$/u.test(figure) && number) return false
  const letters = /(?:^|[^\p{L}\p{N}.'’]|\s['’])((?:\p{L}{1,2}\.\s?-?)*\p{L}+|(?:\p{L}+\.-?)+\p{L}+)$/u.exec(at.lead)?.[1]
  return !letters || abbreviationEnds(at, letters, { begins, number }, usage)
}

/** "1. First", "a. First" at the beginning of a block or sentence. */
function enumerates(at: Stop, figure: string): boolean {
  return at.lead.replace(/^[("“]/, '') === figure && figure.length < 4
}

function abbreviationEnds(at: Stop, letters: string, next: { begins: boolean; number: boolean }, usage: Usage): boolean {
  const short = letters.replaceAll(' ', '')
  const last = short.split(/[.]-?/).at(-1) ?? ''
  if ([short, last].some((one) => usage.never.has(one)) || (short.includes('.') && usage.never.has(short.toLowerCase()))) return false
  if (next.number && [short, last].some((one) => usage.numbered.has(one))) return false
  if (/^\p{L}$/u.test(last) || short.includes('.')) return next.begins || (!short.includes('.') && lettered.test(at.lead.slice(0, -1)))
  if ([short, last].some((one) => usage.maybe.has(one))) return next.begins
  return true
}
