'use client'

import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Says } from '@/app/_words/says'
import { Unplaced } from './margin'
import styles from './new.module.css'
import type { MadeOfWord } from './word-file'

/** What a Word file became, and the list of what it did not: it stays until its writer is done with it. */
export function Brought({ made, name, onLeave }: { made: MadeOfWord; name: string; onLeave: () => void }) {
  const t = useTranslations('newStory')
  const { article, claims, sources, unplaced } = made
  return (
    <section className={styles.preview} aria-label={t('theStoryIsStarted')}>
      <Notice tone="done" live title={t('theStoryIsStartedNow')}>
        {t('became', { claims, sources })}
      </Notice>
      {unplaced.length > 0 && (
        <>
          <Notice tone="note" title={t('notEverythingFoundAPlace')}>{t('thisListIsKeptInThis')}</Notice>
          <Unplaced sentences={unplaced} open />
        </>
      )}
      <div className={styles.acts}>
        <LinkButton tone="go" href={`/articles/${article}/write`}>{t('openTheStory')}</LinkButton>
        {unplaced.length > 0 && <Button onClick={() => saveAsText(unplaced, name, t)}>{t('saveTheList')}</Button>}
        <Button tone="quiet" onClick={onLeave}>{t('startAnotherStory')}</Button>
      </div>
    </section>
  )
}

/** Hands the sentences over as a text file. */
function saveAsText(sentences: readonly string[], name: string, t: Says<'newStory'>) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${t('notIn', { name })}\n\n${sentences.join('\n\n')}\n`], { type: 'text/plain;charset=utf-8' }))
  link.download = t('notPlaced', { name: name.replace(/\.docx$/i, '') })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
