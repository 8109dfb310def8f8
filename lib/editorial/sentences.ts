/**
 * Where sentences begin and end inside one block of printed text (LAW §2.3). Cut once at save and kept as rows: a block
 * whose words and role did not change keeps its old cut, so that nothing lapses by a newer segmenter.
 */
import type { Block, Sentence } from './article'
import { endsAt, passedOver } from './stops'
import { endsInThai, isThaiBefore, thaiBeginnings } from './thai-spaces'
import { wordingKey } from './wordings'

export interface Range {
  from: number
  to: number
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) segmenters.set(language, (segmenter = new Intl.Segmenter(known(language), { granularity: 'sentence' })))
  return segmenter
}

function known(language: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(language).length > 0 ? language : 'en'
  } catch {
    return 'en'
  }
}

const stretch = 2_000

/**
 * Where the segmenter would begin sentences. It takes time for all of a text at each step, so a long one is given to it in
 * stretches, each from the last beginning it can be sure of: what it says depends on nothing before that.
 */
function segmented(words: string, language: string): number[] {
  const segmenter = segmenterOf(language)
  const found: number[] = []
  for (let from = 0, size = stretch; from < words.length; ) {
    const starts = Array.from(segmenter.segment(words.slice(from, from + size)), ({ index }) => from + index)
    const ended = from + size >= words.length
    if (!ended && starts.length < 3) size *= 2
    else {
      const sure = ended ? starts : starts.slice(0, -1)
      found.push(...sure)
      from = ended ? words.length : (sure.at(-1) ?? words.length)
      size = stretch
    }
  }
  return found
}

/** Ranges of the sentences of one block, in order, without overlap; together they cover everything but space. */
export function cut(words: string, language: string): Range[] {
  const starts = new Set([...segmented(words, language), ...Array.from(words.matchAll(passedOver), (match) => match.index + match[0].length), ...thaiBeginnings(words)])
  const ranges: Range[] = []
  let from = words.length - words.trimStart().length
  for (const at of [...starts].sort((a, b) => a - b)) {
    if (at <= from || !ends(words, from, at, language)) continue
    ranges.push({ from, to: words.slice(0, at).trimEnd().length })
    from = at
  }
  const to = words.trimEnd().length
  return from < to ? [...ranges, { from, to }] : ranges
}

/** Which marks end a sentence depends on the letters they stand after, not on what the story says its language is. */
const ends = (words: string, from: number, at: number, language: string): boolean => (isThaiBefore(words, at) ? endsInThai(words, from, at) : endsAt(words, from, at, language))

/** The sentences of a revision in the order of the page. A blank block has none. */
export function sentencesOf(
  blocks: readonly Block[],
  previous: { blocks: readonly Block[]; sentences: readonly Sentence[] } | null,
  language: string,
  digest: (text: string) => string,
): Sentence[] {
  const earlier = previous ? new Earlier(previous) : null
  return blocks.flatMap((block) => {
    const old = earlier?.cutOf(block)
    if (old && old.block.id === block.id && old.block.picture === block.picture) return old.sentences
    const keys = new Map(old && old.block.picture === block.picture ? old.sentences.map((sentence) => [sentence.words, sentence.wording]) : [])
    return (old?.sentences ?? cut(block.words, language)).map(({ from, to }, index) => {
      const words = block.words.slice(from, to)
      return { id: `${block.id}.${index + 1}`, block: block.id, role: block.role, from, to, words, wording: keys.get(words) ?? wordingKey(block, words, digest) }
    })
  })
}

/** The cuts of an earlier revision, found by the block's id, else by its words and role. */
class Earlier {
  private readonly byId: Map<string, Block>
  private readonly byWords: Map<string, Block>
  private readonly sentences = new Map<string, Sentence[]>()

  constructor(previous: { blocks: readonly Block[]; sentences: readonly Sentence[] }) {
    this.byId = new Map(previous.blocks.map((block) => [block.id, block]))
    this.byWords = new Map(previous.blocks.map((block) => [`${block.role} ${block.words}`, block]))
    for (const sentence of previous.sentences) {
      const own = this.sentences.get(sentence.block)
      if (own) own.push(sentence)
      else this.sentences.set(sentence.block, [sentence])
    }
  }

  cutOf(block: Block): { block: Block; sentences: Sentence[] } | undefined {
    const same = this.byId.get(block.id)
    const old = same && same.role === block.role && same.words === block.words ? same : this.byWords.get(`${block.role} ${block.words}`)
    const sentences = old && this.sentences.get(old.id)
    return old && sentences ? { block: old, sentences } : undefined
  }
}
