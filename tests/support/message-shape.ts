/** What a text in ICU syntax asks for. */
export interface Shape {
  /** Values by name, and `<link>` for what is done with words between tags. */
  told: string[]
  /** How values are formatted, such as `plural`. */
  formats: string[]
}

interface Found { told: Set<string>; formats: Set<string> }

export function shapeOf(message: string): Shape {
  const found: Found = { told: new Set(), formats: new Set() }
  read(message, 0, found)
  return { told: [...found.told].toSorted(), formats: [...found.formats] }
}

/** Reads one message up to the brace that closes it; the place of that brace. */
function read(text: string, from: number, found: Found): number {
  let at = from
  while (at < text.length && text[at] !== '}') {
    const tag = /^<(\w+)>/.exec(text.slice(at))
    if (tag?.[1]) found.told.add(`<${tag[1]}>`)
    at = text[at] === '{' ? argument(text, at + 1, found) : text[at] === "'" && /[{}<']/.test(text[at + 1] ?? '') ? quoted(text, at + 1) : at + 1
  }
  return at
}

function quoted(text: string, from: number): number {
  if (text[from] === "'") return from + 1
  const end = text.indexOf("'", from)
  return end < 0 ? text.length : end + 1
}

/** `{name}` or `{count, plural, one {…} other {…}}`, from behind its brace; the place after it. */
function argument(text: string, from: number, found: Found): number {
  const [head = '', name = '', format] = /^\s*(\w+)\s*(?:,\s*(\w+))?/.exec(text.slice(from)) ?? []
  found.told.add(name)
  if (format) found.formats.add(format)
  let at = from + head.length
  while (at < text.length && text[at] !== '}') at = text[at] === '{' ? read(text, at + 1, found) + 1 : at + 1
  return at + 1
}
