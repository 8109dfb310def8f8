'use client'

import { Figure } from '@/lib/editor/schema/figure'
import { writingExtensions } from '@/lib/editor/writing'

/** A figure with its picture in sight; caption and alt text are typed under it. */
const ShownFigure = Figure.extend({
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('figure')
      const words = document.createElement('div')
      if (typeof node.attrs['picture'] === 'string') {
        const picture = document.createElement('img')
        picture.src = `/files/${node.attrs['picture']}`
        picture.alt = ''
        picture.contentEditable = 'false'
        if (typeof node.attrs['width'] === 'number') picture.width = node.attrs['width']
        if (typeof node.attrs['height'] === 'number') picture.height = node.attrs['height']
        dom.append(picture)
      }
      dom.append(words)
      return { dom, contentDOM: words }
    }
  },
})

export const extensions = writingExtensions.map((one) => (one.name === 'figure' ? ShownFigure : one))
