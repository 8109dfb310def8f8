'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_components/button'
import { Kbd } from '@/app/_components/kbd'
import { StandingDot } from '@/app/_components/standing-dot'
import type { Standing } from '@/lib/editorial/view'
import { showAllActs } from './all-acts'
import { useLetters } from './key-choice'
import styles from './legend.module.css'
import { useRoom } from './room'

const shown: readonly Standing[] = ['verified', 'opinion', 'authors-account', 'kept-by-editor', 'unchecked', 'query-open', 'stale', 'change-needed', 'cannot-verify', 'lost']

/** What the lines, dots and hatching mean. */
export function Legend() {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  return (
    <section className={styles.legend} aria-label={t('legend')}>
      <h2 className="label">{t('legend')}</h2>
      <ul>
        {shown.map(standing => (
          <li key={standing}><StandingDot standing={standing} /> <span className="claim" data-standing={standing}>{called(`standings.${standing}`)}</span></li>
        ))}
        <li><span className="uncovered">{t('coverage.uncovered')}</span></li>
        <li><span className="no-fact">{t('coverage.no-fact')}</span></li>
      </ul>
    </section>
  )
}

const hints = [['n', 'next'], ['v', 'verified'], ['0', 'noFact'], ['m', 'mark'], ['q', 'query']] as const

/** The keys one forgets first, at the foot of a wide window. */
export function KeyFoot() {
  const t = useTranslations('galley')
  const { showForm } = useRoom()
  const on = useLetters()
  return (
    <div className={`${styles.foot} not-printed`}>
      {on && <span><Kbd>j</Kbd><Kbd>k</Kbd> {t('foot.moving')}</span>}
      {on && hints.map(([key, label]) => <span key={key}><Kbd>{key}</Kbd> {t(`foot.${label}`)}</span>)}
      <Button className={styles.toActs} tone="quiet" size="small" onClick={showAllActs}>{t('everythingYouMayDoHere')}</Button>
      <Button tone="quiet" size="small" keys="?" onClick={() => showForm('keys')}>{t('allKeys')}</Button>
    </div>
  )
}
