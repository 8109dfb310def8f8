'use client'

import Link from 'next/link'
import { CircleCheck } from 'lucide-react'
import type { RefusalView } from '@/lib/editorial/view'
import { upperFirst, inWords } from '../_galley/names'
import { mainOffer } from '../_galley/main-offer'
import { Button } from '@/app/_components/button'
import { onGrid } from '../_galley/on-grid'
import { useRoom } from '../_galley/room'
import type { Start } from './edit-acts'
import styles from './edit.module.css'

/** Causes in sight before the rest folds away. */
const shown = 10

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
      <Causes article={view.id} causes={gate.slice(0, shown)} />
      {gate.length > shown && (
        <details>
          <summary>{gate.length - shown} more</summary>
          <Causes article={view.id} causes={gate.slice(shown)} />
        </details>
      )}
    </section>
  )
}

function Causes({ article, causes }: { article: string; causes: readonly RefusalView[] }) {
  return (
    <ol className={styles.gate}>
      {causes.map((cause) => <li key={cause.href + cause.sentence} data-rule={cause.rule}><Link href={onGrid(article, cause.href) ?? `/articles/${article}/check${cause.href}`}>{cause.sentence}</Link></li>)}
    </ol>
  )
}
