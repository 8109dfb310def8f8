import sharp from 'sharp'
import { inMarkup, withBreaks } from './drawable'

/** A face, its weight and its size in pixels, as Pango writes them. Variations stand behind the size. */
export const faces = {
  headline: (size: number) => `Newsreader, Noto Serif Thai, IBM Plex Sans Medium ${size} @opsz=72,wght=500`,
  name: (size: number) => `Newsreader, Noto Serif Thai, IBM Plex Sans Semi-Bold ${size} @opsz=48,wght=600`,
  strong: (size: number) => `IBM Plex Sans, IBM Plex Sans Thai Semi-Bold ${size}`,
  plain: (size: number) => `IBM Plex Sans, IBM Plex Sans Thai ${size}`,
}

export interface Set {
  face: string
  colour: string
  width: number
  language: string
  /** Share of the face's own line height. */
  leading?: number
  /** Room between letters, in 1024ths of a pixel. */
  spacing?: number
}

/** Words as a picture: its pixels, how large they came out, and where in it they stand. */
export interface Letters {
  data: Buffer
  width: number
  height: number
}

/** Sets words in lines no wider than they may be. Pixels are red, green, blue and how much shines through. */
export async function letters(words: string, { face, colour, width, language, leading, spacing }: Set): Promise<Letters> {
  const looks = [`foreground="${colour}"`, ...(leading ? [`line_height="${leading}"`] : []), ...(spacing ? [`letter_spacing="${spacing}"`] : []), `lang="${inMarkup(language)}"`]
  const text = `<span ${looks.join(' ')}>${inMarkup(withBreaks(words, language))}</span>`
  const { data, info } = await sharp({ text: { text, font: face, width, rgba: true, dpi: 72, wrap: 'word-char' } }).raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** By halves: of words cut ever shorter, the first that fit. */
export async function longestThatFits(cuts: readonly string[], set: (words: string) => Promise<Letters>, fits: (made: Letters) => boolean): Promise<Letters> {
  let [from, to] = [0, cuts.length - 1]
  let best: Letters | null = null
  while (from <= to) {
    const middle = (from + to) >> 1
    const made = await set(cuts[middle] ?? '')
    if (fits(made)) [best, to] = [made, middle - 1]
    else from = middle + 1
  }
  return best ?? set('…')
}
