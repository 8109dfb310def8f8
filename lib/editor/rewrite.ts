import { diffWordsWithSpace } from 'diff'
import { Fragment } from '@tiptap/pm/model'
import type { Mark, Node } from '@tiptap/pm/model'
import type { Block } from '@/lib/editorial/article'
import type { Rewrite } from '@/lib/editorial/change'
import type { PaperDocument } from './document'
import { printedNode } from './printed'
import { inlineContent, wordingOf } from './runs'
import type { Run, Wording } from './runs'
import { proved, sound } from './soundness'

/**
 * Puts words in place of ranges of blocks, offsets in the words as they were. Words that stay keep their looks; new ones
 * look like those they replace, or like both their neighbours. A range that is not in the text is a RangeError.
 */
export function rewrite(document: unknown, changes: readonly Rewrite[]): { document: PaperDocument; blocks: Block[] } {
  const byBlock = new Map<string, Rewrite[]>()
  for (const change of changes) byBlock.set(change.block, [...(byBlock.get(change.block) ?? []), change])
  const next = printedNode(proved(rewritten(sound(document), byBlock)))
  if (byBlock.size > 0) throw new RangeError(`There is no block ${[...byBlock.keys()].join(', ')} in the text.`)
  return { document: next.document, blocks: next.blocks }
}

function rewritten(node: Node, changes: Map<string, Rewrite[]>): Node {
  const children: Node[] = []
  node.forEach((child) => {
    const here = child.isTextblock ? changes.get(child.attrs.id) : undefined
    if (here) changes.delete(child.attrs.id)
    children.push(here ? rewrittenBlock(child, here) : child.isTextblock ? child : rewritten(child, changes))
  })
  return node.copy(Fragment.fromArray(children))
}

function rewrittenBlock(block: Node, changes: Rewrite[]): Node {
  let edge = Number.POSITIVE_INFINITY
  const { words, runs } = changes
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .reduce((before, change) => {
      if (change.from < 0 || change.from > change.to || change.to > Math.min(edge, before.words.length)) throw new RangeError('A range of words to replace is not in the block.')
      edge = change.from
      return replaced(before, change)
    }, wordingOf(block))
  return block.copy(inlineContent(words, runs))
}

/** Long enough for any sentence, short enough for a server: beyond it the range is replaced as a whole. */
const mostEdits = 2_000

function replaced({ words, runs, removed }: Wording, { from, to, words: by }: Rewrite): Wording {
  const parts = diffWordsWithSpace(words.slice(from, to), by, { maxEditLength: mostEdits }) ?? [{ removed: true, value: words.slice(from, to) }, { added: true, value: by }]
  const next: Run[] = within(runs, 0, from, 0)
  let at = from
  let out = from
  let gone = { from, to: from }
  for (const { added, removed: lost, value } of parts) {
    if (added) next.push({ from: out, to: out + value.length, marks: looksFor(runs, gone, at), lineBreak: false })
    else if (!lost) next.push(...within(runs, at, at + value.length, out - at))
    if (!added) gone = lost ? { from: at, to: at + value.length } : { from: at + value.length, to: at + value.length }
    if (!added) at += value.length
    if (!lost) out += value.length
  }
  next.push(...within(runs, to, words.length, out - to))
  return { words: words.slice(0, from) + by + words.slice(to), runs: next.filter((run) => run.to > run.from), removed }
}

const within = (runs: readonly Run[], from: number, to: number, shift: number): Run[] =>
  runs
    .map((run) => ({ ...run, from: Math.max(run.from, from) + shift, to: Math.min(run.to, to) + shift }))
    .filter((run) => run.to > run.from)

/** Looks shared by everything that was replaced; where nothing was, by the letters on both sides. */
function looksFor(runs: readonly Run[], gone: { from: number; to: number }, at: number): readonly Mark[] {
  const touched = gone.to > gone.from ? within(runs, gone.from, gone.to, 0) : [...within(runs, at - 1, at, 0), ...within(runs, at, at + 1, 0)]
  const [first, ...others] = touched
  return first?.marks.filter((mark) => others.every((run) => mark.isInSet(run.marks))) ?? []
}
