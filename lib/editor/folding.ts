/**
 * Folding text into words (LAW §2.2) changes its length: white space runs become one space, letters and their accents
 * become one, invisible characters go. This says where each place of the raw text lies in its words.
 */
const space = /\p{White_Space}/u
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u

/** For each offset of `raw` (and its end), the offset in `words`, never falling. An accent belongs to the letter before it. */
export function foldedOffsets(raw: string, words: string): Uint32Array {
  const offsets = new Uint32Array(raw.length + 1)
  const letters = takenApart(words)
  let next = 0
  let at = 0
  for (const letter of raw) {
    offsets.fill(offsetAt(letters, next, words.length), at, at + letter.length)
    next += lettersKept(letter, letters[next]?.letter)
    at += letter.length
  }
  offsets[raw.length] = words.length
  return offsets
}

interface Letter {
  letter: string
  from: number
  to: number
}

function takenApart(words: string): Letter[] {
  const letters: Letter[] = []
  let from = 0
  for (const whole of words) {
    const to = from + whole.length
    for (const letter of whole.normalize('NFD')) letters.push({ letter, from, to })
    from = to
  }
  return letters
}

function offsetAt(letters: Letter[], next: number, end: number): number {
  const here = letters[next]
  if (!here) return end
  return letters[next - 1]?.from === here.from ? here.to : here.from
}

/** How many letters of the words this one of the raw text stands for, when `expected` is the next of them. */
function lettersKept(letter: string, expected: string | undefined): number {
  if (space.test(letter)) return expected === ' ' ? 1 : 0
  if (invisible.test(letter)) return expected === letter ? 1 : 0
  return [...letter.normalize('NFD')].length
}
