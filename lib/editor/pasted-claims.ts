import { Fragment, Slice } from '@tiptap/pm/model'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'

/** Every claim that stood in this document since it was opened. */
const key = new PluginKey<ReadonlySet<string>>('pastedClaims')

/**
 * Pasted text brings no claim with it, unless it was cut from this very document: its claim stood here and stands here no
 * more. A copy is uncovered (LAW §2.11), and what another page pretends to have marked is not marked.
 */
export const pastedClaims = (): Plugin<ReadonlySet<string>> =>
  new Plugin<ReadonlySet<string>>({
    key,
    state: {
      init: (_, { doc }) => claimsIn(doc),
      apply: (transaction, before) => (transaction.docChanged ? union(before, claimsIn(transaction.doc)) : before),
    },
    props: {
      transformPasted: (slice, view) => withoutForeignClaims(slice, view.state, view.dragging !== null && !view.dragging.move),
    },
  })

/** What is selected is about to be replaced and no longer counts as standing here; unless it is dragged as a copy. */
export function withoutForeignClaims(slice: Slice, state: EditorState, isCopy = false): Slice {
  const known = key.getState(state) ?? new Set<string>()
  const { from, to } = state.selection
  const standing = isCopy ? claimsIn(state.doc) : union(claimsIn(state.doc.slice(0, from).content), claimsIn(state.doc.slice(to).content))
  const keeps = (id: string) => known.has(id) && !standing.has(id)
  return new Slice(stripped(slice.content, keeps, claimsAround(state, slice)), slice.openStart, slice.openEnd)
}

function stripped(content: Fragment, keeps: (id: string) => boolean, around: readonly Mark[]): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const marks = node.marks.filter((mark) => mark.type.name !== 'claim' || keeps(String(mark.attrs.id)))
    nodes.push(node.isInline ? node.mark(around.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), marks)) : node.copy(stripped(node.content, keeps, around)))
  })
  return Fragment.fromArray(nodes)
}

/** Words pasted into the middle of a claim are in it, as typed ones are; a paste of several blocks cuts it in two. */
function claimsAround({ selection }: EditorState, { content }: Slice): readonly Mark[] {
  const { $from, $to } = selection
  if (!$from.sameParent($to) || (content.childCount > 1 && !content.firstChild?.isInline)) return []
  return ($from.nodeBefore?.marks ?? []).filter((mark) => mark.type.name === 'claim' && mark.isInSet($to.nodeAfter?.marks ?? []))
}

function claimsIn(content: Node | Fragment): Set<string> {
  const ids = new Set<string>()
  content.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'claim') ids.add(String(mark.attrs.id))
  })
  return ids
}

const union = (a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> => ([...b].every((id) => a.has(id)) ? a : new Set([...a, ...b]))
