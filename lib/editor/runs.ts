import { Fragment } from '@tiptap/pm/model'
import type { Mark, Node } from '@tiptap/pm/model'
import { normalise } from '@/lib/editorial/wordings'
import { foldedOffsets } from './folding'
import { paper } from './schema/paper'

/** A stretch of a block's words that looks the same throughout. A line break is a run over the one space it counts as. */
export interface Run {
  from: number
  to: number
  marks: readonly Mark[]
  lineBreak: boolean
}

/** A block's words, and how they look. The runs cover the words without a gap. */
export interface Wording {
  words: string
  runs: Run[]
  removed: string[]
}

const { hardBreak: lineBreakType } = paper.nodes

/** The words of a block's inline content, folded across its nodes, whoever typed them and however the browser cut them up. */
export function wordingOf(block: Node): Wording {
  return settled(block.textBetween(0, block.content.size, undefined, ' '), rawRuns(block), [])
}

/** Folding may bring an invisible character to an edge where nothing needs it any more: fold until nothing moves. */
function settled(text: string, runs: Run[], before: string[]): Wording {
  const { words, removed } = normalise(text)
  const named = [...before, ...removed]
  if (words === text) return { words, runs, removed: named }
  return settled(words, folded(runs, foldedOffsets(text, words), words), named)
}

function rawRuns(block: Node): Run[] {
  const runs: Run[] = []
  let from = 0
  block.forEach((child) => {
    const to = from + (child.isText ? child.nodeSize : 1)
    runs.push({ from, to, marks: child.marks, lineBreak: child.type === lineBreakType })
    from = to
  })
  return runs
}

/** White space around a line break is the line break: the one space that is left of them breaks the line. */
function folded(runs: Run[], offsets: Uint32Array, words: string): Run[] {
  const breaks = new Set<number>()
  for (const run of runs) {
    if (!run.lineBreak) continue
    const at = offsets[run.from] ?? 0
    if (offsets[run.to] === at + 1) breaks.add(at)
    else if (words[at - 1] === ' ') breaks.add(at - 1)
  }
  return runs
    .map(({ from, to, marks }) => ({ from: offsets[from] ?? 0, to: offsets[to] ?? 0, marks, lineBreak: false }))
    .flatMap((run) => atBreaks(run, breaks))
}

function atBreaks(run: Run, breaks: Set<number>): Run[] {
  const pieces: Run[] = []
  let from = run.from
  for (const at of [...breaks].filter((place) => place >= run.from && place < run.to)) {
    pieces.push({ ...run, from, to: at }, { ...run, from: at, to: at + 1, lineBreak: true })
    from = at + 1
  }
  return [...pieces, { ...run, from }].filter((piece) => piece.to > piece.from)
}

/** The inline content that shows these words so: the inverse of `wordingOf` for words that are folded already. */
export function inlineContent(words: string, runs: readonly Run[]): Fragment {
  return Fragment.fromArray(
    runs.map(({ from, to, marks, lineBreak }) =>
      lineBreak && lineBreakType ? lineBreakType.create(null, null, marks) : paper.text(words.slice(from, to), marks),
    ),
  )
}

/** Runs with their looks changed between two offsets. */
export function remarked(runs: readonly Run[], from: number, to: number, change: (marks: readonly Mark[]) => readonly Mark[]): Run[] {
  return runs.flatMap((run) => {
    const [a, b] = [Math.max(run.from, from), Math.min(run.to, to)]
    if (a >= b) return [run]
    return [{ ...run, to: a }, { ...run, from: a, to: b, marks: change(run.marks) }, { ...run, from: b }].filter((piece) => piece.to > piece.from)
  })
}
