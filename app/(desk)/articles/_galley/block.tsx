'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import type { PaperBlock, PaperKind } from '@/lib/editor/read-only'
import type { ClaimView, ProposalView, QueryView, SentenceView } from '@/lib/editorial/view'
import { lanes, stretches } from './pieces'
import { Sentence } from './sentence'
import styles from './block.module.css'
import { Strip } from './strip'
import strip from './strip.module.css'
import { tracked } from './tracked'
import words from './words.module.css'

export interface BlockProps {
  block: PaperBlock
  sentences: readonly SentenceView[]
  claims: readonly ClaimView[]
  /** Open proposals and open queries about its sentences. */
  proposals: readonly ProposalView[]
  queries: readonly QueryView[]
  /** Number of its first sentence on the page. */
  first: number
  active: string | null
  tabStop: string | null
}

const tags = {
  headline: 'h1', standfirst: 'p', paragraph: 'p', heading2: 'h2', heading3: 'h3', listItem: 'li', quote: 'p', figure: 'div', caption: 'figcaption', credit: 'p', alt: 'p', pull: 'p', social: 'p',
} as const satisfies Record<PaperKind, string>

/** Kinds whose words need a word said before them, as no look of theirs says what they are. */
function useNameOf(kind: PaperKind): string | null {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  if (kind === 'credit') return t('credit')
  return kind === 'alt' || kind === 'pull' || kind === 'social' ? called(`places.${kind}`) : null
}

/** One block of the paper: its words with claims, its coverage strip and the number of its first sentence. */
export const Block = memo(function Block({ block, sentences, claims, proposals, queries, first, active, tabStop }: BlockProps) {
  const cut = useMemo(() => stretches(block, sentences, claims, tracked(block.words, sentences, proposals)), [block, sentences, claims, proposals])
  const painting = useMemo(
    () => ({ byNumber: new Map(claims.map(claim => [claim.number, claim])), lane: lanes(claims), active, tabStop }),
    [claims, active, tabStop],
  )
  const name = useNameOf(block.kind)
  const Tag = tags[block.kind]
  return (
    <Tag className={`${styles.block} ${styles[block.kind] ?? ''}`} data-block={block.id} data-long={block.words.length > 120 || undefined} data-deep={Math.max(0, ...painting.lane.values()) || undefined}>
      <span className={`${strip.ln} figures`} aria-hidden="true">{first}</span>
      <Strip stretches={cut} claims={claims} />
      {name && <span className={`label ${styles.what}`}>{name}</span>}
      <span data-words={block.id} className={words.painted}>
        {cut.map(stretch => (
          <Sentence key={stretch.from} stretch={stretch} words={block.words} claims={painting} queries={queries.filter(query => query.sentence === stretch.sentence?.id)} number={first + (stretch.sentence ? sentences.indexOf(stretch.sentence) : 0)} />
        ))}
      </span>
    </Tag>
  )
}, same)

function same(before: BlockProps, after: BlockProps): boolean {
  return before.block === after.block && before.first === after.first && before.active === after.active && before.tabStop === after.tabStop
    && alike(before.sentences, after.sentences) && alike(before.claims, after.claims) && alike(before.proposals, after.proposals) && alike(before.queries, after.queries)
}

const alike = (a: readonly object[], b: readonly object[]) => a.length === b.length && a.every((one, at) => one === b[at])
