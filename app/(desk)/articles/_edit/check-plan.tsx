'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

/** When the check must be done, how much depends on it, and who was given which claims. */
export function CheckPlan() {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { list } = useFormatter()
  const numbers = (claims: readonly { number: number }[]) => t('claimsByNumber', { count: claims.length, numbers: list(claims.map(({ number }) => String(number))) })
  const { view } = useRoom()
  const { plan } = view
  const open = view.claims.filter((claim) => claim.standing !== 'cut')
  const checkers = new Map(open.flatMap(({ checker }) => (checker ? [[checker.id, checker.name] as const] : [])))
  const nobody = open.filter((claim) => !claim.checker)
  return (
    <section className={styles.card} aria-labelledby="plan">
      <h2 id="plan">{t('planOfTheCheck')}</h2>
      {plan ? (
        <>
          <p>{plan.deadline === null ? t('noDeadline') : t.rich('due', { time: timeAt(plan.deadline, 'relative') })} · {called(`risks.${plan.risk}`).toLowerCase()}</p>
          {plan.note && <p>{plan.note}</p>}
          <p className={styles.meta}>{plan.by.name}, <Time at={plan.at} brief /></p>
        </>
      ) : <p className={styles.meta}>{t('noDeadlineRisk', { risk: called('risks.normal').toLowerCase() })}</p>}
      {checkers.size > 0 && (
        <ul className={styles.people}>
          {[...checkers].map(([id, name]) => <li key={id}><b>{name}</b> {numbers(open.filter((claim) => claim.checker?.id === id))}</li>)}
          {nobody.length > 0 && <li>{t('nobody', { claims: numbers(nobody) })}</li>}
        </ul>
      )}
    </section>
  )
}

