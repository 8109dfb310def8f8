import 'server-only'
import { logger, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

/** One entry as CSL-JSON came out of it, and the line it begins on; 0 where lines mean nothing. */
export interface RawItem {
  item: unknown
  line: number
}
export type RawBibliography = { raw: RawItem[] } | { problem: string }

const mostEntries = 1_000

/** Said before entries are read one by one, which takes the time. */
export function tooMany(entries: number): { problem: string } | null {
  return entries > mostEntries ? { problem: `There are ${entries.toLocaleString('en')} entries here: at most ${mostEntries.toLocaleString('en')} are read at once. Paste them in parts.` } : null
}

export type Format = '@biblatex/text' | '@biblatex/entries+list' | '@ris/file' | '@ris/record'

// A field called `__proto__+an:x` would be written into the prototype of every object. No name holds this character, so there are no annotations.
plugins.config.get('@bibtex').biber.annotationMarker = '\u0000'

/** Reads one format into the next. The library's own recognition of inputs fetches what looks like an address: it is never asked. */
export function readAs(format: Format, input: unknown): unknown {
  try {
    return plugins.input.data(input, format)
  } finally {
    // What it noted for its log is somebody's pasted text.
    logger._log.length = 0
  }
}
