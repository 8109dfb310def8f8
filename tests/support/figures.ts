const text = (words: string) => (words === '' ? {} : { content: [{ type: 'text', text: words }] })

export interface FigureWords {
  caption?: string
  credit?: string
  alt?: string
}

export const figure = (picture: string, { caption = '', credit = '', alt = '' }: FigureWords = {}) => ({
  type: 'figure', attrs: { picture, width: 1, height: 1, mediaType: 'image/png' }, content: [{ type: 'caption', ...text(caption) }, ...(credit === '' ? [] : [{ type: 'credit', ...text(credit) }]), { type: 'alt', ...text(alt) }],
})
export const paragraph = (words: string) => ({ type: 'paragraph', ...text(words) })
export const storyWith = (headline: string, ...body: object[]) => ({ type: 'doc', content: [{ type: 'headline', ...text(headline) }, { type: 'standfirst' }, ...body, ...(body.some((block) => 'type' in block && block.type === 'paragraph') ? [] : [paragraph('It is.')])] })
