'use client'

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
  return (
    <section className={styles.tally} data-sticky aria-label="How far the check is">
      <div className={styles.far}>
        <Counts />
        <Progress />
      </div>
      <Way />
    </section>
  )
}

function Counts() {
  const { view, stops, at } = useRoom()
  const { sentences, covered } = view.progress
  return (
    <ul className={styles.counts}>
      {tallies.map(tally => {
        const count = tally.count(view.progress)
        const next = count > 0 ? nextOf(tally, view, stops, at) : null
        const words = <><b className="figures">{count}</b> {tally.words(count)}</>
        return (
          <li key={tally.name} data-standing={tally.standing} data-none={count === 0 || undefined} data-tally={tally.name}>
            {next ? <a href={`#${next}`} title={`Next (${tally.keys})`}>{words}</a> : <span>{words}</span>}
            {tally.name === 'stale' && <ByPunctuation />}
          </li>
        )
      })}
      <OnlyMine />
      <li className={styles.sentences}>
        <span><b className="figures">{covered}</b> of <b className="figures">{sentences}</b> {sentences === 1 ? 'sentence' : 'sentences'} accounted for</span>
      </li>
    </ul>
  )
}

/** "2 by punctuation alone": those can be signed again together. */
function ByPunctuation() {
  const { view, showForm } = useRoom()
  const count = view.claims.filter(claim => claim.renewable).length
  const offer = view.offered.find(one => one.action === 'renewSignatures')
  if (count === 0) return null
  const words = `${count} by punctuation alone`
  return <>, {offer && offer.refusals.length === 0 ? <button type="button" className={styles.together} data-action="renewSignatures" title="Sign again together (R)" onClick={() => showForm('renew')}>{words}</button> : words}</>
}

/** Where claims were given to people: the claims of whoever looks, alone. */
function OnlyMine() {
  const { view, me, onlyMine, showOnlyMine } = useRoom()
  const given = view.claims.filter(claim => claim.checker !== null && claim.standing !== 'cut')
  if (given.length === 0) return null
  const own = given.filter(claim => mine(claim, me)).length
  return (
    <li className={styles.mine}>
      <button type="button" aria-pressed={onlyMine} disabled={own === 0 && !onlyMine} onClick={() => showOnlyMine(!onlyMine)}><b className="figures">{own}</b> given to you{onlyMine ? ', shown alone' : ''}</button>
    </li>
  )
}

/** Claims by standing, and beside them the sentences nobody has looked at. */
function Progress() {
  const { view: { progress } } = useRoom()
  const parts = [
    { standing: 'verified', count: progress.signed, label: `${progress.signed} signed` },
    { standing: 'stale', count: progress.stale, label: `${progress.stale} stale` },
    { standing: 'lost', count: progress.lost, label: `${progress.lost} lost` },
    { standing: 'change-needed', count: progress.disputed, label: `${progress.disputed} disputed` },
    { standing: 'query-open', count: Math.max(0, progress.claims - progress.signed - progress.stale - progress.lost - progress.disputed - progress.open), label: 'claims with open queries' },
  ]
  const total = progress.claims + progress.uncovered
  return <Meter parts={parts} total={total} label={`${progress.signed} of ${progress.claims} claims signed, ${progress.uncovered} sentences not looked at`} />
}

/** "Three things stand in the way: …", each a link to the next such thing. */
function Way() {
  const { view, at, refreshing } = useRoom()
  const main = mainOffer(view.offered)
  const way = inTheWay(view.gate, view.claims)
  const others = inTheWay(main?.refusals ?? [], view.claims).others
  return (
    <div id="gate" className={styles.way} aria-busy={refreshing || undefined}>
      {refreshing && <p role="status"><Spinner /> Fetching the words as they are now …</p>}
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
      {way.groups.length === 0 && others.length === 0 && <p className={styles.clear}>Nothing stands in the way.</p>}
    </div>
  )
}

const Elsewhere = ({ href, children }: { href: string | null; children: string }) => (href ? <Link href={href}>{children}</Link> : children)

const nextKey = (keys: readonly string[], at: Room['at']) => keys[(keys.indexOf(at ?? '') + 1) % keys.length] ?? ''
