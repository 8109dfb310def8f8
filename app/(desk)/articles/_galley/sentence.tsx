'use client'

import type { SentenceView } from '@/lib/editorial/view'
import { Painted, type Claims } from './painted'
import type { Stretch } from './pieces'
import styles from './words.module.css'
import { sentenceKey } from './stops'

const looks: Record<SentenceView['coverage'], string> = { 'claimed': '', 'no-fact': 'no-fact', 'out-of-scope': 'no-fact', 'uncovered': 'uncovered' }

interface SentenceProps {
  stretch: Stretch
  words: string
  claims: Claims
  /** Its number on the page, as its sign says it. */
  number: number
}

export function Sentence({ stretch, words, claims, number }: SentenceProps) {
  const { sentence, pieces } = stretch
  const painted = pieces.map(piece => <Painted key={piece.from} piece={piece} words={words} claims={claims} />)
  if (!sentence) return painted
  const key = sentenceKey(sentence.id)
  return (
    <span id={key} data-sentence={sentence.id} data-active={claims.active === key || undefined} className={styles.sentence}>
      <span className={looks[sentence.coverage]}>{painted}</span>
      {sentence.claims.length === 0 && <SentenceSign sentence={sentence} stopKey={key} claims={claims} number={number} />}
    </span>
  )
}

const said: Record<SentenceView['coverage'], string> = { 'claimed': '', 'no-fact': 'nothing to check', 'out-of-scope': 'out of scope', 'uncovered': 'nobody has looked at it' }
const signs: Record<SentenceView['coverage'], string> = { 'claimed': '', 'no-fact': '✓', 'out-of-scope': '○', 'uncovered': '▫' }

/** Where the focus stops for a sentence without a claim. */
function SentenceSign({ sentence, stopKey, claims, number }: { sentence: SentenceView; stopKey: string; claims: Claims; number: number }) {
  return (
    <a
      className={`claim-number ${styles.sign}`}
      href={`#${stopKey}`}
      data-stop={stopKey}
      data-coverage={sentence.coverage}
      tabIndex={claims.tabStop === stopKey ? 0 : -1}
      aria-label={`Sentence ${number}, ${said[sentence.coverage]}`}
      aria-current={claims.active === stopKey || undefined}
    >
      {signs[sentence.coverage]}
    </a>
  )
}
