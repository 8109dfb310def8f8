/**
 * What counts as enough evidence, by kind of claim (DOMAIN §5): so many authoritative primary sources, or so many independent
 * ones. Rewrites of one story are one source. The rules are the house's and may be edited; what is never primary is the trade's.
 */
import { z } from 'zod'
import { claimKinds, type Claim, type ClaimKind, type SourceKind } from './article'
import type { Id } from './people'
import { wordsOf } from './wordings'

/** Either way is enough; 0 closes a way. With both closed there is no rule for this kind. */
export interface EvidenceRule {
  primary: number
  secondary: number
}
export type EvidenceRules = Record<ClaimKind, EvidenceRule>

/** One authoritative primary source, or three independent secondary ones, whatever the kind. */
export const defaultRules: EvidenceRules = Object.fromEntries(claimKinds.map((kind) => [kind, { primary: 1, secondary: 3 }])) as EvidenceRules

const digits = (value: unknown): unknown => (typeof value === 'string' && /^\s*\d{1,3}\s*$/.test(value) ? Number(value) : value)
const howMany = z.preprocess(digits, z.number('Say how many, as a whole number; 0 closes this way.').int('Say how many, as a whole number; 0 closes this way.').min(0, 'It cannot be fewer than none.').max(20, 'More than 20 sources for one claim is no rule anybody can keep.'))
const rule = z.object({ primary: howMany, secondary: howMany })

/** The rules as they are edited: every kind of claim, each with both numbers. Digits typed into a form are understood. */
export const evidenceRules = z.record(z.enum(claimKinds), rule)

/** The rules as they were stored; a kind of claim the rows do not know, or rows that cannot be read, have the default. */
export function rulesFrom(stored: unknown): EvidenceRules {
  const known = typeof stored === 'object' && stored !== null ? (stored as Partial<Record<string, unknown>>) : {}
  return Object.fromEntries(claimKinds.map((kind) => [kind, rule.safeParse(known[kind]).data ?? defaultRules[kind]])) as EvidenceRules
}

/** A press release speaks for whoever sent it, a reference work repeats others. */
export const neverPrimary = (kind: SourceKind): boolean => kind === 'press-release' || kind === 'reference-work'

/** One piece of supporting evidence as the rules see it. `group` names the independence group; empty is a group of its own. */
export interface Support {
  source: Id
  primary: boolean
  kind: SourceKind
  group: string
}

export interface Counted {
  /** Primary sources, each once. */
  primary: number
  /** Independence groups among the secondary ones. */
  secondary: number
  /** Secondary sources, each once, before groups are made of them. */
  secondarySources: number
  /** Independence groups among all of them: a primary source is worth no less than a secondary one. */
  independent: number
}

/** What the evidence amounts to: several passages of one source count once, a named group once. */
export function counted(evidence: readonly Support[]): Counted {
  const primary = new Set(evidence.filter((one) => one.primary && !neverPrimary(one.kind)).map(({ source }) => source))
  const secondary = evidence.filter(({ source }) => !primary.has(source))
  return { primary: primary.size, secondary: groupsOf(secondary), secondarySources: new Set(secondary.map(({ source }) => source)).size, independent: groupsOf(evidence) }
}

/** A source counted under the first group it is given: it cannot stand in two. */
function groupsOf(evidence: readonly Support[]): number {
  const groupOf = new Map<Id, string>()
  for (const { source, group } of evidence) groupOf.set(source, groupOf.get(source) || wordsOf(group).toLowerCase())
  return new Set(Array.from(groupOf, ([source, group]) => JSON.stringify(group ? [group] : [source, null]))).size
}

export interface Shortfall {
  has: Counted
  /** How many more would do, on either way; null where the way is closed. */
  needs: { primary: number | null; secondary: number | null }
  /** Says what the claim rests on and what would satisfy. */
  sentence: string
}

/** What is missing of a claim's evidence under the rules; null when nothing is. */
export function shortfall(claim: Pick<Claim, 'number' | 'kind'>, evidence: readonly Support[], rules: EvidenceRules): Shortfall | null {
  const wanted = rules[claim.kind]
  const has = counted(evidence)
  const needs = { primary: more(wanted.primary, has.primary), secondary: more(wanted.secondary, has.independent) }
  const open = [needs.primary, needs.secondary].filter((one) => one !== null)
  if (open.length === 0 || open.some((missing) => missing <= 0)) return null
  return { has, needs, sentence: `Claim ${claim.number} rests on ${basis(has)}; it needs ${wayOut(needs, has)}.` }
}

const more = (wanted: number, has: number): number | null => (wanted === 0 ? null : wanted - has)

/** A rule in words, for the handbook and for whoever edits it. */
export function ruleSentence({ primary, secondary }: EvidenceRule): string {
  if (primary === 0 && secondary === 0) return 'No rule: the checker decides.'
  const words = wayOut({ primary: primary || null, secondary: secondary || null }, { primary: 0, secondary: 0, secondarySources: 0, independent: 0 })
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/* ---- the words of it -------------------------------------------------------------------------------------------------- */

function basis({ primary, secondary, secondarySources }: Counted): string {
  if (primary + secondary === 0) return 'no source'
  const first = primary > 0 ? `${spelled(primary)} primary source${primary > 1 ? 's' : ''}` : ''
  if (secondary === 0) return first
  const noun = first ? (secondarySources > 1 ? 'ones' : 'one') : secondarySources > 1 ? 'sources' : 'source'
  const counts = secondarySources > secondary ? ` that count as ${spelled(secondary)}` : ''
  const independent = counts === '' && secondary > 1 ? 'independent ' : ''
  return [first, `${spelled(secondarySources)} ${independent}secondary ${noun}${counts}`].filter(Boolean).join(' and ')
}

function wayOut(needs: Shortfall['needs'], has: Counted): string {
  const primary = needs.primary === null ? '' : `${many(needs.primary, has.primary > 0)} primary source${needs.primary > 1 ? 's' : ''}`
  if (needs.secondary === null) return primary
  const noun = primary ? (needs.secondary > 1 ? 'ones' : 'one') : needs.secondary > 1 ? 'sources' : 'source'
  const secondary = `${many(needs.secondary, has.independent > 0, needs.secondary === 1 && !primary ? 'an' : 'one')} independent secondary ${noun}`
  return primary ? `${primary}, or ${secondary}` : secondary
}

/** "a", "one more", "three", "two more". */
const many = (count: number, some: boolean, one = 'a'): string => (some ? `${spelled(count)} more` : count === 1 ? one : spelled(count))

const spelled = (count: number): string => ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'][count] ?? String(count)
