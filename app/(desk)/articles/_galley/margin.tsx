'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, type RefObject } from 'react'
import { Empty } from '@/app/_components/empty'
import styles from './margin.module.css'
import { Card } from './cards'
import { CutClaims } from './cut-claims'
import { useLevelCards } from './level-cards'
import { marginItems } from './margin-items'
import { mine } from './mine'
import { useRoom } from './room'
import { StoryPanel } from './story-panel'
import { useWide } from './width'

/** The margin beside the sheet: what is said of the story, then a card for each claim, level with its words. */
export function Margin({ sheet }: { sheet: RefObject<HTMLElement | null> }) {
  const t = useTranslations('galley')
  const { view, paper, at, isOpen, pending, onlyMine, me, go, close } = useRoom()
  const list = useRef<HTMLOListElement>(null)
  const isWide = useWide()
  const items = useMemo(() => marginItems(view, at).filter(item => !onlyMine || item.key === at || (item.claim !== null && mine(item.claim, me))), [view, at, onlyMine, me])
  const open = isOpen && isWide ? at : null
  const words = useMemo(() => ({ paper, claims: view.claims, sentences: view.sentences }), [paper, view.claims, view.sentences])
  useLevelCards({ sheet, list, words, cards: items, open })
  return (
    <aside className={styles.margin} aria-label={t('claims')}>
      <StoryPanel />
      <ol ref={list} className={styles.cards} data-many={items.length > 100 || undefined}>
        {items.map(item => (
          <Card key={item.key} item={item} queries={view.queries} isHere={item.key === at} isOpen={item.key === open} pending={item.claim ? pending.get(item.claim.id) : undefined} go={go} close={close} />
        ))}
      </ol>
      {view.claims.length === 0 && <NoClaims />}
      <CutClaims />
    </aside>
  )
}

function NoClaims() {
  const t = useTranslations('galley')
  return (
    <div className={styles.none}>
      <Empty title={t('noClaimsYet')}>
        <p>{t.rich('chooseWordsInTheSheet', { kbd: chunks => <kbd>{chunks}</kbd> })}</p>
      </Empty>
    </div>
  )
}
