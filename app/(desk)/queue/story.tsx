'use client'

import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/app/_components/badge'
import { LinkPending } from '@/app/_components/link-pending'
import { Meter } from '@/app/_components/meter'
import { Offer } from '@/app/_components/offer'
import { useParts } from '@/app/_components/parts'
import { Time } from '@/app/_components/time'
import type { Load, QueueRow } from '@/lib/server/queue-rows'
import type { Act } from '../articles/_galley/acting'
import { AssignDialog } from './assign-dialog'
import styles from './queue.module.css'


/** One story in check: when it is due, how far it is, who checks it, and a way to give it to more people. */
export function Story({ row, loads, act }: { row: QueueRow; loads: readonly Load[]; act: Act }) {
  const t = useTranslations('queue')
  const called = useTranslations('names')
  const { list } = useFormatter()
  const parts = useParts(row.progress)
  const [assigning, setAssigning] = useState(false)
  const { id, headline, section, writers, checkers, words, queries } = row
  return (
    <li className={styles.story} data-late={row.late || undefined} data-risk={row.risk}>
      <div className={styles.due}>
        <Due row={row} />
        {row.risk !== 'normal' && <p><Badge tone={row.risk === 'high' ? 'stale' : 'plain'}>{called(`risks.${row.risk}`)}</Badge></p>}
      </div>
      <div className={styles.what}>
        <h2><Link href={`/articles/${id}/edit`}>{headline || t('aStoryWithoutAHeadline')}<LinkPending /></Link></h2>
        <p className={styles.note}>{[section, writers.length > 0 && t('by', { writers: list(writers) }), called(`levels.${row.level}`), row.amending && t('sentBack')].filter(Boolean).join(' · ')}</p>
        <div className={styles.how}>
          <Meter small parts={parts} total={row.progress.claims} label={words.join(', ')} />
          <p className={`${styles.note} figures`}>{words.join(' · ')}{queries > 0 && <> · <Link href={`/articles/${id}/check`}>{t('openQueries', { queries })}</Link></>}</p>
        </div>
      </div>
      <div className={styles.who}>
        <p>{checkers.length > 0 ? list(checkers.map(({ name }) => name)) : <Badge tone="query">{t('nobodyChecksIt')}</Badge>}</p>
        {row.assign && <Offer offer={row.assign} label={t('assignCheckers')} size="small" data-action={row.assign.action} aria-label={t('assignCheckersToHeadline', { headline })} onClick={() => setAssigning(true)} />}
      </div>
      <AssignDialog row={row} loads={loads} act={act} open={assigning} onOpenChange={setAssigning} />
    </li>
  )
}

function Due({ row: { deadline, late } }: { row: QueueRow }) {
  const t = useTranslations('queue')
  if (deadline === null) return <p className={styles.note}>{t('noDeadline')}</p>
  return (
    <>
      {late && <p><Badge tone="stale">{t('late')}</Badge></p>}
      <p><Time at={deadline} /></p>
    </>
  )
}



