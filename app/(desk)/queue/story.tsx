'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '@/app/_components/badge'
import { LinkPending } from '@/app/_components/link-pending'
import { Meter } from '@/app/_components/meter'
import { Offer } from '@/app/_components/offer'
import { Time } from '@/app/_components/time'
import type { Load, QueueRow } from '@/lib/server/queue-rows'
import type { Act } from '../articles/_galley/acting'
import { riskNames } from '../articles/_galley/names'
import { AssignDialog } from './assign-dialog'
import styles from './queue.module.css'

const joined = new Intl.ListFormat('en')

/** One story in check: when it is due, how far it is, who checks it, and a way to give it to more people. */
export function Story({ row, loads, act }: { row: QueueRow; loads: readonly Load[]; act: Act }) {
  const [assigning, setAssigning] = useState(false)
  const { id, headline, section, writers, checkers, words, queries } = row
  return (
    <li className={styles.story} data-late={row.late || undefined} data-risk={row.risk}>
      <div className={styles.due}>
        <Due row={row} />
        {row.risk !== 'normal' && <p><Badge tone={row.risk === 'high' ? 'stale' : 'plain'}>{riskNames[row.risk]}</Badge></p>}
      </div>
      <div className={styles.what}>
        <h2><Link href={`/articles/${id}/edit`}>{headline || 'A story without a headline'}<LinkPending /></Link></h2>
        <p className={styles.note}>{[section, writers.length > 0 && `by ${joined.format(writers)}`, levelWords[row.level], row.amending && 'sent back to the writer'].filter(Boolean).join(' · ')}</p>
        <div className={styles.how}>
          <Meter small parts={parts(row)} total={row.progress.claims} label={words.join(', ')} />
          <p className={`${styles.note} figures`}>{words.join(' · ')}{queries > 0 && <> · <Link href={`/articles/${id}/check`}>{queries === 1 ? '1 open query' : `${queries} open queries`}</Link></>}</p>
        </div>
      </div>
      <div className={styles.who}>
        <p>{checkers.length > 0 ? joined.format(checkers.map(({ name }) => name)) : <Badge tone="query">Nobody checks it</Badge>}</p>
        {row.assign && <Offer offer={row.assign} label="Assign checkers" size="small" data-action={row.assign.action} aria-label={`Assign checkers to ${headline}`} onClick={() => setAssigning(true)} />}
      </div>
      <AssignDialog row={row} loads={loads} act={act} open={assigning} onOpenChange={setAssigning} />
    </li>
  )
}

function Due({ row: { deadline, late } }: { row: QueueRow }) {
  if (deadline === null) return <p className={styles.note}>No deadline</p>
  return (
    <>
      {late && <p><Badge tone="stale">Late</Badge></p>}
      <p><Time at={deadline} /></p>
    </>
  )
}

const levelWords: Record<QueueRow['level'], string> = { full: 'full check', partial: 'partial check', self: 'no independent check' }

function parts({ progress: { signed, kept, stale, lost, disputed } }: QueueRow) {
  return [
    { standing: 'verified', count: signed - kept, label: 'Signed' },
    { standing: 'kept-by-editor', count: kept, label: 'Kept by editor' },
    { standing: 'stale', count: stale + lost, label: 'Stale or lost' },
    { standing: 'query-open', count: disputed, label: 'Disputed' },
  ]
}
