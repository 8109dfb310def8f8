'use client'

import { Time } from '@/app/_components/time'
import { languageName } from '@/lib/editorial/languages'
import { kindNames } from './names'
import { useRoom } from './room'
import styles from './sheet.module.css'

const levels = { full: 'full check', partial: 'partial check', self: 'no independent check' } as const

/** The kicker over the headline. */
export function SheetHead() {
  const { view } = useRoom()
  return view.section ? <p className={styles.kicker} dir="auto">{view.section}</p> : null
}

/** What stands between the standfirst and the text: whose it is, which revision, how it is checked. */
export function SheetLine() {
  const { view, unsavedBy } = useRoom()
  const scope = view.scope.map(kind => kindNames[kind].toLowerCase()).join(', ')
  return (
    <div className={styles.line} lang="en" dir="ltr">
      <p>
        {view.byline && <>{view.byline} · </>}
        revision {view.revision}, saved <Time at={view.savedAt} brief /> by {view.savedBy.name} · {levels[view.checkLevel]}
        {scope && `: ${scope}`}
        {view.language !== 'en' && ` · ${languageName(view.language)}`}
      </p>
      {unsavedBy.length > 0 && <p className={styles.unsaved}>{names(unsavedBy)} {unsavedBy.length === 1 ? 'has' : 'have'} changes that are not saved yet: these words may change.</p>}
    </div>
  )
}

const names = (people: readonly string[]) => new Intl.ListFormat('en').format(people)
