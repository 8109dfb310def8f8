'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/app/_components/button'
import { Card } from '../_galley/cards'
import { marginItems } from '../_galley/margin-items'
import { useRoom } from '../_galley/room'
import { StoryPanel } from '../_galley/story-panel'
import { useStoryActs } from '../_galley/story-acts'
import styles from './write.module.css'

/** Beside the text: the story's queries, its claims in order, and the sources. */
export function ClaimsAside() {
  const t = useTranslations('write')
  const { view, at, isOpen, pending, go, close } = useRoom()
  const called = useTranslations('names')
  const rankOf = ({ primary }: { primary: boolean }) => called(primary ? 'primary' : 'secondary')
  const { start, dialogs } = useStoryActs()
  const items = useMemo(() => marginItems(view, at).filter((item) => item.claim || item.queries.length > 0 || item.proposals.length > 0), [view, at])
  const source = view.offered.find((offer) => offer.action === 'addSource')
  return (
    <aside className={styles.aside} aria-label={t('claimsAndSources')}>
      <div className={styles.beside}>
      <StoryPanel />
      <ol className={styles.cards}>
        {items.map((item) => <Card key={item.key} item={item} queries={view.queries} isHere={item.key === at} isOpen={isOpen && item.key === at} pending={item.claim ? pending.get(item.claim.id) : undefined} go={go} close={close} />)}
      </ol>
      {view.claims.length === 0 && <p className={styles.hint}>{t('chooseWordsThatAssert')}</p>}
      <section className={styles.sources} aria-labelledby="sources">
        <h2 id="sources" className="label">{t('sources')}</h2>
        {view.sources.length === 0 ? <p className={styles.hint}>{t('noneYet')}</p> : <ul>{view.sources.map((one) => <li key={one.id}><b>{one.title}</b><br /><small>{one.confidentiality === 'newsroom' ? t('inTheNewsroom', { rank: rankOf(one) }) : rankOf(one)}</small></li>)}</ul>}
        {source && source.refusals.length === 0 && <Button size="small" data-action="addSource" onClick={() => start('addSource')}>{t('addASource')}</Button>}
      </section>
      {dialogs}
      </div>
    </aside>
  )
}
