import { Extension } from '@tiptap/core'
import { giveIds, keepIds } from '../keep-ids'
import { isBlockId, withIds } from './attributes'

/** Every printed block carries an id that stays with it from revision to revision. */
export const blockIds = Extension.create({
  name: 'blockIds',
  addGlobalAttributes: () => [
    {
      types: withIds,
      attributes: {
        id: {
          default: null,
          keepOnSplit: false,
          parseHTML: (element: HTMLElement) => {
            const id = element.getAttribute('data-id')
            return isBlockId(id) ? id : null
          },
          renderHTML: ({ id }: Record<string, unknown>) => (id == null ? {} : { 'data-id': id }),
        },
      },
    },
  ],
  addProseMirrorPlugins: () => [keepIds()],
  onCreate() {
    const { state, dispatch } = this.editor.view
    dispatch(state.tr.setMeta(giveIds, true).setMeta('addToHistory', false))
  },
})
