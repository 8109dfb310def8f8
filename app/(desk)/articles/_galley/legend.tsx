'use client'

import { Button } from '@/app/_components/button'
import { Kbd } from '@/app/_components/kbd'
import { StandingDot } from '@/app/_components/standing-dot'
import type { Standing } from '@/lib/editorial/view'
import { showAllActs } from './all-acts'
import { useLetters } from './key-choice'
import styles from './legend.module.css'
import { standingNames } from './names'
import { useRoom } from './room'

const shown: readonly Standing[] = ['verified', 'opinion', 'authors-account', 'kept-by-editor', 'unchecked', 'query-open', 'stale', 'change-needed', 'cannot-verify', 'lost']

/** What the lines, dots and hatching mean. */
export function Legend() {
  return (
    <section className={styles.legend} aria-label="Legend">
      <h2 className="label">Legend</h2>
      <ul>
        {shown.map(standing => (
          <li key={standing}><StandingDot standing={standing} /> <span className="claim" data-standing={standing}>{standingNames[standing]}</span></li>
        ))}
        <li><span className="uncovered">nobody has looked</span></li>
        <li><span className="no-fact">nothing to check</span></li>
      </ul>
    </section>
  )
}

const hints = [['j', 'k'], 'next, previous'] as const
const others = [['n', 'next unchecked'], ['v', 'verified'], ['0', 'nothing to check'], ['m', 'mark a claim'], ['q', 'query']] as const

/** The keys one forgets first, at the foot of a wide window. */
export function KeyFoot() {
  const { showForm } = useRoom()
  const on = useLetters()
  return (
    <div className={`${styles.foot} not-printed`}>
      {on && <span>{hints[0].map(key => <Kbd key={key}>{key}</Kbd>)} {hints[1]}</span>}
      {on && others.map(([key, label]) => <span key={key}><Kbd>{key}</Kbd> {label}</span>)}
      <Button className={styles.toActs} tone="quiet" size="small" onClick={showAllActs}>Everything you may do here</Button>
      <Button tone="quiet" size="small" keys="?" onClick={() => showForm('keys')}>All keys</Button>
    </div>
  )
}
