import type { ButtonTone } from '@/app/_components/button'
import type { Action } from '@/lib/editorial/actions'

interface Spoken {
  title: string
  lead: string
  /** The field of the action's shape that takes the sentence; none where nothing is asked. */
  field?: 'reason' | 'note'
  label: string
  hint?: string
  /** What kind of act it is, chosen before the sentence; the first is what is meant where nobody chose. */
  choice?: { field: 'as'; label: string; ways: readonly { value: string; label: string; hint: string }[] }
  required: boolean
  /** What is said when a required sentence is missing. */
  missing: string
  most: number
  button: string
  tone: ButtonTone
}

const reason = { field: 'reason', label: 'Why', required: true, missing: 'Write a sentence that says why.', most: 2_000 } as const
const note = { field: 'note', label: 'Note', required: false, missing: '', most: 5_000 } as const

const takenFromReaders: Spoken['choice'] = {
  field: 'as', label: 'Why readers lose it',
  ways: [
    { value: 'withdrawal', label: 'Withdrawal', hint: 'The law, somebody’s safety or privacy, an agreement: it says nothing about whether the story is right.' },
    { value: 'retraction', label: 'Retraction', hint: 'The story does not stand: what it says is wrong, or cannot be relied on.' },
  ],
}

/** The acts that are done with a sentence, and how each asks for it. */
export const spoken = {
  submit: { ...note, label: 'Note to the checker', hint: 'What worries you most, who must not be contacted, what is sensitive.', title: 'Submit for checking', lead: 'The story goes to the checkers. You can go on answering their queries.', button: 'Submit', tone: 'go' },
  sendBack: { ...reason, most: 5_000, label: 'What has to happen', title: 'Send back', lead: 'The writer gets the pen and this sentence. Signatures stay where they are.', button: 'Send back', tone: 'go' },
  signOff: { ...note, title: 'Sign off', lead: 'You say by name that every sentence is accounted for and every claim passes.', button: 'Sign off', tone: 'go' },
  startCorrection: { ...reason, label: 'What is wrong', title: 'Start a correction', lead: 'Readers keep the words they have until the new ones have passed the same gate.', button: 'Start the correction', tone: 'go' },
  dropCorrection: { ...reason, title: 'Drop the correction', lead: 'The words readers have come back to the desk, with their signatures.', button: 'Drop the correction', tone: 'danger' },
  withdraw: { ...reason, label: 'Reason, as readers will see it', title: 'Withdraw the story', lead: 'Its address will answer with the headline and this reason, under your name; so does the corrections page.', choice: takenFromReaders, button: 'Withdraw', tone: 'danger' },
  spike: { ...reason, title: 'Spike the story', lead: 'It is set aside with everything in it, and can be revived.', button: 'Spike', tone: 'danger' },
  revive: { title: 'Revive the story', lead: 'It goes back to drafting with everything it had.', label: '', required: false, missing: '', most: 0, button: 'Revive', tone: 'go' },
  dropClaim: { ...reason, title: 'Cut the claim', lead: 'It leaves the check; its words stay in the story. The history keeps who cut it and why.', button: 'Cut the claim', tone: 'danger' },
  overrule: { ...reason, title: 'Keep the words', lead: 'You take responsibility for these words against the verdict, by name. It shows at the gate and in the record.', button: 'Keep the words', tone: 'go' },
  declineWording: { ...reason, required: false, title: 'Decline the wording', lead: 'The words stay as they are. The proposal stays on record.', button: 'Decline', tone: 'plain' },
} as const satisfies Partial<Record<Action, Spoken>> as Record<SpokenAction, Spoken>

export type SpokenAction =
  | 'submit' | 'sendBack' | 'signOff' | 'startCorrection' | 'dropCorrection' | 'withdraw' | 'spike' | 'revive' | 'dropClaim' | 'overrule' | 'declineWording'
