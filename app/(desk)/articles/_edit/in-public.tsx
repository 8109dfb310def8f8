'use client'

import { useTranslations } from 'next-intl'
import type { Publication } from '@/lib/editorial/article'
import type { NotShown } from '@/lib/server/renditions/not-shown'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

/** What readers have, beside what the desk has, and the pictures they do not have. */
export function InPublic({ notShown }: { notShown: readonly NotShown[] }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view } = useRoom()
  const { publications, slug, correction } = view
  const last = publications.at(-1)
  return (
    <section className={styles.card} aria-labelledby="in-public">
      <h2 id="in-public">{t('whatReadersHave')}</h2>
      {last ? (
        <>
          <p>{t.rich('published', { did: called(`published.${last.kind as Publication['kind']}`), time: timeAt(last.at, 'brief'), revision: last.revision })} {last.revision === view.revision ? t('sameWords') : t('otherRevision', { revision: view.revision })}</p>
          {slug && <p><a href={`/news/${slug}`}>{`/news/${slug}`}</a></p>}
        </>
      ) : <p>{t('nothingItWasNeverPublished')}</p>}
      {notShown.map(({ about, sentence }) => <p key={about + sentence} className={styles.open}>{t.rich(about ? 'notShownAbout' : 'notShown', { about, sentence, b: (words) => <b>{words}</b> })}</p>)}
      {correction && <p className={styles.open}><b>{t('aCorrectionIsOpen')}</b> {correction.reason} <span className={styles.meta}>{correction.by.name}, <Time at={correction.at} brief /></span></p>}
      {publications.length > 1 && (
        <ol className={styles.log}>
          {publications.map((row) => <li key={row.receipt}>{t.rich('row', { time: timeAt(row.at, 'brief'), did: called(`published.${row.kind as Publication['kind']}`).toLowerCase(), revision: row.revision })}{row.note?.text && <><br />{row.note.text}</>}</li>)}
        </ol>
      )}
    </section>
  )
}
