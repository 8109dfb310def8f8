'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { ArticleView } from '@/lib/editorial/view'
import type { Ask } from '../_dialogs/sending'
import styles from './card.module.css'
import { CardLine, claimTitle, ClaimState } from './claim-line'
import type { ClaimItem, Item, SentenceItem } from './margin-items'
import { oneFact } from './one-fact'
import { OpenClaim } from './open-claim'
import { OpenSentence } from './open-sentence'
import type { Room } from './room'

interface CardProps {
  item: Item
  queries: ArticleView['queries']
  isHere: boolean
  isOpen: boolean
  pending: Ask | undefined
  go: Room['go']
  close: Room['close']
}

/** One thing in the margin: a line, or, while one is at it, everything about it. */
export const Card = memo(function Card(props: CardProps) {
  const { item, isHere, isOpen } = props
  const standing = item.claim?.standing ?? item.sentence?.coverage
  return (
    <li id={item.claim ? item.key : undefined} data-card={item.key} data-standing={standing} data-open={isOpen || undefined} aria-current={isHere || undefined} className={styles.card}>
      {item.claim ? <ClaimHead {...props} item={item} /> : <SentenceHead {...props} item={item} />}
      {isOpen && <div id={`${item.key}-inside`}>{item.claim ? <OpenClaim claim={item.claim} /> : <OpenSentence item={item} />}</div>}
    </li>
  )
}, (before, after) => before.isOpen === after.isOpen && before.isHere === after.isHere && before.pending === after.pending && before.go === after.go && before.close === after.close && sameItem(before, after))

/** Items are made anew with every answer; what they show is not. */
function sameItem(before: CardProps, after: CardProps): boolean {
  if (before.item.claim) return before.item.claim === after.item.claim && (before.queries === after.queries || before.item.claim.queries.length === 0)
  return before.item === after.item
}

function ClaimHead({ item, queries, isOpen, pending, go, close }: CardProps & { item: ClaimItem }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { key, claim } = item
  return (
    <CardLine
      title={claimTitle(claim, called)}
      standing={claim.standing}
      state={<ClaimState claim={claim} pending={pending} />}
      fact={oneFact(claim, { queries }, { t, called })}
      isOpen={isOpen}
      controls={`${key}-inside`}
      onPress={() => (isOpen ? close() : go(key, { into: true, still: true }))}
    />
  )
}

function SentenceHead({ item, isOpen, go, close }: CardProps & { item: SentenceItem }) {
  const t = useTranslations('galley')
  const { key, sentence, queries, proposals } = item
  const open = queries.find(query => query.state !== 'closed')
  const proposed = proposals.find(proposal => proposal.state === 'open')
  const fact = open ? open.text : proposed ? t('proposed', { words: proposed.words }) : sentence.text
  return (
    <CardLine
      title={t('sentence')}
      standing={open ? 'query-open' : sentence.coverage === 'uncovered' ? 'unchecked' : 'verified'}
      state={t(`coverage.${sentence.coverage}`)}
      fact={fact}
      isOpen={isOpen}
      controls={`${key}-inside`}
      onPress={() => (isOpen ? close() : go(key, { into: true, still: true }))}
    />
  )
}
