import { shortened } from './drawable'
import { faces, letters, longestThatFits, type Letters } from './letters'
import { colours } from './sheet'

const sizes = [108, 96, 84, 76, 68, 61, 55, 50] as const
const smallest = 50
const leading = 0.96

interface Room {
  width: number
  height: number
}

/** The headline as large as there is room for it, its lines about as long as one another; cut short where it is too long. */
export async function fittedHeadline(headline: string, language: string, room: Room): Promise<Letters> {
  const set = (words: string, size: number, width = room.width) => letters(words, { face: faces.headline(size), colour: colours.ink, width, language, leading })
  for (const size of sizes) {
    const made = await set(headline, size)
    if (made.height <= room.height && made.width <= room.width) return balanced((width) => set(headline, size, width), made)
  }
  return longestThatFits(shortened(headline, language), (words) => set(words, smallest), ({ width, height }) => height <= room.height && width <= room.width)
}

/** The narrowest that needs no line more. */
async function balanced(set: (width: number) => Promise<Letters>, widest: Letters): Promise<Letters> {
  let best = widest
  for (let width = widest.width - 40; width > widest.width / 2; width -= 40) {
    const made = await set(width)
    if (made.height > widest.height + 4 || made.width > width) break
    best = made
  }
  return best
}
