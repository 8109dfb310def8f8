import sharp from 'sharp'
import type { Encoded } from '../renditions/encode'
import { drawable, shortened } from './drawable'
import { drawnLetters, readyFaces } from './faces'
import { fittedHeadline } from './headline'
import { faces, letters, longestThatFits, type Letters } from './letters'
import type { CardWords } from './says'
import { colours, sheet, size } from './sheet'

/** Draws a social card, in the process made for it; null where its letters have no face. `folder` holds the faces. */
export async function drawCard(card: CardWords, folder: string): Promise<Encoded | null> {
  await readyFaces(folder)
  const words = drawableWords(card, await drawnLetters())
  if (!words) return null
  // The sheet is ours, and no word of a story is in it; no stranger's picture is opened in this process.
  sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })
  const placed = await placedWords(words)
  const content = await sharp(Buffer.from(sheet(words))).composite(placed).flatten({ background: colours.sheet }).png({ palette: true, colours: 128, effort: 8 }).toBuffer()
  return { format: 'png', ...size, content }
}

function drawableWords(card: CardWords, ranges: Parameters<typeof drawable>[1]): CardWords | null {
  const said = { paper: drawable(card.paper, ranges), section: drawable(card.section, ranges), headline: drawable(card.headline, ranges), line: drawable(card.line, ranges), under: drawable(card.under, ranges) }
  return Object.values(said).includes(null) || said.headline === '' ? null : { ...card, ...(said as Record<keyof typeof said, string>) }
}

const inner = size.width - 2 * 72

async function placedWords({ paper, section, headline, line, under, sound, language, spoken }: CardWords) {
  const oneLine = { width: inner, language: spoken }
  const strong = await withinOneLine(line, { ...oneLine, width: inner - 64, face: faces.strong, colour: colours.ink, from: 30 })
  const plain = await withinOneLine(under, { ...oneLine, width: inner - 64, face: faces.plain, colour: sound ? colours.soft : colours.query, from: 26 })
  return [
    at(await withinOneLine(paper, { ...oneLine, face: faces.name, colour: colours.ink, from: 40 }), 72, 62),
    ...(section ? [at(await withinOneLine(section.toLocaleUpperCase(spoken), { ...oneLine, face: faces.strong, colour: colours.pencil, from: 23, spacing: 1_700 }), 72, 158)] : []),
    at(await fittedHeadline(headline, language, { width: inner, height: 244 }), 72, section ? 212 : 178),
    ...(line ? [at(strong, 136, 525), at(plain, 136, 567)] : []),
  ]
}

interface OneLine {
  face: (size: number) => string
  colour: string
  width: number
  language: string
  /** The size it has when there is room, in pixels. */
  from: number
  spacing?: number
}

const least = 0.67

/** Words on one line: smaller where there are many, and then cut short. */
async function withinOneLine(words: string, { face, from, width, ...looks }: OneLine): Promise<Letters> {
  const set = (said: string, share: number) => letters(said, { ...looks, face: face(Math.floor(from * share)), width: 10_000 })
  const free = await set(words, 1)
  if (free.width <= width) return free
  const fitted = await set(words, Math.max(least, width / free.width))
  return fitted.width <= width ? fitted : longestThatFits(shortened(words, looks.language), (said) => set(said, least), (made) => made.width <= width)
}

const at = ({ data, width, height }: Letters, left: number, top: number) => ({ input: data, raw: { width, height, channels: 4 as const }, left, top })
