/** Words that look like a title: short, no sentence, no quotation, no address. */
export function looksLikeTitle(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (text.length > 110 || words.length > 16) return false
  if (!/^[\p{Lu}\p{Lo}\p{N}]/u.test(text)) return false
  if (/[.,;:!…]["'”’)]*$/.test(text) || /https?:|www\.|@/.test(text)) return false
  return !/^["“‘'«„]/.test(text)
}

/** A sentence or more, as body copy is: it ends like one and is longer than a label. */
export const looksLikeProse = (text: string): boolean => text.length >= 80 && /[.!?…]["'”’)\]]*$/.test(text.trim())
