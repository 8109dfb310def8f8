/** The story's way through its states, as steps: drafting, checking, checked, ready, live. */
import type { Step } from '@/app/_components/path'
import type { Says } from '@/app/_words/says'
import type { DeskState, PublicState } from '@/lib/editorial/article'
import type { ArticleView } from '@/lib/editorial/view'

const words = ['drafting', 'checking', 'checked', 'ready', 'live'] as const

/** Which step each state of the desk is. */
const desks: Record<DeskState, number> = { drafting: 0, amending: 0, checking: 1, checked: 2, spiked: 0 }
const publics: Record<PublicState, { word: 'live' | 'withdrawn'; reached: boolean }> = {
  unpublished: { word: 'live', reached: false }, live: { word: 'live', reached: true }, withdrawn: { word: 'withdrawn', reached: true },
}

export function pathOf({ state, ready, correction, publicRevision, revision }: Pick<ArticleView, 'state' | 'ready' | 'correction' | 'publicRevision' | 'revision'>, t: Says<'galley'>): Step[] {
  const step = desks[state.desk]
  const shown = publics[state.public]
  // What readers have is what is on the desk: the way has been gone to its end.
  const arrived = shown.reached && correction === null && publicRevision === revision && ready
  const now = arrived ? 4 : ready ? 3 : step
  return words.map((word, at) => ({
    label: t(`path.${at === 4 ? shown.word : at === step ? state.desk : word}`),
    is: at === now ? 'now' : at < now || (at === 4 && shown.reached) ? 'done' : 'ahead',
  }))
}
