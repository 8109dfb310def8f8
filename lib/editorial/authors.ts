/**
 * Who wrote which words (LAW §2.7, 2.8): authors of a wording only grow. Whoever introduces a wording is its author, and
 * so are the authors of the words it replaced; moving and formatting make nobody an author.
 */
import type { Authorship, Sentence } from './article'
import { bagOf, dice, LikenessIndex, type Bag } from './likeness'
import type { Id } from './people'

const indexes = new WeakMap<readonly Authorship[], Map<string, Set<Id>>>()

/** Authors of a wording. The index is kept beside the list, which nobody changes. */
export function authorsOf(wording: string, known: readonly Authorship[]): Set<Id> {
  return new Set(indexOf(known).get(wording))
}

function indexOf(known: readonly Authorship[]): Map<string, Set<Id>> {
  let index = indexes.get(known)
  if (!index) {
    indexes.set(known, (index = new Map()))
    for (const row of known) {
      const people = index.get(row.wording)
      if (people) people.add(row.person)
      else index.set(row.wording, new Set([row.person]))
    }
  }
  return index
}

/** The rows a save adds: for each wording it introduces, its savers and all authors of what disappeared for it. */
export function newAuthors(
  old: { sentences: readonly Sentence[] } | null,
  next: { sentences: readonly Sentence[] },
  known: readonly Authorship[],
  savers: readonly Id[],
  revision: Id,
): Authorship[] {
  const index = indexOf(known)
  const before = new Set(old?.sentences.map(({ wording }) => wording))
  const after = new Set(next.sentences.map(({ wording }) => wording))
  const gone = new Disappeared((old?.sentences ?? []).filter(({ wording }) => !after.has(wording)), index, savers)
  const authors = new Map<string, Set<Id>>()
  for (const sentence of next.sentences) {
    if (before.has(sentence.wording)) continue
    const people = authors.get(sentence.wording) ?? new Set(savers)
    for (const person of gone.authorsFor(sentence)) people.add(person)
    authors.set(sentence.wording, people)
  }
  return [...authors].flatMap(([wording, people]) =>
    [...people].filter((person) => !index.get(wording)?.has(person)).map((person) => ({ wording, person, revision })),
  )
}

/** Sentences that disappeared in a save and have an author besides the savers: by block, and by their words. */
class Disappeared {
  private readonly sentences: Sentence[]
  private readonly bags
  private readonly likeness

  constructor(gone: readonly Sentence[], private readonly index: ReadonlyMap<string, ReadonlySet<Id>>, savers: readonly Id[]) {
    const own = new Set(savers)
    this.sentences = gone.filter(({ wording }) => [...(index.get(wording) ?? [])].some((person) => !own.has(person)))
    this.bags = this.sentences.map(({ words }) => bagOf(words))
    this.likeness = new LikenessIndex(this.bags)
  }

  authorsFor(sentence: Sentence): Set<Id> {
    const people = new Set<Id>()
    if (this.sentences.length === 0) return people
    const bag = bagOf(sentence.words)
    const alike = this.likeness.shared(bag).words
    this.sentences.forEach((gone, at) => {
      const replaced = gone.block === sentence.block || descends(alike[at] ?? 0, this.bags[at] ?? bag, bag)
      if (replaced) for (const person of this.index.get(gone.wording) ?? []) people.add(person)
    })
    return people
  }
}

/** Half of all words shared; or what is new was broken out of what is gone; or what is gone was built into it nearly whole. */
function descends(shared: number, gone: Bag, fresh: Bag): boolean {
  return dice(shared, gone, fresh) >= 0.5 || (shared >= 3 && (shared >= fresh.size / 2 || shared >= gone.size * 0.75))
}
