'use client'

import { Badge } from '@/app/_components/badge'
import { Time } from '@/app/_components/time'
import type { Arranging } from '@/lib/server/arranging-help'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

/** How the story stands in the paper: derived from its latest arrangement. */
export function InPaper({ arranging }: { arranging: Arranging }) {
  const { view } = useRoom()
  const { topics, bylines, breakingUntil, by, at } = view.arranged
  return (
    <section className={styles.card} aria-labelledby="paper">
      <h2 id="paper">In the paper</h2>
      <p>{view.section || 'No section'}{topics.length > 0 && ` · ${topics.join(', ')}`}</p>
      <p>By {bylines.length > 0 ? bylines.map(({ name }) => name).join(', ') : view.byline}</p>
      {breakingUntil !== null && <p><Badge tone="query">Breaking</Badge> until <Time at={breakingUntil} brief /></p>}
      {arranging.picked.length > 0 && <p>Read also: {arranging.picked.map(({ headline }) => headline).join('; ')}</p>}
      {by && at !== null && <p className={styles.meta}>{by.name}, <Time at={at} brief /></p>}
    </section>
  )
}
