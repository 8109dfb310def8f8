'use client'

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
  const [starting, setStarting] = useState(false)
  const [wrong, setWrong] = useState('')

  async function start() {
    setStarting(true)
    setWrong('')
    const answer = await startFromWordFile(file, { section, language })
    if (answer.outcome === 'done') return onMade(answer)
    setStarting(false)
    setWrong(wordTrouble(answer, 'No answer from the newsroom. Look at your desk before you try again: the story may be there.'))
  }

  return (
    <>
      <Margin margin={found.margin} />
      <Preview found={found} language={language} leftOutAs="left out of the story" />
      {wrong && <Notice tone="refused" live>{wrong}</Notice>}
      <div className={styles.acts}>
        <Button tone="go" pending={starting} onClick={() => void start()}>Start with this file</Button>
        <Button tone="quiet" onClick={onBack} disabled={starting}>Back</Button>
        {starting && <span className={styles.hint} role="status">Claims are marked one by one; a long margin takes a moment.</span>}
      </div>
    </>
  )
}
