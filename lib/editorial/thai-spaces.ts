/**
 * Where a Thai sentence ends. Thai puts a space where others put a full stop, and also inside names, around figures, in lists
 * and before a clause that goes on; Unicode's segmenter sees no end at all. A space ends a sentence here only where nothing
 * speaks against it: in doubt it does not (LAW §2.3), for a joined sentence is checked whole and a torn one may not be.
 */

const letter = '[\\u0E01-\\u0E4E]'
/** A space between Thai letters, closing and opening marks aside; one beside a figure or a Latin word says nothing. */
const betweenThai = new RegExp(`(?<=${letter}[”"')\\]]{0,2})\\s(?=[“"'([]{0,2}${letter})`, 'gu')

/** A new sentence is sure to begin: "however", "besides", "meanwhile", "later" … */
const begins = /^(?:อย่างไรก็(?:ตาม|ดี)|ทั้งนี้|นอกจาก(?:นี้|นั้น)|(?:ใน)?ขณะเดียวกัน|ต่อมา|ล่าสุด|ดังนั้น|เพราะฉะนั้น|ก่อนหน้านี้|(?:หลัง)?จากนั้น|ในทางกลับกัน|สำหรับ|ส่วน)/u
/** What goes on with the clause before: "that", "which", "and", "because", "not", "said", "in", "of" … */
const goesOn = /^(?:ว่า|ที่(?!ปรึกษา|ดิน|ประชุม|ว่าการ)|ซึ่ง|อัน(?!ตราย|ดับ)|และ|หรือ|กับ|รวม(?:ทั้ง|ถึง)|ตลอดจน|พร้อม|โดย|เพื่อ|เพราะ|เนื่องจาก|จึง|ก็|แต่|จน|ทำให้|ส่งผล|ให้|ของ|ใน|จาก|ถึง|ต่อ|แก่|ด้วย|คือ|เป็น|ได้แก่|เช่น|อาทิ|หาก|ถ้า|เมื่อ|แม้|ก่อน|หลัง|ระหว่าง|ภายใ|ตั้งแต่|ไม่|มิ(?:ได้|ใช่)|ยกเว้น|เว้นแต่|เท่านั้น|ประมาณ|ราว|เกือบ|กว่า|อย่าง|คิดเป็น|กล่าว|เปิดเผย|เผย|ระบุ|ยืนยัน|บอก|พบ|ชี้|เสริม|ปฏิเสธ|อธิบาย|ตอบ|ประกาศ|แล้ว|อีก|นี้|นั้น|ดังกล่าว|ๆ|ฯ)/u
/** What promises more: "that", "namely", "and", "of", "not" … at its end; a mark of repetition or abbreviation says nothing. */
const promises = /(?:(?<!ผู้)ว่า|คือ|ได้แก่|เช่น|อาทิ|และ|หรือ|(?<!กำ)กับ|โดย|(?<!สิ่ง)ของ|(?<!พื้น|หน้า|สถาน|เต็ม|ทัน)ที่|ซึ่ง|ใน|จาก|ถึง|เพื่อ|เพราะ|แต่|ดังนี้|ไม่|จะ|ให้|(?<!จำ)เป็น|(?<!งบ)ประมาณ|(?<!เรื่อง)ราว|กว่า|เกือบ|เมื่อ|ทั้ง|[ๆฯ])[”"')\]]{0,2}$/u
/** A clause that leans on the next: "if", "although", "when", "because" … A date is none. */
const leans = /^[“"'([]{0,2}(?:หาก|ถ้า|แม้|เมื่อ(?!วัน|ปี|เดือน|คืน|เช้า|เวลา)|ขณะ(?!นี้|เดียวกัน)|ก่อนที่|ก่อนจะ|หลังจาก(?!นั้น)|หลังที่|เพราะ(?!ฉะนั้น)|เนื่องจาก|เพื่อ|ถึงแม้|ตราบใด)/u
/** A title with a given name: a family name comes next, and then what that person did. */
const named = /(?:นาย(?!ก|จ้าง)|นาง(?:สาว)?(?!พยาบาล)|น\.ส\.|ดร\.|นพ\.|พญ\.|ศ\.|พล\.[อตรท]\.|ศาสตราจารย์|แพทย์หญิง|คุณ(?!ภาพ|สมบัติ|ค่า))\s?[\u0E01-\u0E4E]{2,20}$/u
const joins = /^(?:และ|หรือ|รวม(?:ทั้ง|ถึง)|ตลอดจน|เป็นต้น)/u

const leastClause = 12
const leastSentence = 20
/** Names and things in a list are seldom longer; a clause seldom shorter. */
const longestItem = 24
/** Nothing further away has a say: long blocks cost no more than their length. */
const sight = 600

const lettersIn = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0

/** Where a Thai sentence may begin after a space, for `endsInThai` to judge. */
export const thaiBeginnings = (words: string): number[] => (/[\u0E01-\u0E4E]/.test(words) ? Array.from(words.matchAll(betweenThai), ({ index }) => index + 1) : [])

/** Whether what stands before `at` is Thai, so that a stop there is an abbreviation's, and its spaces are ours to judge. */
export const isThaiBefore = (words: string, at: number): boolean => /[\u0E01-\u0E4E][.”"')\]]{0,3}\s?$/u.test(words.slice(Math.max(0, at - 8), at))

/** Whether a Thai sentence that began at `start` ends before `at`. */
export function endsInThai(words: string, start: number, at: number): boolean {
  const sofar = words.slice(Math.max(start, at - sight), at).trimEnd()
  const runs = sofar.split(betweenThai)
  const [next = '', ...later] = words.slice(at, at + sight).split(betweenThai)
  const last = runs.at(-1) ?? ''
  if (isOpen(sofar) || promises.test(last) || last.endsWith('.') || goesOn.test(next) && !begins.test(next)) return false
  if (named.test(last) || named.test(runs.at(-2) ?? '')) return false
  if (leans.test(last) || (runs.length === 1 && leans.test(sofar))) return false
  if (lettersIn(sofar) < leastSentence || lettersIn(last) < leastClause) return false
  return begins.test(next) || (lettersIn(next) >= leastClause && !isListed(next, later))
}

/** "A B C and D": one thing after another, with spaces between. */
function isListed(next: string, later: readonly string[]): boolean {
  for (const run of [next, ...later]) {
    if (joins.test(run)) return true
    if (lettersIn(run) > longestItem) return false
  }
  return false
}

/** Inside brackets or quotation marks nothing ends. */
const isOpen = (text: string): boolean => [['(', ')'], ['[', ']'], ['“', '”']].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close))
