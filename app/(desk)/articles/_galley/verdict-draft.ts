import type { Verdict } from '@/lib/editorial/article'
import type { ClaimView } from '@/lib/editorial/view'
import { peekDraft } from '../_dialogs/draft'

export interface VerdictWords {
  note: string
  /** Null until somebody touches the proposed words; they begin as the words there are. */
  proposed: string | null
}

export const blankVerdict: VerdictWords = { note: '', proposed: null }

/** Where a verdict's note and proposed words wait until they are sent. */
export const verdictDraft = (articleId: string, claim: string) => `${articleId}:giveVerdict:${claim}`

/** What goes along with a verdict: the note, and other words where a change is asked for. */
export function drafted(draft: string, claim: ClaimView, verdict: Verdict): { note: string; proposed?: string } {
  const { note = '', proposed = null } = peekDraft<VerdictWords>(draft) ?? {}
  const changes = verdict === 'change-needed' && proposed !== null && proposed.trim() !== claim.sentence
  return { note, ...(changes ? { proposed } : {}) }
}
