'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { timeAt } from '@/app/_words/time-at'
import { languageName } from '@/lib/editorial/languages'
import { useRoom } from './room'
import styles from './sheet.module.css'

/** The kicker over the headline. */
export function SheetHead() {
  const { view } = useRoom()
  return view.section ? <p className={styles.kicker} dir="auto">{view.section}</p> : null
}

/** What stands between the standfirst and the text: whose it is, which revision, how it is checked. */
export function SheetLine() {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { list } = useFormatter()
  const { view, unsavedBy } = useRoom()
  const scope = view.scope.map(kind => called(`kinds.${kind}`).toLowerCase()).join(', ')
  return (
    <div className={styles.line} lang="en" dir="ltr">
      <p>
        {view.byline && <>{view.byline} · </>}
        {t.rich('revision', { revision: view.revision, time: timeAt(view.savedAt, 'brief'), name: view.savedBy.name })} · {called(`levels.${view.checkLevel}`)}
        {scope && `: ${scope}`}
        {view.language !== 'en' && ` · ${languageName(view.language)}`}
      </p>
      {unsavedBy.length > 0 && <p className={styles.unsaved}>{t('unsaved', { names: list(unsavedBy), count: unsavedBy.length })}</p>}
    </div>
  )
}
