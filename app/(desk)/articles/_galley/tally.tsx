'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import Link from 'next/link'
import { Meter } from '@/app/_components/meter'
import { Spinner } from '@/app/_components/spinner'
import { inTheWay } from './in-the-way'
import { mainOffer } from './main-offer'
import { mine } from './mine'
import { onGrid } from './on-grid'
import { useRoom, type Room } from './room'
import styles from './tally.module.css'
import { nextOf, tallies } from './tallies'

/** How far the check is, always in sight: each number goes to the next such thing. */
export function TallyRow() {
  const t = useTranslations('galley')
  return (
    <section className={styles.tally} data-sticky aria-label={t('howFarTheCheckIs')}>
      <div className={styles.far}>
        <Counts />
        <Progress />
      </div>
      <Way />
    </section>
  )
}

function Counts() {
  const t = useTranslations('galley')
  const { view, stops, at } = useRoom()
  const { sentences, covered } = view.progress
  return (
    <ul className={styles.counts}>
      {tallies.map(tally => {
        const count = tally.count(view.progress)
        const next = count > 0 ? nextOf(tally, view, stops, at) : null
        const words = <><b className="figures">{count}</b> {t(`tally.${tally.name}`, { count })}</>
        return (
          <li key={tally.name} data-standing={tally.standing} data-none={count === 0 || undefined} data-tally={tally.name}>
            {next ? <a href={`#${next}`} title={t('nextKeys', { keys: tally.keys })}>{words}</a> : <span>{words}</span>}
            {tally.name === 'stale' && <ByPunctuation />}
          </li>
        )
      })}
      <OnlyMine />
      <li className={styles.sentences}>
        <span>{t.rich('accountedFor', { covered, sentences, b: figures })}</span>
      </li>
    </ul>
  )
}

const figures = (words: ReactNode) => <b className="figures">{words}</b>

/** "2 by punctuation alone": those can be signed again together. */
function ByPunctuation() {
  const t = useTranslations('galley')
  const { view, showForm } = useRoom()
  const count = view.claims.filter(claim => claim.renewable).length
  const offer = view.offered.find(one => one.action === 'renewSignatures')
  if (count === 0) return null
  const words = t('countByPunctuationAlone', { count })
  return <>, {offer && offer.refusals.length === 0 ? <button type="button" className={styles.together} data-action="renewSignatures" title={t('signAgainTogetherR')} onClick={() => showForm('renew')}>{words}</button> : words}</>
}

/** Where claims were given to people: the claims of whoever looks, alone. */
function OnlyMine() {
  const t = useTranslations('galley')
  const { view, me, onlyMine, showOnlyMine } = useRoom()
  const given = view.claims.filter(claim => claim.checker !== null && claim.standing !== 'cut')
  if (given.length === 0) return null
  const own = given.filter(claim => mine(claim, me)).length
  return (
    <li className={styles.mine}>
      <button type="button" aria-pressed={onlyMine} disabled={own === 0 && !onlyMine} onClick={() => showOnlyMine(!onlyMine)}>{t.rich(onlyMine ? 'ownGivenAlone' : 'ownGiven', { own, b: figures })}</button>
    </li>
  )
}

/** Claims by standing, and beside them the sentences nobody has looked at. */
function Progress() {
  const t = useTranslations('galley')
  const { view: { progress } } = useRoom()
  const parts = [
    { standing: 'verified', count: progress.signed, label: t('signedSigned', { signed: progress.signed }) },
    { standing: 'stale', count: progress.stale, label: t('staleStale', { stale: progress.stale }) },
    { standing: 'lost', count: progress.lost, label: t('lostLost', { lost: progress.lost }) },
    { standing: 'change-needed', count: progress.disputed, label: t('disputedDisputed', { disputed: progress.disputed }) },
    { standing: 'query-open', count: Math.max(0, progress.claims - progress.signed - progress.stale - progress.lost - progress.disputed - progress.open), label: t('queriesOpen') },
  ]
  const total = progress.claims + progress.uncovered
  return <Meter parts={parts} total={total} label={t('signedOfClaimsClaims', { signed: progress.signed, claims: progress.claims, uncovered: progress.uncovered })} />
}

/** "Three things stand in the way: …", each a link to the next such thing. */
function Way() {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, at, refreshing } = useRoom()
  const main = mainOffer(view.offered)
  const way = inTheWay(view.gate, view.claims, { t, called })
  const others = inTheWay(main?.refusals ?? [], view.claims, { t, called }).others
  return (
    <div id="gate" className={styles.way} aria-busy={refreshing || undefined}>
      {refreshing && <p role="status"><Spinner /> {t('fetching')}</p>}
      {way.groups.length > 0 && (
        <p>
          {way.lead}: {way.groups.map((group, nth) => (
            <span key={group.words}>
              {nth > 0 && ', '}
              <a href={`#${nextKey(group.keys, at)}`}>{group.words}</a>
            </span>
          ))}.
        </p>
      )}
      {others.map(({ sentence, href }) => <p key={sentence}><Elsewhere href={onGrid(view.id, href)}>{sentence}</Elsewhere></p>)}
      {way.groups.length === 0 && others.length === 0 && <p className={styles.clear}>{t('nothingStandsInTheWay')}</p>}
    </div>
  )
}

const Elsewhere = ({ href, children }: { href: string | null; children: string }) => (href ? <Link href={href}>{children}</Link> : children)

const nextKey = (keys: readonly string[], at: Room['at']) => keys[(keys.indexOf(at ?? '') + 1) % keys.length] ?? ''
