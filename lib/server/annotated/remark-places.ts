import 'server-only'
import { foldedOffsets } from '@/lib/editor/folding'
import { placeAt } from '@/lib/editorial/anchors'
import type { Block } from '@/lib/editorial/article'
import { cut } from '@/lib/editorial/sentences'
import type { Range } from '@/lib/editorial/sentences'
import { normalise } from '@/lib/editorial/wordings'
import type { Line, RemarkRange, Spot } from './word-lines'

/** Exact words of the story. `sentence` names the one sentence they stand in, as a first revision will name it. */
export interface Words {
  block: string
  from: number
  to: number
  quote: string
  prefix: string
  suffix: string
  sentence: string | null
}

/** Finds the words each remark was made on, in the blocks the lines became: words folded as they are in print (LAW §2.2). */
export class RemarkPlaces {
  private readonly words = new Map<number, FoldedLine>()
  private readonly sentences = new Map<string, Range[]>()

  constructor(private readonly lines: readonly Line[], ids: ReadonlyMap<number, string>, blocks: readonly Block[], private readonly language: string) {
    const byId = new Map(blocks.map((block) => [block.id, block]))
    for (const [place, id] of ids) {
      const block = byId.get(id)
      if (block) this.words.set(place, new FoldedLine(lines[place]?.text ?? '', block))
    }
  }

  /** The words of a range, block by block; those of the sentence it closes where it holds none. Empty where the story has no words there. */
  of({ from, to }: RemarkRange): Words[] {
    const pieces: Words[] = []
    for (let line = from.line; line <= to.line; line += 1) {
      const folded = this.words.get(line)
      const range = folded?.range(line === from.line ? from.at : 0, line === to.line ? to.at : (this.lines[line]?.text.length ?? 0))
      if (folded && range) pieces.push(this.at(folded.block, range))
    }
    return pieces.length > 0 ? pieces : this.sentenceClosedAt(to)
  }

  /** A note after a full stop belongs to the sentence before it; one before all words, to the first. */
  private sentenceClosedAt(spot: Spot): Words[] {
    const line = this.nearest(spot.line)
    const folded = this.words.get(line)
    if (!folded) return []
    const at = line === spot.line ? folded.offset(spot.at) : line < spot.line ? folded.block.words.length : 0
    const ranges = this.sentencesOf(folded.block)
    const range = ranges.findLast(({ from }) => from < at) ?? ranges[0]
    return range ? [this.at(folded.block, range)] : []
  }

  /** A line of the story: the one itself, else the last before it, else the next after it. */
  private nearest(line: number): number {
    for (let before = line; before >= 0; before -= 1) if (this.words.has(before)) return before
    for (let after = line + 1; after < this.lines.length; after += 1) if (this.words.has(after)) return after
    return -1
  }

  private at(block: Block, { from, to }: Range): Words {
    const { quote, prefix, suffix } = placeAt(block, from, to, 'claim', '', 'exact')
    const sentence = this.sentencesOf(block).findIndex((range) => range.from <= from && to <= range.to)
    return { block: block.id, from, to, quote, prefix, suffix, sentence: sentence < 0 ? null : `${block.id}.${sentence + 1}` }
  }

  private sentencesOf(block: Block): Range[] {
    const known = this.sentences.get(block.id) ?? cut(block.words, this.language)
    this.sentences.set(block.id, known)
    return known
  }
}

/** A line beside the words it became; places in the one are places in the other. */
class FoldedLine {
  private readonly steps: Uint32Array[] = []

  constructor(text: string, readonly block: Block) {
    for (let words = text; ; ) {
      const next = normalise(words).words
      if (next === words) break
      this.steps.push(foldedOffsets(words, next))
      words = next
    }
  }

  offset(at: number): number {
    return this.steps.reduce((place, step) => step[place] ?? 0, at)
  }

  /** The words between two places, without the space at their ends. */
  range(from: number, to: number): Range | null {
    const [start, end] = [this.offset(from), this.offset(to)]
    const said = this.block.words.slice(start, end)
    const begin = start + said.length - said.trimStart().length
    const trimmed = { from: begin, to: begin + said.trim().length }
    return trimmed.from < trimmed.to ? trimmed : null
  }
}
