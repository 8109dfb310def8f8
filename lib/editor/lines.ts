/** Plain text as paragraphs of one line each: what was wrapped at a fixed width is joined, what was not stays apart. */
export interface Line {
  text: string
  /** Stands directly under the line before, without an empty line between. */
  close: boolean
}

export function linesOf(text: string): Line[] {
  const groups = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\f/g, '\n\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((group) => group.split('\n').map((line) => line.replace(/\s+$/, '')).filter((line) => line.trim() !== ''))
  const width = wrappedAt(groups)
  return groups.flatMap((group) => (isQuoted(group) ? unquoted(group) : joined(group, width)).map((line, n) => ({ text: line, close: n > 0 })))
}

const isQuoted = (group: string[]): boolean => group.length > 0 && group.every((line) => line.startsWith('>'))

/** Quoted lines are text of their own, wrapped by itself. */
const unquoted = (group: string[]): string[] => linesOf(group.map((line) => line.replace(/^>\s?/, '')).join('\n')).map(({ text }) => `> ${text}`)

const narrowest = 40
const widest = 100

/** The width a text was wrapped at, or 0: lines that go on below reach so far that the next word would not have fitted. */
function wrappedAt(groups: string[][]): number {
  const goingOn = groups.flatMap((group) => group.slice(0, -1).map((line, n) => ({ line, next: group[n + 1] ?? '' })))
  const prose = goingOn.filter(({ line, next }) => !startsItem(line) && !startsItem(next))
  const width = Math.max(0, ...groups.flat().map((line) => line.length))
  if (prose.length === 0 || width < narrowest || width > widest) return 0
  const full = prose.filter(({ line, next }) => isFull(line, next, width))
  return full.length >= prose.length * 0.7 ? width : 0
}

/** Two characters of grace: some programs count the line end, and some break a little early. */
const isFull = (line: string, next: string, width: number): boolean => line.length + 1 + (next.trim().split(/\s+/)[0] ?? '').length > width - 2

export const startsItem = (line: string): boolean => /^\s*(?:[-*•‣◦▪·]\s+\S|\d{1,3}[.)]\s+\S|>|#{1,6}\s)/.test(line)

function joined(group: string[], width: number): string[] {
  const lines: string[] = []
  let before = ''
  for (const line of group) {
    const goesOn = !startsItem(line) && before !== '' && ((width > 0 && isFull(before, line, width)) || continuesItem(lines.at(-1) ?? '', line))
    if (goesOn) lines.push(`${lines.pop()?.trimEnd()} ${line.trim()}`)
    else lines.push(line)
    before = line
  }
  return lines
}

/** An indented line under a list item belongs to it. */
const continuesItem = (item: string, line: string): boolean => /^\s*(?:[-*•‣◦▪·]|\d{1,3}[.)])\s/.test(item) && /^\s{2,}\S/.test(line)
