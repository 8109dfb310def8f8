'use client'

import { useTranslations } from 'next-intl'
import type { QueryView, SentenceView } from '@/lib/editorial/view'
import { Painted, type Claims } from './painted'
import type { Stretch } from './pieces'
import styles from './words.module.css'
import { queryKey, sentenceKey } from './stops'

const looks: Record<SentenceView['coverage'], string> = { 'claimed': '', 'no-fact': 'no-fact', 'out-of-scope': 'no-fact', 'uncovered': 'uncovered' }

interface SentenceProps {
  stretch: Stretch
  words: string
  claims: Claims
  /** Open ones about this sentence. */
  queries: readonly QueryView[]
  /** Its number on the page, as its sign says it. */
  number: number
}

export function Sentence({ stretch, words, claims, queries, number }: SentenceProps) {
  const { sentence, pieces } = stretch
  const painted = pieces.map(piece => <Painted key={piece.from} piece={piece} words={words} claims={claims} />)
  if (!sentence) return painted
  const key = sentenceKey(sentence.id)
  return (
    <span id={key} data-sentence={sentence.id} data-active={claims.active === key || undefined} data-asked={queries.length > 0 || undefined} className={styles.sentence}>
      <span className={looks[sentence.coverage]}>{painted}</span>
      {sentence.claims.length === 0 && <SentenceSign sentence={sentence} stopKey={key} claims={claims} number={number} />}
      {queries.map((query, nth) => <QuerySign key={query.id} query={query} claims={claims} stopKey={nth === 0 && sentence.claims.length > 0 ? key : undefined} number={number} />)}
    </span>
  )
}

/** At the end of a sentence somebody asks about; where it has no sign of its own, the focus stops here. */
function QuerySign({ query, claims, stopKey, number }: { query: QueryView; claims: Claims; stopKey: string | undefined; number: number }) {
  const t = useTranslations('galley')
  return (
    <a
      className={`claim-number ${styles.sign} ${styles.query}`}
      href={`#${queryKey(query.id)}`}
      data-stop={stopKey}
      tabIndex={stopKey !== undefined && claims.tabStop === stopKey ? 0 : -1}
      aria-label={t(query.state === 'answered' ? 'queryAnswered' : 'queryOpen', { number })}
      aria-current={(stopKey !== undefined && claims.active === stopKey) || undefined}
    >
      ?
    </a>
  )
}


const signs: Record<SentenceView['coverage'], string> = { 'claimed': '', 'no-fact': '✓', 'out-of-scope': '○', 'uncovered': '▫' }

/** Where the focus stops for a sentence without a claim. */
function SentenceSign({ sentence, stopKey, claims, number }: { sentence: SentenceView; stopKey: string; claims: Claims; number: number }) {
  const t = useTranslations('galley')
  return (
    <a
      className={`claim-number ${styles.sign}`}
      href={`#${stopKey}`}
      data-stop={stopKey}
      data-coverage={sentence.coverage}
      tabIndex={claims.tabStop === stopKey ? 0 : -1}
      aria-label={t(`sign.${sentence.coverage}`, { number })}
      aria-current={claims.active === stopKey || undefined}
    >
      {signs[sentence.coverage]}
    </a>
  )
}
