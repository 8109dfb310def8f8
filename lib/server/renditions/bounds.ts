/** What one picture may cost. The pixels bound what is decoded, the rest what decoding them may take. */
export const bounds = {
  pixels: 64_000_000,
  /** Milliseconds, and megabytes of the whole process that decodes. */
  time: 60_000,
  memory: 1_200,
}
export type Bounds = typeof bounds

/** Widths readers' browsers choose from. A picture is never enlarged: a smaller one ends the list itself. */
export const widths = [480, 960, 1440] as const
/** A picture taller than this at its width is made narrower: a column of that height is more than anybody looks at. */
export const tallest = 8_000

export const tooManyPixels = (width: number, height: number): string | null =>
  width * height <= bounds.pixels ? null
    : `This picture is ${inFigures(width)} × ${inFigures(height)} pixels. At most ${bounds.pixels / 1e6} million can be shown; make it smaller and send it again.`

const inFigures = (n: number): string => n.toLocaleString('en-GB')
