'use client'

import { createContext, useContext } from 'react'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { Verdict } from '@/lib/editorial/article'
import type { ArticleView, ClaimView, PersonView } from '@/lib/editorial/view'
import type { Answer, Ask, Send, Trouble } from '../_dialogs/sending'
import type { Stop } from './stops'

/** A form that is open in the open card, or at the chosen words. */
export type FormName = 'query' | 'evidence' | 'proposal' | 'change' | 'note' | 'mark' | 'keys' | 'renew' | 'criticism' | 'expert'

/** An ask that did not go through, kept with what was asked, so that it can be asked again. */
export interface Stuck {
  asked: Ask
  trouble: Trouble
}

/** Words chosen in the sheet: a range of one block. */
export interface Chosen {
  block: string
  from: number
  to: number
  quote: string
  /** The one sentence they stand in; null where they cross its end. */
  sentence: string | null
}

/** Everything the parts of one galley share. */
export interface Room {
  view: ArticleView
  paper: readonly PaperBlock[]
  unsavedBy: readonly string[]
  /** Whoever looks, and everybody they can speak to about this story. */
  me: string
  colleagues: readonly PersonView[]
  /** Only the claims given to whoever looks are shown in the margin and stopped at. */
  onlyMine: boolean
  showOnlyMine: (only: boolean) => void
  stops: readonly Stop[]
  /** The stop one is at, by its fragment. */
  at: string | null
  isOpen: boolean
  form: FormName | null
  chosen: Chosen | null
  /** Asks under way, and asks that did not go through, by what they are about: an id, or `story`. */
  pending: ReadonlyMap<string, Ask>
  stuck: ReadonlyMap<string, Stuck>
  /** Other words are on their way. */
  refreshing: boolean
  /** Goes to a claim, sentence or query by its fragment, opens it, and puts the focus on it or into its card. */
  go: (key: string, how?: { into?: boolean; still?: boolean }) => void
  close: () => void
  showForm: (form: FormName | null) => void
  choose: (chosen: Chosen | null) => void
  /** Asks at once; what does not go through is shown at the thing it is about. */
  ask: (about: string, asked: Ask) => Promise<Answer>
  /** For forms, which show what went wrong themselves. */
  sendFor: (about: string) => Send
  forget: (about: string) => void
  giveVerdict: (claim: ClaimView, verdict: Verdict) => void
  /** Said to screen readers, politely. */
  say: (words: string) => void
}

export const RoomContext = createContext<Room | null>(null)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('This stands inside a galley only.')
  return room
}
