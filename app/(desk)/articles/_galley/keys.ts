/** The keyboard of the galley: one table for the keys, their help and the tests. */
import type { Verdict } from '@/lib/editorial/article'
import { tallies } from './tallies'

export type Command =
  | { does: 'move'; step: 1 | -1; every?: boolean }
  | { does: 'next'; tally: string }
  | { does: 'verdict'; verdict: Verdict }
  | { does: 'form'; form: 'query' | 'evidence' | 'proposal' | 'mark' }
  | { does: 'mark'; action: 'markNoFact' | 'liftNoFact' }
  | { does: 'renew' }
  | { does: 'open' }
  | { does: 'close' }
  | { does: 'main' }
  | { does: 'help' }

interface Key {
  keys: readonly string[]
  label: string
  command: Command
}

interface KeyGroup {
  title: string
  keys: readonly Key[]
}

const next: Record<string, string> = { signed: 'signed claim', open: 'unchecked claim', stale: 'stale claim', lost: 'lost claim', disputed: 'disputed claim', queries: 'open query', uncovered: 'uncovered sentence' }

export const keyGroups: readonly KeyGroup[] = [
  {
    title: 'Moving',
    keys: [
      { keys: ['j'], label: 'Next claim or uncovered sentence', command: { does: 'move', step: 1 } },
      { keys: ['k'], label: 'Previous one', command: { does: 'move', step: -1 } },
      { keys: ['J'], label: 'Next of all, sentences with nothing to check too', command: { does: 'move', step: 1, every: true } },
      { keys: ['K'], label: 'Previous of all', command: { does: 'move', step: -1, every: true } },
      ...tallies.map(({ name, keys }): Key => ({ keys: [keys], label: `Next ${next[name] ?? name}`, command: { does: 'next', tally: name } })),
      { keys: ['Enter'], label: 'Open the card, and go into it', command: { does: 'open' } },
      { keys: ['Esc'], label: 'Close it, and back to the words', command: { does: 'close' } },
    ],
  },
  {
    title: 'The open claim',
    keys: [
      { keys: ['v'], label: 'Verified', command: { does: 'verdict', verdict: 'verified' } },
      { keys: ['c'], label: 'Change needed: say what', command: { does: 'verdict', verdict: 'change-needed' } },
      { keys: ['x'], label: 'Cannot verify', command: { does: 'verdict', verdict: 'cannot-verify' } },
      { keys: ['a'], label: 'Author’s account', command: { does: 'verdict', verdict: 'authors-account' } },
      { keys: ['o'], label: 'Opinion', command: { does: 'verdict', verdict: 'opinion' } },
      { keys: ['e'], label: 'Attach evidence', command: { does: 'form', form: 'evidence' } },
      { keys: ['q'], label: 'Ask a query', command: { does: 'form', form: 'query' } },
      { keys: ['p'], label: 'Propose a wording', command: { does: 'form', form: 'proposal' } },
      { keys: ['R'], label: 'Sign again together what changed in punctuation alone', command: { does: 'renew' } },
    ],
  },
  {
    title: 'Words',
    keys: [
      { keys: ['m'], label: 'Mark the chosen words, or words of this sentence, as a claim', command: { does: 'form', form: 'mark' } },
      { keys: ['0'], label: 'Nothing to check in this sentence', command: { does: 'mark', action: 'markNoFact' } },
      { keys: ['r'], label: 'Lift that mark again', command: { does: 'mark', action: 'liftNoFact' } },
      { keys: ['S'], label: 'The story’s next step: submit it, sign it off', command: { does: 'main' } },
      { keys: ['?'], label: 'All keys', command: { does: 'help' } },
    ],
  },
]

const byKey = new Map(keyGroups.flatMap(group => group.keys.flatMap(({ keys, command }) => keys.map(key => [key === 'Esc' ? 'Escape' : key, command] as const))))

export const commandOf = (key: string): Command | undefined => byKey.get(key)

/** The key of a verdict, for its button. */
export const verdictKey = (verdict: Verdict): string =>
  keyGroups.flatMap(group => group.keys).find(({ command }) => command.does === 'verdict' && command.verdict === verdict)?.keys[0] ?? ''
