'use client'

import { useTranslations } from 'next-intl'
import type { Colleague } from '@/lib/server/colleagues'
import type { Arranging } from '@/lib/server/arranging-help'
import type { Load } from '@/lib/server/queue-rows'
import type { NotShown } from '@/lib/server/renditions/not-shown'
import { Badge } from '@/app/_components/badge'
import { OwnWords } from '@/app/_words/more-words'
import { editWords } from '@/lib/messages/desk-edit'
import { Proposals } from '../_galley/proposals'
import { Queries } from '../_galley/queries'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { CheckPlan } from './check-plan'
import { Disputes } from './disputes'
import { EditActs, useEditActs } from './edit-acts'
import { Gate } from './gate'
import { InPaper } from './in-paper'
import { InPublic } from './in-public'
import { People } from './people'
import styles from './edit.module.css'

interface EditorDeskProps {
  colleagues: readonly Colleague[]
  /** What each checker has to do, for whoever gives out the work. */
  loads: readonly Load[]
  team: string
  /** What there is to arrange the story with. */
  arranging: Arranging
  notShown: readonly NotShown[]
}

/** The editor's page: what stands between the story and its readers, what they have, and everything that can be decided. */
export function EditorDesk(props: EditorDeskProps) {
  return <OwnWords words={editWords}><Inside {...props} /></OwnWords>
}

function Inside({ colleagues, loads, team, arranging, notShown }: EditorDeskProps) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view, unsavedBy } = useRoom()
  const { start, dialogs } = useEditActs(colleagues, loads, team, arranging)
  const open = view.queries.filter((query) => query.state !== 'closed')
  const level = t(`checkLevel.${view.checkLevel}`, { kinds: view.scope.map((kind) => called(`kinds.${kind}`).toLowerCase()).join(', ') })
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {view.section && <p className={styles.kicker}>{view.section}</p>}
        <h1>{view.headline || t('noHeadlineYet')}</h1>
        {view.standfirst && <p className={styles.standfirst}>{view.standfirst}</p>}
        <p className={styles.meta}>{t.rich('whose', { byline: view.byline, revision: view.revision, level, badge: chunks => <Badge tone="plain">{chunks}</Badge> })}</p>
        {unsavedBy.length > 0 && <p className={styles.meta}>{t('unsaved', { names: unsavedBy.join(', '), count: unsavedBy.length })}</p>}
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          <Gate start={start} />
          <Stuck about="story" />
          <Disputes />
          {view.proposals.some((proposal) => proposal.state === 'open') && <section className={styles.part} aria-label={t('proposals')}><h2>{t('proposedWordings')}</h2><Proposals proposals={view.proposals.filter((proposal) => proposal.state === 'open')} /></section>}
          {open.length > 0 && <section className={styles.part} aria-label={t('openQueries')}><h2>{t('openQueries')}</h2><Queries queries={open} title={t('notClosedYet')} /></section>}
        </div>
        <aside className={styles.side} aria-label={t('theStory')}>
          <InPublic notShown={notShown} />
          <InPaper arranging={arranging} />
          <CheckPlan />
          <People colleagues={colleagues} />
        </aside>
      </div>
      <EditActs start={start} />
      {dialogs}
    </div>
  )
}
