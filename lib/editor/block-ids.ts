import type { JSONContent } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { alignBlocks } from '@/lib/editorial/alignment'
import type { Block, TextRole } from '@/lib/editorial/article'
import { roleOf } from './roles'
import { wordingOf } from './runs'
import { isBlockId, withIds } from './schema/attributes'
import { parsed, plainJson } from './soundness'

/** A block as ids see it: what it is, what it says, and the figure it belongs to. */
interface Slot {
  id: string | null
  type: string
  role: TextRole | null
  words: string
  picture: string | null
  figure: number | null
}

/**
 * Gives every block an id. A block keeps its own; of two with the same id the one keeps it that still says the same, else
 * the one nearest the old place; text that comes without ids takes those of the previous document by what it says.
 */
export function withBlockIds(document: unknown, previous: unknown, newId: () => string): JSONContent {
  const node = parsed(document)
  if (hasOwnIds(node)) return document as JSONContent
  const next = slots(node)
  const old = previous == null ? [] : slots(parsed(previous))
  keepOwnIds(next, old)
  takeFromFrame(next, old)
  takeFromFigures(next, old)
  takeByWords(next, old)
  let n = 0
  return plainJson(identified(node, () => next[n++]?.id ?? newId()))
}

function hasOwnIds(story: Node): boolean {
  const ids = new Set<string>()
  let all = true
  story.descendants(({ type, attrs }) => {
    if (!withIds.includes(type.name)) return
    all &&= isBlockId(attrs.id) && !ids.has(attrs.id)
    ids.add(attrs.id)
  })
  return all
}

function slots(node: Node): Slot[] {
  const found: Slot[] = []
  let figure: number | null = null
  node.descendants((child, _, parent) => {
    const type = child.type.name
    if (!withIds.includes(type) || !parent) return
    const words = child.isTextblock ? wordingOf(child).words : ''
    const inFigure = parent.type.name === 'figure'
    const picture: string | null = (inFigure ? parent : child).attrs.picture ?? null
    if (type === 'figure') figure = found.length
    found.push({ id: isBlockId(child.attrs.id) ? child.attrs.id : null, type, role: child.isTextblock ? roleOf(child, parent) : null, words, picture, figure: inFigure ? figure : null })
  })
  return found
}

function identified(node: Node, nextId: () => string): Node {
  const attrs = withIds.includes(node.type.name) ? { ...node.attrs, id: nextId() } : node.attrs
  if (node.isTextblock) return node.type.create(attrs, node.content)
  const children: Node[] = []
  node.forEach((child) => children.push(identified(child, nextId)))
  return node.type.create(attrs, Fragment.fromArray(children))
}

function keepOwnIds(next: Slot[], old: Slot[]) {
  const before = new Map(old.map((slot, place) => [slot.id, { slot, place }]))
  const claimants = new Map<string, number[]>()
  next.forEach(({ id }, place) => id && claimants.set(id, [...(claimants.get(id) ?? []), place]))
  for (const [id, places] of claimants) {
    const was = before.get(id)
    const distance = (place: number) => (next[place]?.words === was?.slot.words ? 0 : 1e6) + Math.abs(place - (was?.place ?? 0))
    const keeper = places.reduce((best, place) => (distance(place) < distance(best) ? place : best))
    places.filter((place) => place !== keeper).forEach((place) => take(next[place], null))
  }
}

const take = (slot: Slot | undefined, id: string | null | undefined) => {
  if (slot && id !== undefined) slot.id = id
}
const free = (next: Slot[], old: Slot[]): Slot[] => {
  const taken = new Set(next.map((slot) => slot.id))
  return old.filter((slot) => !taken.has(slot.id))
}

/** There is one headline and one standfirst, whatever they say. */
function takeFromFrame(next: Slot[], old: Slot[]) {
  for (const slot of next) {
    if (slot.id === null && (slot.type === 'headline' || slot.type === 'standfirst')) take(slot, free(next, old).find(({ type }) => type === slot.type)?.id)
  }
}

/** A figure is known by its picture, and its caption and alt text by their figure. */
function takeFromFigures(next: Slot[], old: Slot[]) {
  next.forEach((slot, place) => {
    if (slot.type !== 'figure' || slot.id !== null || slot.picture === null) return
    const figure = free(next, old).find(({ type, picture }) => type === 'figure' && picture === slot.picture)
    if (!figure) return
    take(slot, figure.id)
    const belongings = free(next, old).filter((other) => other.figure === old.indexOf(figure))
    next.filter((other) => other.figure === place && other.id === null).forEach((other) => take(other, belongings.find(({ type }) => type === other.type)?.id))
  })
}

function takeByWords(next: Slot[], old: Slot[]) {
  const wanting = next.filter((slot) => slot.id === null && slot.words !== '')
  const known = alignBlocks(free(next, old).flatMap(asBlock), wanting.flatMap(asBlock))
  wanting.forEach((slot, n) => take(slot, known.get(n)))
}

const asBlock = ({ id, role, words, picture }: Slot): Block[] => (role && words !== '' ? [{ id: id ?? '', role, words, ...(picture && { picture }) }] : [])
