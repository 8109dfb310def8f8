/** A slug has no dot in it, so no story's own address is ever this. */
export const pathOfNinjs = (slug: string): string => `/news/${slug}.ninjs.json`
