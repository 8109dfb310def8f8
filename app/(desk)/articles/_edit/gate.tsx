'use client'

import Link from 'next/link'
import { CircleCheck } from 'lucide-react'
import { upperFirst, inWords } from '../_galley/names'
import { mainOffer } from '../_galley/main-offer'
import { Button } from '@/app/_components/button'
import { useRoom } from '../_galley/room'
import type { Start } from './edit-acts'
import styles from './edit.module.css'

/** The gate as sentences, each leading to its cause on the galley. */
export function Gate({ start }: { start: Start }) {
  const { view } = useRoom()
  const { gate } = view
  const main = mainOffer(view.offered)
  if (gate.length === 0) {
    return (
      <section id="gate" className={styles.part} aria-labelledby="gate-title">
        <h2 id="gate-title">The gate</h2>
        <p className={styles.clear}><CircleCheck size={18} strokeWidth={1.75} aria-hidden="true" /> {view.ready ? 'Ready: checked, and nothing stands in the way.' : 'Nothing stands in the way. It waits for the sign-off.'}</p>
        {main && main.refusals.length === 0 && <p className={styles.acts}><Button tone="go" onClick={() => start(main.action)}>{main.label}</Button></p>}
      </section>
    )
  }
  return (
    <section id="gate" className={styles.part} aria-labelledby="gate-title">
      <h2 id="gate-title">{upperFirst(inWords(gate.length))} {gate.length === 1 ? 'thing stands' : 'things stand'} in the way</h2>
      <ol className={styles.gate}>
        {gate.map((cause) => (
          <li key={cause.href + cause.sentence} data-rule={cause.rule}><Link href={`/articles/${view.id}/check${cause.href}`}>{cause.sentence}</Link></li>
        ))}
      </ol>
    </section>
  )
}
