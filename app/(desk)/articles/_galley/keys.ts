/** The keyboard of the galley: one table for the keys, their help and the tests. */
import type { Verdict } from '@/lib/editorial/article'
import type { DeskWords } from '@/lib/messages/desk'
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

type Words = DeskWords['galley']['keys']
type Label = Exclude<keyof Words, 'to'> | `to.${keyof Words['to']}`

interface Key {
  keys: readonly string[]
  says: Label
  command: Command
}

interface KeyGroup {
  says: Label
  keys: readonly Key[]
}


export const keyGroups: readonly KeyGroup[] = [
  {
    says: 'moving',
    keys: [
      { keys: ['j'], says: 'next', command: { does: 'move', step: 1 } },
      { keys: ['k'], says: 'previous', command: { does: 'move', step: -1 } },
      { keys: ['J'], says: 'nextOfAll', command: { does: 'move', step: 1, every: true } },
      { keys: ['K'], says: 'previousOfAll', command: { does: 'move', step: -1, every: true } },
      ...tallies.map(({ name, keys }): Key => ({ keys: [keys], says: `to.${name}`, command: { does: 'next', tally: name } })),
      { keys: ['Enter'], says: 'open', command: { does: 'open' } },
      { keys: ['Esc'], says: 'close', command: { does: 'close' } },
    ],
  },
  {
    says: 'openClaim',
    keys: [
      { keys: ['v'], says: 'verified', command: { does: 'verdict', verdict: 'verified' } },
      { keys: ['c'], says: 'changeNeeded', command: { does: 'verdict', verdict: 'change-needed' } },
      { keys: ['x'], says: 'cannotVerify', command: { does: 'verdict', verdict: 'cannot-verify' } },
      { keys: ['a'], says: 'authorsAccount', command: { does: 'verdict', verdict: 'authors-account' } },
      { keys: ['o'], says: 'opinion', command: { does: 'verdict', verdict: 'opinion' } },
      { keys: ['e'], says: 'evidence', command: { does: 'form', form: 'evidence' } },
      { keys: ['q'], says: 'query', command: { does: 'form', form: 'query' } },
      { keys: ['p'], says: 'proposal', command: { does: 'form', form: 'proposal' } },
      { keys: ['R'], says: 'renew', command: { does: 'renew' } },
    ],
  },
  {
    says: 'words',
    keys: [
      { keys: ['m'], says: 'mark', command: { does: 'form', form: 'mark' } },
      { keys: ['0'], says: 'noFact', command: { does: 'mark', action: 'markNoFact' } },
      { keys: ['r'], says: 'lift', command: { does: 'mark', action: 'liftNoFact' } },
      { keys: ['S'], says: 'main', command: { does: 'main' } },
      { keys: ['?'], says: 'help', command: { does: 'help' } },
    ],
  },
]

const byKey = new Map(keyGroups.flatMap(group => group.keys.flatMap(({ keys, command }) => keys.map(key => [key === 'Esc' ? 'Escape' : key, command] as const))))

export const commandOf = (key: string): Command | undefined => byKey.get(key)

/** The key of a verdict, for its button. */
export const verdictKey = (verdict: Verdict): string =>
  keyGroups.flatMap(group => group.keys).find(({ command }) => command.does === 'verdict' && command.verdict === verdict)?.keys[0] ?? ''
