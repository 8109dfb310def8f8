'use client'

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
  if (stories.length === 0) return <p className={styles.quiet}>Nothing here. Look for other words, or publish something.</p>
  return (
    <ul className={styles.stories}>
      {stories.map(({ article, headline, section, firstAt, isBreaking }) => (
        <li key={article}>
          <div>
            <b>{headline}</b>
            <p className={styles.quiet}>{section}{section && ' · '}<Time at={firstAt} relative />{isBreaking && <> <Badge tone="query">Breaking</Badge></>}</p>
          </div>
          <span className={styles.acts}>
            {isPlaced(article) ? <span className={styles.quiet}>in its place</span> : (
              <>
                <Button size="small" aria-label={`Lead with ${headline}`} onClick={() => onLead(article)}>Lead</Button>
                <Button size="small" aria-label={`Put ${headline} in its place`} onClick={() => onPin(article)}>Place</Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
