'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Margin } from './margin'
import { Preview } from './preview'
import styles from './new.module.css'
import { startFromWordFile, wordTrouble, type FoundInWord, type MadeOfWord } from './word-file'

interface FromWordProps {
  file: File
  found: FoundInWord
  section: string
  language: string
  onMade: (made: MadeOfWord) => void
  onBack: () => void
}

/** A Word file as it was understood, and the start from it. */
export function FromWord({ file, found, section, language, onMade, onBack }: FromWordProps) {
  const t = useTranslations('newStory')
  const [starting, setStarting] = useState(false)
  const [wrong, setWrong] = useState('')

  async function start() {
    setStarting(true)
    setWrong('')
    const answer = await startFromWordFile(file, { section, language })
    if (answer.outcome === 'done') return onMade(answer)
    setStarting(false)
    setWrong(wordTrouble(answer, t('noAnswerFromTheNewsroom'), t))
  }

  return (
    <>
      <Margin margin={found.margin} />
      <Preview found={found} language={language} from="word" />
      {wrong && <Notice tone="refused" live>{wrong}</Notice>}
      <div className={styles.acts}>
        <Button tone="go" pending={starting} onClick={() => void start()}>{t('startWithThisFile')}</Button>
        <Button tone="quiet" onClick={onBack} disabled={starting}>{t('back')}</Button>
        {starting && <span className={styles.hint} role="status">{t('claimsAreMarkedOneBy')}</span>}
      </div>
    </>
  )
}
