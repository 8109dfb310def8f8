'use client'

import { useTranslations } from 'next-intl'
import type { DemoSignIn } from '@/lib/server/demo'
import styles from '../_entrance/entrance.module.css'

interface DemoSignInsProps {
  people: DemoSignIn[]
  password: string
  filled: string
  onFill: (email: string, password: string) => void
}

/** One tap fills the form; without JavaScript the addresses and the password are there to be typed. */
export function DemoSignIns({ people, password, filled, onFill }: DemoSignInsProps) {
  const t = useTranslations('signIn')
  return (
    <section className={styles.demo} aria-labelledby="demo">
      <h2 id="demo" className="label">{t('theDemonstrationsPeople')}</h2>
      <p>{t.rich('chooseOneToFillInThe', { password, code: chunks => <code>{chunks}</code> })}</p>
      <ul className={styles.people}>
        {people.map(({ email, name, roles }) => (
          <li key={email}>
            <button type="button" className={styles.person} title={email} aria-pressed={filled === email} onClick={() => onFill(email, password)}>
              <span>{name}</span>
              <span>{roles}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
