import { useTranslations } from 'next-intl'
import type { ChecklistGap } from '@/lib/editorial/study-checklist'
import styles from './sources.module.css'

/** What must not be passed over about a study, and what nobody has answered yet. */
export function Gaps({ gaps }: { gaps: readonly ChecklistGap[] }) {
  const t = useTranslations('sources')
  const warnings = gaps.filter(({ is }) => is === 'warning')
  const open = gaps.filter(({ is }) => is === 'open')
  if (gaps.length === 0) return <p className={styles.quiet}>{t('everyQuestionIsAnswered')}</p>
  return (
    <div className={styles.gaps}>
      {warnings.length > 0 && <ul className={styles.warnings}>{warnings.map(({ sentence }) => <li key={sentence}>{sentence}</li>)}</ul>}
      {open.length > 0 && (
        <>
          <p className="label">{t('openCount', { count: open.length })}</p>
          <ul className={styles.quiet}>{open.map(({ sentence }) => <li key={sentence}>{sentence.replace(/: not answered yet\.$/, '')}</li>)}</ul>
        </>
      )}
    </div>
  )
}
