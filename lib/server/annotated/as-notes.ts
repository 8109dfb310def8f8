import 'server-only'
import type { ClaimKind } from '@/lib/editorial/article'
import { citedIn } from './cited'
import type { Cited, CitedSource } from './cited'
import type { Annotation } from './read-docx'
import type { Words } from './remark-places'

/** A claim to be marked on exact words: what markClaim asks for, and where they stand. */
export interface NotedClaim extends Words {
  kind: ClaimKind
  note: string
  /** Who wrote the remarks it is made of; footnotes have no author. */
  authors: string[]
}

/** Ties one of the claims to one of the sources, each by its place in its list. */
export interface NotedEvidence {
  claim: number
  source: number
  locator: string
}

export interface Notes {
  claims: NotedClaim[]
  sources: CitedSource[]
  evidence: NotedEvidence[]
  /** Sentences about what found no room in a claim: shown, so that nothing goes without a word. */
  leftOver: string[]
}

/** As much as markClaim takes. */
const longestNote = 2_000
const longestQuote = 5_000

/**
 * What a newsroom makes of the margin of a draft. Remarks on the very same words are one claim with several notes; one that
 * runs over several blocks is a claim in each. Addresses in a remark are sources, once each, tied to its claims.
 */
export function asNotes(annotations: readonly Annotation[]): Notes {
  const desk = new NoteDesk()
  annotations.forEach((annotation) => desk.take(annotation))
  return desk.notes()
}

class NoteDesk {
  private readonly claims = new Map<string, NotedClaim>()
  private readonly sources = new Map<string, CitedSource>()
  private readonly ties = new Map<string, NotedEvidence>()
  private readonly leftOver: string[] = []

  take(annotation: Annotation) {
    const note = noteOf(annotation)
    if (annotation.block === '') {
      this.leftOver.push(`A comment${by(annotation.author)} is on words that are no longer in the story: “${note}”.`)
      return
    }
    const places = [annotation, ...annotation.more].map((words) => this.claimOn(words, note, annotation.author))
    for (const said of [annotation, ...annotation.replies]) this.cite(citedIn(said.text, said.links, annotation.kind !== 'comment'), places)
  }

  /** The place of the claim in the list. */
  private claimOn(words: Words, note: string, author: string): number {
    const { block, from, to, quote, prefix, suffix, sentence } = within(words)
    const key = `${block} ${from} ${to}`
    const claim = this.claims.get(key) ?? { block, from, to, quote, prefix, suffix, sentence, kind: 'other' as const, note: '', authors: [] }
    const joined = claim.note === '' ? note : `${claim.note}\n\n${note}`
    this.claims.set(key, { ...claim, note: joined, authors: author === '' || claim.authors.includes(author) ? claim.authors : [...claim.authors, author] })
    return [...this.claims.keys()].indexOf(key)
  }

  private cite(cited: readonly Cited[], claims: readonly number[]) {
    for (const { key, locator, ...source } of cited) {
      if (!this.sources.has(key)) this.sources.set(key, source)
      const place = [...this.sources.keys()].indexOf(key)
      for (const claim of claims) this.ties.set(`${claim} ${place} ${locator}`, { claim, source: place, locator })
    }
  }

  notes(): Notes {
    const claims = [...this.claims.values()].map((claim) => (claim.note.length <= longestNote ? claim : this.shortened(claim)))
    return { claims, sources: [...this.sources.values()], evidence: [...this.ties.values()], leftOver: this.leftOver }
  }

  private shortened(claim: NotedClaim): NotedClaim {
    const room = claim.note.slice(0, longestNote - 1).replace(/[\ud800-\udbff]$/, '')
    this.leftOver.push(`The note on “${claim.quote}” is longer than a note may be; it goes on: “${claim.note.slice(room.length)}”.`)
    return { ...claim, note: `${room}…` }
  }
}

const by = (author: string) => (author === '' ? '' : ` by ${author}`)

/** The comment, and under it who answered what. */
function noteOf({ text, replies, resolved }: Annotation): string {
  const thread = replies.map((reply) => `${reply.author || 'Somebody'} answered: ${reply.text}`)
  return [text, ...thread, ...(resolved ? ['(Marked as resolved in the file.)'] : [])].join('\n')
}

/** A claim on more words than one may mark is made on the first of them. */
function within(words: Words): Words {
  if (words.quote.length <= longestQuote) return words
  const quote = words.quote.slice(0, words.quote.lastIndexOf(' ', longestQuote) + 1 || longestQuote).trimEnd()
  return { ...words, quote, to: words.from + quote.length, suffix: words.quote.slice(quote.length, quote.length + 32) }
}
