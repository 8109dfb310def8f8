'use client'

import { Notice } from '@/app/_components/notice'
import { Time } from '@/app/_components/time'
import type { MoveView } from '@/lib/editorial/view'
import { AskQueryForm } from '../_dialogs/ask-query-form'
import styles from './margin.module.css'
import { fragmentOfStory } from './fragments'
import { homelessProposals, storyQueries } from './margin-items'
import { Proposals } from './proposals'
import { Queries } from './queries'
import { useRoom } from './room'
import { Stuck } from './stuck'

/** At the head of the margin: what concerns the story as a whole. */
export function StoryPanel() {
  const { view, form, at, showForm, sendFor } = useRoom()
  const queries = storyQueries(view)
  const note = lastNote(view.moves)
  const nothingLeft = view.gate.length === 0 && view.sentences.length > 0
  const asking = form === 'query' && at === fragmentOfStory
  const back = () => showForm(null)
  return (
    <div className={styles.story} data-card={fragmentOfStory}>
      {note && <StoryNote move={note} />}
      {view.correction && <Notice tone="note" title="A correction is open.">{view.correction.reason} Readers keep the words of revision {view.correction.base} until it is published. {view.correction.by.name}, <Time at={view.correction.at} brief />.</Notice>}
      <Stuck about="story" />
      {asking && <AskQueryForm articleId={view.id} send={sendFor('story')} onDone={back} onLeave={back} />}
      <Queries queries={queries.filter(query => query.about === 'article')} title="About the story" />
      <Queries queries={queries.filter(query => query.about !== 'article')} title="Their words are gone" lead="Asked about words that are no longer in the story, or about a claim that was cut." />
      <Proposals proposals={homelessProposals(view)} title="Proposed for words that are gone" />
      {nothingLeft && <NothingLeft />}
    </div>
  )
}

function NothingLeft() {
  const { view } = useRoom()
  const signed = view.ready ? view.moves.findLast(move => move.action === 'signOff') : undefined
  return (
    <Notice tone="done" title={signed ? 'Signed off.' : 'Nothing left to check.'}>
      Every sentence is accounted for and every claim passes{signed ? <>, says {signed.by.name}, <Time at={signed.at} brief />.</> : '.'}
    </Notice>
  )
}

const said = { submit: 'wrote to the checker', sendBack: 'sent it back', signOff: 'signed it off' } as const
const speaks = (move: MoveView): move is MoveView & { action: keyof typeof said } => move.action in said && move.text !== ''

/** The last word that went with the story from one desk to another. */
const lastNote = (moves: readonly MoveView[]) => moves.findLast(speaks)

function StoryNote({ move }: { move: MoveView & { action: keyof typeof said } }) {
  return (
    <figure className={styles.storyNote}>
      <figcaption>{move.by.name} {said[move.action]}, <Time at={move.at} brief /></figcaption>
      <blockquote>{move.text}</blockquote>
    </figure>
  )
}
