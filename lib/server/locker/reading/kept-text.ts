/** One page of a PDF, one paragraph of anything else; the label is what a citation says. */
export interface Page {
  label: string
  text: string
}

export interface ReadText {
  pages: Page[]
  title?: string
  /** What is missing from the text, and why, in a sentence. */
  note?: string
}

/** Why there is no text of a file, in a sentence. */
export class Unreadable extends Error {}

export const mostCharacters = 5_000_000
const mostPages = 20_000

const tooLong = `This text is longer than ${mostCharacters.toLocaleString('en')} characters: what comes after them was left out of the searchable text. The file itself is kept whole.`

/** Gathers text until there is enough of it. */
export class Gathering {
  readonly pages: Page[] = []
  #room = mostCharacters
  note: string | undefined

  /** False when no more is taken. */
  add(label: string, text: string): boolean {
    const plain = text.replaceAll('\0', '').normalize('NFC').trim()
    this.pages.push({ label, text: wholeCharacters(plain, this.#room) })
    this.#room -= plain.length
    if (this.#room >= 0 && this.pages.length < mostPages) return true
    this.note = tooLong
    return false
  }

  /** Paragraphs by their number; empty ones have none. */
  addParagraphs(paragraphs: Iterable<string>): this {
    for (const paragraph of paragraphs) {
      if (paragraph.trim() !== '' && !this.add(`paragraph ${this.pages.length + 1}`, paragraph)) break
    }
    return this
  }

  done(title?: string | null): ReadText {
    const named = title?.replace(/\s+/g, ' ').trim().slice(0, 500)
    return { pages: this.pages, ...(named && { title: named }), ...(this.note !== undefined && { note: this.note }) }
  }
}

/** The first `most` code units, without half a character at the end. */
const wholeCharacters = (text: string, most: number): string => (text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, ''))
