'use client'

import { Time } from '@/app/_components/time'
import { useRoom } from '../_galley/room'
import { riskNames } from '../_galley/names'
import styles from './edit.module.css'

/** When the check must be done, how much depends on it, and who was given which claims. */
export function CheckPlan() {
  const { view } = useRoom()
  const { plan } = view
  const open = view.claims.filter((claim) => claim.standing !== 'cut')
  const checkers = new Map(open.flatMap(({ checker }) => (checker ? [[checker.id, checker.name] as const] : [])))
  const nobody = open.filter((claim) => !claim.checker)
  return (
    <section className={styles.card} aria-labelledby="plan">
      <h2 id="plan">Plan of the check</h2>
      {plan ? (
        <>
          <p>{plan.deadline === null ? 'No deadline' : <>Due <Time at={plan.deadline} relative /></>} · {riskNames[plan.risk].toLowerCase()}</p>
          {plan.note && <p>{plan.note}</p>}
          <p className={styles.meta}>{plan.by.name}, <Time at={plan.at} brief /></p>
        </>
      ) : <p className={styles.meta}>No deadline, {riskNames.normal.toLowerCase()}.</p>}
      {checkers.size > 0 && (
        <ul className={styles.people}>
          {[...checkers].map(([id, name]) => <li key={id}><b>{name}</b> {numbers(open.filter((claim) => claim.checker?.id === id))}</li>)}
          {nobody.length > 0 && <li>Nobody: {numbers(nobody)}</li>}
        </ul>
      )}
    </section>
  )
}

const joined = new Intl.ListFormat('en')

/** "claim 3", "claims 1, 2 and 5". */
const numbers = (claims: readonly { number: number }[]) => `${claims.length === 1 ? 'claim' : 'claims'} ${joined.format(claims.map(({ number }) => String(number)))}`
