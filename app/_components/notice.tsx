import { CircleAlert, CircleCheck, GitCompareArrows, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** How something went: done, refused, conflict; or note, for a thing to know beforehand. */
export type NoticeTone = 'done' | 'refused' | 'conflict' | 'note'

const pictures = { done: CircleCheck, refused: CircleAlert, conflict: GitCompareArrows, note: Info }

export function NoticePicture({ tone }: { tone: NoticeTone }) {
  const Picture = pictures[tone]
  return <Picture size={16} strokeWidth={1.75} aria-hidden="true" />
}

interface NoticeProps {
  tone: NoticeTone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  /** Spoken as soon as it appears; set on what answers something just done. */
  live?: boolean
  id?: string
}

/** A word to the person in the run of the page. Colour, picture and words say the same. */
export function Notice({ tone, title, children, action, live, id }: NoticeProps) {
  const role = live ? (tone === 'refused' || tone === 'conflict' ? 'alert' : 'status') : undefined
  return (
    <div id={id} className={styles.notice} data-tone={tone} role={role}>
      <NoticePicture tone={tone} />
      <div className={styles.words}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
