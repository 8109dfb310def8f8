import { Check } from 'lucide-react'
import { Fragment } from 'react'
import styles from './path.module.css'

export interface Step {
  label: string
  is: 'done' | 'now' | 'ahead'
}

/** The way of a thing through its states, given as data. On a phone only the step that is now keeps its word. */
export function Path({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className={styles.path} aria-label={label}>
      {steps.map(({ label: step, is }, at) => (
        <Fragment key={step}>
          <li className={styles.step} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            {at > 0 && <i className={styles.line} aria-hidden="true" />}
            {is === 'done' && <Check size={12} strokeWidth={2.25} aria-hidden="true" />}
            <span className={styles.word}>{step}</span>
          </li>
        </Fragment>
      ))}
    </ol>
  )
}
