import 'server-only'
import { tooMany, type RawBibliography } from './citation-library'

/** CSL-JSON: one item, a list, or a list that a program wrapped. */
export function readCslJson(text: string): RawBibliography {
  try {
    const sent = unwrapped(JSON.parse(text))
    const items: unknown[] = Array.isArray(sent) ? sent : [sent]
    return tooMany(items.length) ?? { raw: items.map((item) => ({ item, line: 0 })) }
  } catch (error) {
    const told = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const at = told ? Number(told) : text.length
    const early = text.slice(at).trim() === ''
    return { problem: `The CSL-JSON cannot be read at line ${text.slice(0, at).split('\n').length}: ${early ? 'it ends too early.' : 'a comma, a quotation mark or a bracket is missing or one too many.'}` }
  }
}

/** `{"items": […]}`, or a catalogue's answer `{"message": {…}}`. */
function unwrapped(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || 'title' in sent || 'type' in sent) return sent
  if ('items' in sent && Array.isArray(sent.items)) return sent.items
  return 'message' in sent && typeof sent.message === 'object' ? unwrapped(sent.message) : sent
}
