import type { ButtonTone } from '@/app/_components/button'
import type { Action } from '@/lib/editorial/actions'

interface Spoken {
  /** The field of the action's shape that takes the sentence; none where nothing is asked. */
  field?: 'reason' | 'note'
  /** What kind of act it is, chosen before the sentence; the first is what is meant where nobody chose. */
  choice?: { field: 'as'; ways: readonly ('withdrawal' | 'retraction')[] }
  required: boolean
  most: number
  tone: ButtonTone
}

const reason = { field: 'reason', required: true, most: 2_000 } as const
const note = { field: 'note', required: false, most: 5_000 } as const

/** The acts that are done with a sentence, and how each asks for it; its words are in the catalogue under the same name. */
export const spoken = {
  submit: { ...note, tone: 'go' },
  sendBack: { ...reason, most: 5_000, tone: 'go' },
  signOff: { ...note, tone: 'go' },
  startCorrection: { ...reason, tone: 'go' },
  dropCorrection: { ...reason, tone: 'danger' },
  withdraw: { ...reason, choice: { field: 'as', ways: ['withdrawal', 'retraction'] }, tone: 'danger' },
  spike: { ...reason, tone: 'danger' },
  revive: { required: false, most: 0, tone: 'go' },
  dropClaim: { ...reason, tone: 'danger' },
  overrule: { ...reason, tone: 'go' },
  declineWording: { ...reason, required: false, tone: 'plain' },
} as const satisfies Partial<Record<Action, Spoken>> as Record<SpokenAction, Spoken>

export type SpokenAction =
  | 'submit' | 'sendBack' | 'signOff' | 'startCorrection' | 'dropCorrection' | 'withdraw' | 'spike' | 'revive' | 'dropClaim' | 'overrule' | 'declineWording'
