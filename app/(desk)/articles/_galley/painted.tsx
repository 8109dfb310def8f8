'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import type { PaperMark } from '@/lib/editor/read-only'
import type { ClaimView } from '@/lib/editorial/view'
import type { Piece } from './pieces'
import styles from './words.module.css'
import { TrackedActs } from './tracked-acts'
import { claimKey } from './stops'

/** What painting needs to know of the claims of a block. */
export interface Claims {
  byNumber: ReadonlyMap<number, ClaimView>
  lane: ReadonlyMap<number, number>
  active: string | null
  tabStop: string | null
}

interface PaintedProps {
  piece: Piece
  words: string
  claims: Claims
}

/** One piece of the words under the lines of its claims, and the numbers of those that end here. */
export function Painted({ piece, words, claims }: PaintedProps) {
  const text = looked(words.slice(piece.from, piece.to), piece.marks)
  const lined = piece.claims.reduceRight<ReactNode>((inner, number) => <Line number={number} claims={claims}>{inner}</Line>, <span data-at={piece.from}>{text}</span>)
  return (
    <>
      {piece.before && <Added words={piece.before} />}
      {piece.struck ? <del className={styles.struck}>{lined}</del> : lined}
      {piece.after && <Added words={piece.after} />}
      {piece.ends.map((number, nth) => (
        <Fragment key={number}>
          {nth > 0 && <span className={styles.between} aria-hidden="true"> </span>}
          <ClaimNumber number={number} claims={claims} tight={/^\S/.test(words.slice(piece.to))} />
        </Fragment>
      ))}
      {piece.proposal && <TrackedActs proposal={piece.proposal} />}
    </>
  )
}

/** Words that are proposed stand between those of the story and are none of them: they cannot be chosen. */
const Added = ({ words }: { words: string }) => <ins className={styles.added}>{words}</ins>

function Line({ number, claims, children }: { number: number; claims: Claims; children: ReactNode }) {
  const claim = claims.byNumber.get(number)
  const lane = Math.min(claims.lane.get(number) ?? 0, 3)
  return (
    <span className="claim" data-claim={number} data-standing={claim?.standing} data-lane={lane || undefined} data-active={claims.active === claimKey(number) || undefined}>
      {children}
    </span>
  )
}

/** Stands inline like a letter, with word joiners at its sides: neither it nor the full stop after it starts a line. */
function ClaimNumber({ number, claims, tight }: { number: number; claims: Claims; tight: boolean }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const claim = claims.byNumber.get(number)
  const key = claimKey(number)
  if (!claim) return null
  return (
    <a
      className={`claim-number ${styles.number}`}
      href={`#${key}`}
      data-stop={key}
      data-standing={claim.standing}
      data-tight={tight || undefined}
      tabIndex={claims.tabStop === key ? 0 : -1}
      aria-label={t('claimSign', { number, kind: called(`kinds.${claim.kind}`).toLowerCase(), standing: called(`standings.${claim.standing}`) })}
      aria-current={claims.active === key || undefined}
    >
      {number}
    </a>
  )
}

function looked(text: string, marks: readonly PaperMark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold': return <strong>{inner}</strong>
      case 'italic': return <em>{inner}</em>
      case 'subscript': return <sub>{inner}</sub>
      case 'superscript': return <sup>{inner}</sup>
      case 'link': return <span className={styles.link} title={mark.href}>{inner}</span>
      case 'break': return <>{inner}<br /></>
    }
  }, text)
}
