'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { Button } from '@/app/_components/button'
import { MomentField } from '@/app/_components/moment-field'
import type { Candidate } from '@/lib/server/composing-front'
import styles from './paper.module.css'

/** A story in its place; `until` as it is typed, in the newsroom's zone. */
export interface Standing {
  article: string
  until: string
}

interface ChosenProps {
  lead: string | null
  standing: readonly Standing[]
  storyOf: (article: string) => Candidate | undefined
  onLead: (article: string | null) => void
  onLeadWith: (article: string) => void
  onChange: (standing: Standing[]) => void
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What leads, and what stands below it in this order. */
export function Chosen({ lead, standing, storyOf, onLead, onLeadWith, onChange }: ChosenProps) {
  const move = (from: number, by: 1 | -1) => onChange(standing.map((one, at) => (at === from ? (standing[from + by] ?? one) : at === from + by ? (standing[from] ?? one) : one)))
  const nameOf = (article: string) => storyOf(article)?.headline ?? 'A story'
  return (
    <>
      <section aria-labelledby="lead">
        <h2 id="lead">Lead</h2>
        {lead === null ? <p className={styles.quiet}>The newest story leads, whichever that is.</p> : (
          <div className={styles.story}>
            <b>{nameOf(lead)}</b>
            <Button tone="quiet" size="small" aria-label={`Let ${nameOf(lead)} lead no more`} icon={<X {...icon} />} onClick={() => onLead(null)} />
          </div>
        )}
      </section>
      <section aria-labelledby="standing">
        <h2 id="standing">Put in their place</h2>
        {standing.length === 0 ? <p className={styles.quiet}>No story is put in its place. Choose one from the list.</p> : (
          <ol className={styles.standing}>
            {standing.map(({ article, until }, at) => (
              <li key={article}>
                <div className={styles.story}>
                  <b>{nameOf(article)}</b>
                  <span className={styles.acts}>
                    <Button tone="quiet" size="small" disabled={at === 0} aria-label={`Move ${nameOf(article)} up`} icon={<ArrowUp {...icon} />} onClick={() => move(at, -1)} />
                    <Button tone="quiet" size="small" disabled={at === standing.length - 1} aria-label={`Move ${nameOf(article)} down`} icon={<ArrowDown {...icon} />} onClick={() => move(at, 1)} />
                    <Button tone="quiet" size="small" onClick={() => onLeadWith(article)}>Lead with it</Button>
                    <Button tone="quiet" size="small" aria-label={`Take ${nameOf(article)} from its place`} icon={<X {...icon} />} onClick={() => onChange(standing.filter((one) => one.article !== article))} />
                  </span>
                </div>
                <MomentField label="Until" optional="if it ends" value={until} onChange={(event) => onChange(standing.map((one) => (one.article === article ? { ...one, until: event.target.value } : one)))} />
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
