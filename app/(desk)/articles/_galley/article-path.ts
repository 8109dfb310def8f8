/** The story's way through its states, as steps: drafting, checking, checked, ready, live. */
import type { Step } from '@/app/_components/path'
import type { DeskState, PublicState } from '@/lib/editorial/article'
import type { ArticleView } from '@/lib/editorial/view'

const words = ['Drafting', 'Checking', 'Checked', 'Ready', 'Live'] as const

/** Which step each state of the desk is, and its word where that is another. */
const desks: Record<DeskState, { step: number; word?: string }> = {
  drafting: { step: 0 }, amending: { step: 0, word: 'Amending' }, checking: { step: 1 }, checked: { step: 2 }, spiked: { step: 0, word: 'Spiked' },
}
const publics: Record<PublicState, { word: string; reached: boolean }> = {
  unpublished: { word: 'Live', reached: false }, live: { word: 'Live', reached: true }, withdrawn: { word: 'Withdrawn', reached: true },
}

export function pathOf({ state, ready, correction, publicRevision, revision }: Pick<ArticleView, 'state' | 'ready' | 'correction' | 'publicRevision' | 'revision'>): Step[] {
  const desk = desks[state.desk]
  const shown = publics[state.public]
  // What readers have is what is on the desk: the way has been gone to its end.
  const arrived = shown.reached && correction === null && publicRevision === revision && ready
  const now = arrived ? 4 : ready ? 3 : desk.step
  return words.map((word, at) => ({
    label: at === 4 ? shown.word : at === desk.step && desk.word ? desk.word : word,
    is: at === now ? 'now' : at < now || (at === 4 && shown.reached) ? 'done' : 'ahead',
  }))
}
