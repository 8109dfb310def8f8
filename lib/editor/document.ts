import type { JSONContent } from '@tiptap/core'

/** A story as JSON: what a browser sends and a revision keeps. Opaque to everybody but the paper. */
export type PaperDocument = JSONContent

/** What of a story is new; what is left out stays as it was. */
export interface Parts {
  headline?: string | undefined
  standfirst?: string | undefined
  body?: JSONContent[] | undefined
}

/** A story out of its parts, before its blocks have ids. Social lines stand beside the body: a new body leaves them alone. */
export function documentFrom({ headline, standfirst, body }: Parts, previous: PaperDocument | null = null): PaperDocument {
  const before = previous?.content ?? []
  const kept = (type: string) => before.find((block) => block.type === type) ?? { type }
  const isBody = ({ type }: JSONContent) => type !== 'headline' && type !== 'standfirst' && type !== 'social'
  return {
    type: 'doc',
    content: [
      headline === undefined ? kept('headline') : textBlock('headline', headline),
      standfirst === undefined ? kept('standfirst') : textBlock('standfirst', standfirst),
      ...(body ?? before.filter(isBody)),
      ...before.filter(({ type }) => type === 'social'),
    ],
  }
}

/** One block of plain words. */
export const textBlock = (type: string, text: string): JSONContent => (text.trim() === '' ? { type } : { type, content: [{ type: 'text', text: text.trim() }] })

/** A stored picture by its SHA-256, with the words printed with it. */
export const figureBlock = ({ caption, credit, alt, ...picture }: { picture: string; mediaType: string; width: number; height: number; caption: string; credit: string; alt: string }): JSONContent => ({
  type: 'figure', attrs: picture, content: [textBlock('caption', caption), textBlock('credit', credit), textBlock('alt', alt)],
})
