/** Speaking to people by name: who is spoken to in a text, and whom somebody means while they type `@`. */
import type { PersonView } from '@/lib/editorial/view'

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const goesOn = /^[\p{L}\p{N}]/u

/** A stretch of text: somebody's name after `@`, or the words between. */
export interface Stretch {
  text: string
  person: PersonView | null
}

/** The text cut at the names it speaks to. Of two names that fit, the longer is meant. */
export function cutAtNames(text: string, people: readonly PersonView[]): Stretch[] {
  const longest = people.toSorted((a, b) => b.name.length - a.name.length)
  const found: Stretch[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const person = longest.find(({ name }) => text.startsWith(name, at + 1) && !goesOn.test(text.slice(at + 1 + name.length)))
    if (!person || (at > 0 && goesOn.test(text.slice(at - 1, at)))) continue
    if (at > from) found.push({ text: text.slice(from, at), person: null })
    from = at + 1 + person.name.length
    found.push({ text: text.slice(at, from), person })
  }
  return from < text.length ? [...found, { text: text.slice(from), person: null }] : found
}

/** Whom a text speaks to, each once. Everybody of a name is meant where two have the same. */
export function spokenTo(text: string, people: readonly PersonView[]): PersonView[] {
  const names = new Set(cutAtNames(text, people).flatMap(({ person }) => (person ? [person.name] : [])))
  return people.filter(({ name }) => names.has(name))
}

/** A name being typed: where its `@` stands, and whom it could mean. */
export interface Meant {
  at: number
  people: PersonView[]
}

const most = 5

/** Whom the words before the caret begin to name; null when they name nobody, or somebody whole. */
export function meantAt(text: string, caret: number, people: readonly PersonView[]): Meant | null {
  const typed = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3})$/u.exec(text.slice(0, caret))?.[1]
  if (typed === undefined || people.some(({ name }) => name === typed)) return null
  const words = folded(typed).split(' ')
  const fits = people.filter(({ name }) => {
    const parts = folded(name).split(' ')
    return words.length === 1 ? parts.some(part => part.startsWith(words[0] ?? '')) : folded(name).startsWith(words.join(' '))
  })
  return fits.length > 0 ? { at: caret - typed.length - 1, people: fits.slice(0, most) } : null
}

/** The text with a name in the place of what was typed of it, and where the caret stands then. */
export function withName(text: string, caret: number, at: number, { name }: PersonView): { text: string; caret: number } {
  const rest = text.slice(caret)
  const said = `@${name}${/^[\s,.;:!?)]/.test(rest) ? '' : ' '}`
  return { text: text.slice(0, at) + said + rest, caret: at + said.length + (said.endsWith(' ') ? 0 : Number(rest.startsWith(' '))) }
}
