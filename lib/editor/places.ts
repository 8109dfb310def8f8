import type { JSONContent } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import type { SentPlace } from '@/lib/editorial/article'
import { inlineContent, remarked, wordingOf } from './runs'
import type { Wording } from './runs'
import { paper } from './schema/paper'
import { plainJson, sound } from './soundness'

/**
 * Where claims stand in one block. Marks with nothing but white space between them are one place; a claim whose mark
 * stands apart in two pieces has two, and the law keeps the one nearest the old place (§2.11).
 */
export function placesIn(block: string, { words, runs }: Wording): SentPlace[] {
  const places: SentPlace[] = []
  const last = new Map<string, SentPlace>()
  for (const { from, to, marks } of runs) {
    for (const mark of marks) {
      if (mark.type.name !== 'claim') continue
      const claim = String(mark.attrs.id)
      const before = last.get(claim)
      if (before && words.slice(before.to, from).trim() === '') before.to = to
      else places.push(opened(last, { claim, block, from, to }))
    }
  }
  return places.flatMap((place) => trimmed(place, words)).sort((a, b) => a.from - b.from || a.to - b.to || (a.claim < b.claim ? -1 : 1))
}

const opened = (last: Map<string, SentPlace>, place: SentPlace): SentPlace => {
  last.set(place.claim, place)
  return place
}

/** A claim says words: the space before or after them is none of it. */
function trimmed(place: SentPlace, words: string): SentPlace[] {
  const marked = words.slice(place.from, place.to)
  const from = place.from + (marked.length - marked.trimStart().length)
  const to = place.to - (marked.length - marked.trimEnd().length)
  return from < to ? [{ ...place, from, to }] : []
}

/** A canonical document with the claims marked in it, for the browser. A place that is not in the text is left out. */
export function withMarks(document: unknown, places: readonly SentPlace[]): JSONContent {
  const byBlock = new Map<string, SentPlace[]>()
  for (const place of places) byBlock.set(place.block, [...(byBlock.get(place.block) ?? []), place])
  return plainJson(marked(sound(document), byBlock))
}

function marked(node: Node, places: Map<string, SentPlace[]>): Node {
  const children: Node[] = []
  node.forEach((child) => children.push(child.isTextblock ? markedBlock(child, places.get(String(child.attrs.id)) ?? []) : marked(child, places)))
  return node.copy(Fragment.fromArray(children))
}

function markedBlock(block: Node, places: readonly SentPlace[]): Node {
  if (places.length === 0) return block
  const { words, runs } = wordingOf(block)
  const looks = places.reduce((before, { claim, from, to }) => remarked(before, from, to, (marks) => paper.mark('claim', { id: claim }).addToSet(marks)), runs)
  return block.copy(inlineContent(words, looks))
}
