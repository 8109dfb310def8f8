'use client'

import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('paperDesk')
  const move = (from: number, by: 1 | -1) => onChange(standing.map((one, at) => (at === from ? (standing[from + by] ?? one) : at === from + by ? (standing[from] ?? one) : one)))
  const nameOf = (article: string) => storyOf(article)?.headline ?? t('aStory')
  return (
    <>
      <section aria-labelledby="lead">
        <h2 id="lead">{t('lead')}</h2>
        {lead === null ? <p className={styles.quiet}>{t('theNewestStoryLeadsWhichever')}</p> : (
          <div className={styles.story}>
            <b>{nameOf(lead)}</b>
            <Button tone="quiet" size="small" aria-label={t('leadNoMore', { story: nameOf(lead) })} icon={<X {...icon} />} onClick={() => onLead(null)} />
          </div>
        )}
      </section>
      <section aria-labelledby="standing">
        <h2 id="standing">{t('putInTheirPlace')}</h2>
        {standing.length === 0 ? <p className={styles.quiet}>{t('noStoryIsPutInItsPlace')}</p> : (
          <ol className={styles.standing}>
            {standing.map(({ article, until }, at) => (
              <li key={article}>
                <div className={styles.story}>
                  <b>{nameOf(article)}</b>
                  <span className={styles.acts}>
                    <Button tone="quiet" size="small" disabled={at === 0} aria-label={t('moveUp', { story: nameOf(article) })} icon={<ArrowUp {...icon} />} onClick={() => move(at, -1)} />
                    <Button tone="quiet" size="small" disabled={at === standing.length - 1} aria-label={t('moveDown', { story: nameOf(article) })} icon={<ArrowDown {...icon} />} onClick={() => move(at, 1)} />
                    <Button tone="quiet" size="small" onClick={() => onLeadWith(article)}>{t('leadWithIt')}</Button>
                    <Button tone="quiet" size="small" aria-label={t('takeFromItsPlace', { story: nameOf(article) })} icon={<X {...icon} />} onClick={() => onChange(standing.filter((one) => one.article !== article))} />
                  </span>
                </div>
                <MomentField label={t('until')} optional={t('ifItEnds')} value={until} onChange={(event) => onChange(standing.map((one) => (one.article === article ? { ...one, until: event.target.value } : one)))} />
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  )
}
