'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/app/_components/notice'
import { timeAt } from '@/app/_words/time-at'
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
  const t = useTranslations('galley')
  const { view, form, at, showForm, sendFor } = useRoom()
  const queries = storyQueries(view)
  const note = lastNote(view.moves)
  const nothingLeft = view.gate.length === 0 && view.sentences.length > 0
  const asking = form === 'query' && at === fragmentOfStory
  const back = () => showForm(null)
  return (
    <div className={styles.story} data-card={fragmentOfStory}>
      {note && <StoryNote move={note} />}
      {view.correction && <Notice tone="note" title={t('aCorrectionIsOpen')}>{t.rich('correction', { reason: view.correction.reason, base: view.correction.base, name: view.correction.by.name, time: timeAt(view.correction.at, 'brief') })}</Notice>}
      <Stuck about="story" />
      {asking && <AskQueryForm articleId={view.id} send={sendFor('story')} onDone={back} onLeave={back} />}
      <Queries queries={queries.filter(query => query.about === 'article')} title={t('aboutTheStory')} />
      <Queries queries={queries.filter(query => query.about !== 'article')} title={t('theirWordsAreGone')} lead={t('askedAboutWordsThatAre')} />
      <Proposals proposals={homelessProposals(view)} title={t('proposedForWordsThat')} />
      {nothingLeft && <NothingLeft />}
    </div>
  )
}

function NothingLeft() {
  const t = useTranslations('galley')
  const { view } = useRoom()
  const signed = view.ready ? view.moves.findLast(move => move.action === 'signOff') : undefined
  return (
    <Notice tone="done" title={signed ? t('signedOff') : t('nothingLeft')}>
      {signed ? t.rich('signedOffBy', { name: signed.by.name, time: timeAt(signed.at, 'brief') }) : t('everyClaimPasses')}
    </Notice>
  )
}

const noted = ['submit', 'sendBack', 'signOff'] as const
type Noted = MoveView & { action: (typeof noted)[number] }
const speaks = (move: MoveView): move is Noted => noted.some(action => action === move.action) && move.text !== ''

/** The last word that went with the story from one desk to another. */
const lastNote = (moves: readonly MoveView[]) => moves.findLast(speaks)

function StoryNote({ move }: { move: Noted }) {
  const t = useTranslations('galley')
  return (
    <figure className={styles.storyNote}>
      <figcaption>{t.rich(`wrote.${move.action}`, { name: move.by.name, time: timeAt(move.at, 'brief') })}</figcaption>
      <blockquote>{move.text}</blockquote>
    </figure>
  )
}
