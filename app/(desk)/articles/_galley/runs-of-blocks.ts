/** Blocks that belong together on the page: the items of a list, the paragraphs of a quotation, a picture with its words. */
import type { PaperBlock } from '@/lib/editor/read-only'

export interface RunOfBlocks {
  as: 'ul' | 'ol' | 'blockquote' | 'figure' | null
  blocks: PaperBlock[]
}

const wrappers = { bullet: 'ul', ordered: 'ol', quote: 'blockquote' } as const

export function runsOfBlocks(paper: readonly PaperBlock[]): RunOfBlocks[] {
  const runs: RunOfBlocks[] = []
  for (const block of paper) {
    const last = runs.at(-1)
    const goesOn = last && ((block.group && !block.group.first && last.as === wrappers[block.group.type]) || (last.as === 'figure' && besidePicture.has(block.kind)))
    if (goesOn) last.blocks.push(block)
    else runs.push({ as: block.group ? wrappers[block.group.type] : block.kind === 'figure' ? 'figure' : null, blocks: [block] })
  }
  return runs
}

const besidePicture = new Set<PaperBlock['kind']>(['caption', 'credit', 'alt'])
