import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isBlockId, withIds } from './schema/attributes'

interface Place {
  position: number
  text: string
}

/**
 * While somebody writes: a block without an id gets one. Of two blocks with the same id the one that still says what the
 * block said keeps it, else the one that stands where the block stood; the copy, pasted or split off, gets a new one.
 */
export const keepIds = (newId: () => string = randomId): Plugin =>
  new Plugin({
    key: new PluginKey('keepIds'),
    appendTransaction: (transactions, before, after) =>
      transactions.some((transaction) => transaction.docChanged || transaction.getMeta(giveIds)) ? identifying(transactions, before, after, newId) : null,
  })

/** Set on a transaction, asks for ids though nothing was written: once, when a document is opened. */
export const giveIds = 'giveIds'

function identifying(transactions: readonly Transaction[], before: EditorState, after: EditorState, newId: () => string): Transaction | null {
  const owners = placesById(after.doc)
  const old = placesById(before.doc)
  const where = (position: number) => transactions.reduce((at, { mapping }) => mapping.map(at), position)
  const nameless = (owners.get('') ?? []).map(({ position }) => position)
  for (const [id, places] of owners) {
    if (id === '' || places.length < 2) continue
    const was = old.get(id)?.[0]
    const keeper = keeperOf(places, was && { text: was.text, position: where(was.position) })
    nameless.push(...places.filter((place) => place !== keeper).map(({ position }) => position))
  }
  if (nameless.length === 0) return null
  const naming = nameless.reduce((transaction, position) => transaction.setNodeAttribute(position, 'id', newId()), after.tr)
  return naming.setStoredMarks(after.storedMarks)
}

/** Blocks by id; those without a usable one under ''. */
function placesById(doc: Node): Map<string, Place[]> {
  const places = new Map<string, Place[]>()
  doc.descendants((node, position) => {
    if (!withIds.includes(node.type.name)) return
    const id = isBlockId(node.attrs.id) ? node.attrs.id : ''
    places.set(id, [...(places.get(id) ?? []), { position, text: node.textContent }])
  })
  return places
}

function keeperOf(places: Place[], was: Place | undefined): Place | undefined {
  if (!was) return places[0]
  const same = was.text === '' ? [] : places.filter(({ text }) => text === was.text)
  return (same.length > 0 ? same : places).reduce((best, place) => (Math.abs(place.position - was.position) < Math.abs(best.position - was.position) ? place : best))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Sixteen letters: 96 bits. Works where a page is not served securely, as `randomUUID` does not. */
export const randomId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => alphabet[byte % alphabet.length]).join('')
