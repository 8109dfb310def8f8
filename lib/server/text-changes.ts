import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block } from '@/lib/editorial/article'

export interface Part {
  value: string
  added?: boolean
  removed?: boolean
}

/** Milliseconds one comparison may take before whole paragraphs are shown instead. */
const patience = 200

/** What changed from one text to another: paragraphs first, then words inside those that changed. Unchanged paragraphs are left out. */
export function changedText(old: readonly Block[], next: readonly Block[]): Part[][] {
  const [before, after] = [old.map((block) => block.words), next.map((block) => block.words)]
  const runs = diffArrays(before, after, { timeout: patience }) ?? [{ value: before, removed: true, added: false }, { value: after, added: true, removed: false }]
  const shown: Part[][] = []
  for (let at = 0; at < runs.length; at++) {
    const [run, following] = [runs[at], runs[at + 1]]
    if (run?.removed && following?.added) {
      shown.push(...paired(run.value, following.value))
      at++
    } else if (run?.removed || run?.added) shown.push(...run.value.map((value) => [{ value, added: run.added, removed: run.removed }]))
  }
  return shown
}

function paired(old: readonly string[], next: readonly string[]): Part[][] {
  return Array.from({ length: Math.max(old.length, next.length) }, (_, at) => {
    const words = diffWordsWithSpace(old[at] ?? '', next[at] ?? '', { timeout: patience })
    return words ?? [{ value: old[at] ?? '', removed: true }, { value: next[at] ?? '', added: true }]
  })
}
