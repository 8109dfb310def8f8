/**
 * Signing again together what changed in punctuation alone (LAW §2.20). Whether it did is asked of the exact words: commas,
 * semicolons, colons, dashes between spaces, curly for straight, a last full stop; never beside a digit.
 */
import type { Article, Claim, Revision, Signature } from './article'
import { standing } from './claims'
import { read } from './reading'
import { evidenceStands, past, wordingsOf } from './signatures'

const straight = (words: string) => words.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟]/g, '"')
const digit = String.raw`\p{Nd}`
/** Marks that may come and go, not beside a digit, white space between included. */
const light = new RegExp(String.raw`(?<!${digit}\s?)[,;:](?!\s?${digit})|(?<!${digit}) [-–—] (?!${digit})`, 'gu')
const lastStop = new RegExp(String.raw`(?<!${digit})\.$`, 'u')

/** The words without the punctuation that may change; what is left must stay as it is. */
const bare = (words: string): string => straight(words).replace(light, ' ').replace(lastStop, '').replace(/ +/g, ' ').trim()

/** Whether two exact wordings differ, and in nothing but light punctuation. */
export function differOnlyInPunctuation(before: string, after: string): boolean {
  return before !== after && bare(before) === bare(after)
}

/** The last signature of a claim that lapsed by punctuation alone, its evidence as it was; undefined where more than that changed. */
export function renewable(article: Article, claim: Claim, revision: Revision): Signature | undefined {
  if (standing(article, claim, revision) !== 'stale') return undefined
  const last = (read(article).signaturesOf.get(claim.id) ?? []).at(-1)
  const now = wordingsOf(revision, claim.id)
  if (!last || !now || past(article, last, revision) !== 'words changed' || now.keys.length !== last.wordings.length) return undefined
  return differOnlyInPunctuation(last.words, now.words) && evidenceStands(article, last) ? last : undefined
}
