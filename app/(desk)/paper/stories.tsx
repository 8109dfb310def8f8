'use client'

import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/badge'
import { Button } from '@/app/_components/button'
import { Time } from '@/app/_components/time'
import type { Candidate } from '@/lib/server/composing-front'
import styles from './paper.module.css'

interface StoriesProps {
  stories: readonly Candidate[]
  isPlaced: (article: string) => boolean
  onLead: (article: string) => void
  onPin: (article: string) => void
}

/** Stories that may be put in their place. */
export function Stories({ stories, isPlaced, onLead, onPin }: StoriesProps) {
  const t = useTranslations('paperDesk')
  if (stories.length === 0) return <p className={styles.quiet}>{t('nothingHereLookForOther')}</p>
  return (
    <ul className={styles.stories}>
      {stories.map(({ article, headline, section, firstAt, isBreaking }) => (
        <li key={article}>
          <div>
            <b>{headline}</b>
            <p className={styles.quiet}>{section}{section && ' · '}<Time at={firstAt} relative />{isBreaking && <> <Badge tone="query">{t('breaking')}</Badge></>}</p>
          </div>
          <span className={styles.acts}>
            {isPlaced(article) ? <span className={styles.quiet}>{t('inItsPlace')}</span> : (
              <>
                <Button size="small" aria-label={t('leadWithHeadline', { headline })} onClick={() => onLead(article)}>{t('lead')}</Button>
                <Button size="small" aria-label={t('putHeadlineInItsPlace', { headline })} onClick={() => onPin(article)}>{t('place')}</Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
