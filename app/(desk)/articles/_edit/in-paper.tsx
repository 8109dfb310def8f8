'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import type { Arranging } from '@/lib/server/arranging-help'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

/** How the story stands in the paper: derived from its latest arrangement. */
export function InPaper({ arranging }: { arranging: Arranging }) {
  const t = useTranslations('edit')
  const { view } = useRoom()
  const { topics, bylines, breakingUntil, by, at } = view.arranged
  return (
    <section className={styles.card} aria-labelledby="paper">
      <h2 id="paper">{t('inThePaper')}</h2>
      <p>{view.section || t('noSection')}{topics.length > 0 && ` · ${topics.join(', ')}`}</p>
      <p>{t('byNames', { names: bylines.length > 0 ? bylines.map(({ name }) => name).join(', ') : view.byline })}</p>
      {breakingUntil !== null && <p>{t.rich('isBreaking', { badge: chunks => <Badge tone="query">{chunks}</Badge>, time: timeAt(breakingUntil, 'brief') })}</p>}
      {arranging.picked.length > 0 && <p>{t('readAlsoThese', { headlines: arranging.picked.map(({ headline }) => headline).join('; ') })}</p>}
      {by && at !== null && <p className={styles.meta}>{by.name}, <Time at={at} brief /></p>}
    </section>
  )
}
