import 'server-only'
import { urlIn } from '@/lib/editorial/citations/identifiers'
import { readAs, tooMany, type RawBibliography } from './citation-library'

interface BibEntry {
  type: string
  label: string
  properties: Record<string, string | number>
}

/** BibTeX and BibLaTeX, macros and cross-references included. */
export function readBibtex(text: string): RawBibliography {
  let entries: BibEntry[]
  try {
    entries = readAs('@biblatex/text', text) as BibEntry[]
  } catch (error) {
    return { problem: problemOf(text, error) }
  }
  const refused = tooMany(entries.length)
  if (refused) return refused
  const lines = linesOf(text, entries)
  try {
    const items = readAs('@biblatex/entries+list', entries) as object[]
    return { raw: items.map((item, at) => ({ item: { ...alsoWritten(entries[at]), ...item, ...thesis(item) }, line: lines[at] ?? 1 })) }
  } catch {
    return { problem: brokenEntry(entries, lines) }
  }
}

/** What reference managers write and the library does not look for. */
function alsoWritten(entry: BibEntry | undefined): Record<string, string> {
  const { pmid, eprint, archiveprefix, eprinttype, howpublished, note, school } = Object.fromEntries(Object.entries(entry?.properties ?? {}).map(([field, value]) => [field, String(value)]))
  const url = urlIn(`${howpublished ?? ''} ${note ?? ''}`.replace(/[{}]/g, ' '))
  return {
    ...(pmid ? { PMID: pmid } : {}),
    ...(eprint && /arxiv/i.test(archiveprefix ?? eprinttype ?? '') ? { arXiv: eprint } : {}),
    ...(url ? { URL: url } : {}),
    ...(school ? { publisher: school.replace(/[{}]/g, '') } : {}),
  }
}

/** The library names kinds of thesis by their keys. */
function thesis(item: object): { genre?: string } {
  const genre = 'genre' in item ? { phdthesis: 'PhD thesis', mathesis: 'master’s thesis' }[String(item.genre)] : undefined
  return genre ? { genre } : {}
}

/** The line each entry's key stands on. */
function linesOf(text: string, entries: readonly BibEntry[]): number[] {
  let from = 0
  let line = 1
  return entries.map(({ label }) => {
    const at = text.indexOf(label, from)
    if (at < 0) return line
    line += newLines(text.slice(from, at))
    from = at
    return line
  })
}

const newLines = (text: string): number => text.split('\n').length - 1

function brokenEntry(entries: readonly BibEntry[], lines: readonly number[]): string {
  const at = entries.findIndex((entry) => {
    try {
      readAs('@biblatex/entries+list', [entry])
      return false
    } catch {
      return true
    }
  })
  const which = at < 0 ? 'One entry' : `The entry “${entries[at]?.label.slice(0, 60)}” on line ${lines[at]}`
  return `${which} cannot be read as BibTeX: a $, a brace or a \\begin in it has no partner, or a name is left empty between two “and”.`
}

function problemOf(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (error instanceof RangeError) return 'The BibTeX cannot be read: its braces are nested too deeply.'
  const told = /\bline (\d+) col/.exec(message)?.[1]
  const line = told ? Number(told) : newLines(text) + 1
  const begins = text.split('\n').slice(0, line).join('\n').lastIndexOf('@')
  const entry = begins < 0 ? '' : ` (the entry that begins on line ${newLines(text.slice(0, begins)) + 1})`
  if (message.includes('got EOF')) return `The BibTeX ends too early${entry}: a brace or a quotation mark is not closed.`
  return `The BibTeX cannot be read at line ${line}${entry}: ${missing[/expected "(\w+)"/.exec(message)?.[1] ?? ''] ?? 'a comma, a brace or an equals sign is missing or one too many.'}`
}

const missing: Partial<Record<string, string>> = {
  comma: 'a comma is missing.',
  equals: 'an equals sign is missing after the name of a field.',
  label: 'the entry has no key after its opening brace.',
  rbrace: 'a comma between two fields or the closing brace is missing.',
  lbrace: 'a value is missing, or stands without braces or quotation marks.',
}
