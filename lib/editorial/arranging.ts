/**
 * How a story stands in the paper, derived from its arrangements: the latest counts, and without one it stands where it was
 * started. Section, topics and the order of names are data, not printed text (LAW §2.1): nothing here touches a signature.
 */
import type { Article } from './article'
import type { Id } from './people'
import type { Arrangement } from './paper-rows'

export const mostTopics = 12
export const mostPicks = 12
/** How far ahead a story may be flagged as breaking, in milliseconds. */
export const longestBreaking = 24 * 60 * 60 * 1000

/** The arrangement in force; undefined where nobody arranged it yet. */
export function arrangementOf(article: Pick<Article, 'arrangements'>): Arrangement | undefined {
  return article.arrangements.at(-1)
}

/** The section it stands in. */
export function sectionOf(article: Pick<Article, 'arrangements' | 'section'>): string {
  return arrangementOf(article)?.section ?? article.section
}

/** People who are its writers, in the order they were assigned. */
export function writersOf({ assignments }: Pick<Article, 'assignments'>): Id[] {
  return [...new Set(assignments.filter(({ as }) => as === 'writer').map(({ person }) => person))]
}

/** Until when it is flagged as breaking, at this moment; null when it is not, or no more. */
export function breakingAt(article: Pick<Article, 'arrangements'>, now: number): number | null {
  const until = arrangementOf(article)?.breakingUntil ?? null
  return until !== null && until > now ? until : null
}

/** A topic's name without doubled space, and each topic once, capitals aside. */
export function topicsOf(names: readonly string[]): string[] {
  const tidy = names.map((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter(Boolean)
  return tidy.filter((name, at) => tidy.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at)
}
