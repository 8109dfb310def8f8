/**
 * What a look at a source's address may find. It is a remark for a person, never a judgement: the source keeps its condition
 * until somebody says otherwise, and no signature lapses by it.
 */
import { bagOf, dice, shared } from './likeness'
import type { Judgement } from './source-rows'

export const linkFindings = ['waiting', 'fine', 'changed', 'moved', 'gone', 'closed', 'unreachable'] as const
export type LinkFinding = (typeof linkFindings)[number]

/** One look at an address. */
export interface LinkCheck {
  finding: LinkFinding
  /** What was found, for a person. */
  sentence: string
  /** Looks in a row that came to nothing. */
  failures: number
  /** Milliseconds UTC; null before the first look. */
  checkedAt: number | null
}

/** What came back, as far as it matters here. */
export type Answered =
  | { outcome: 'fetched'; finalUrl: string; words: string }
  | { outcome: 'refused'; sentence: string; status: number }

/** Sites fail for an hour; only what fails this many times in a row is worth a person's time. */
export const enoughFailures = 3
/** Two readings of one page, by the words they share (Dice): below this it says something else. Menus and dates move it by less. */
const sameText = 0.8
/** A page of fewer words tells nothing by what it shares. */
const fewestWords = 20

/** What a look at `asked` means, given the words of the copy that is kept ('' for none) and the look before. */
export function findingOf(asked: string, answered: Answered, keptWords: string, before: Pick<LinkCheck, 'failures'> | null): Omit<LinkCheck, 'checkedAt'> {
  if (answered.outcome === 'fetched') return { ...found(asked, answered, keptWords), failures: 0 }
  const { status, sentence } = answered
  if (status === 404 || status === 410) return { finding: 'gone', sentence, failures: 0 }
  // Many sites show their pages to people only: that says nothing of the page.
  if (status === 401 || status === 402 || status === 403 || status === 451) return { finding: 'closed', sentence, failures: 0 }
  const failures = (before?.failures ?? 0) + 1
  return { finding: failures < enoughFailures ? 'waiting' : 'unreachable', sentence, failures }
}

function found(asked: string, { finalUrl, words }: Extract<Answered, { outcome: 'fetched' }>, keptWords: string): Omit<LinkCheck, 'checkedAt' | 'failures'> {
  if (isSentHome(asked, finalUrl)) return { finding: 'moved', sentence: `The address leads to the front page of ${new URL(finalUrl).hostname} now.` }
  const [one, other] = [bagOf(keptWords), bagOf(words)]
  if (one.size < fewestWords) return { finding: 'fine', sentence: '' }
  const likeness = dice(shared(one, other), one, other)
  if (likeness >= sameText) return { finding: 'fine', sentence: '' }
  return { finding: 'changed', sentence: `What stands there shares ${Math.round(likeness * 100)} of 100 words with the copy that is kept here.` }
}

/** What is gone is often answered with the front page, and no word of it. */
function isSentHome(asked: string, finalUrl: string): boolean {
  const path = (address: string) => (URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, '') + new URL(address).search : '')
  return path(asked) !== '' && path(finalUrl) === ''
}

/** Whether a person should look: something was found, and nobody has judged the source since. */
export function isFlagged({ finding, checkedAt }: LinkCheck, judged: Pick<Judgement, 'at'> | undefined): boolean {
  return (finding === 'changed' || finding === 'moved' || finding === 'gone' || finding === 'unreachable') && (judged?.at ?? 0) < (checkedAt ?? 0)
}
