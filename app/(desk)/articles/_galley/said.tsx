'use client'

import { Time } from '@/app/_components/time'
import type { PersonView, QueryView } from '@/lib/editorial/view'
import styles from './open.module.css'
import { cutAtNames, spokenTo } from './speaking'

interface SaidProps {
  text: string
  by: PersonView
  at: number
  mentions: readonly PersonView[]
  /** What it does in the thread; the question itself does nothing yet. */
  does?: QueryView['replies'][number]['does']
}

const verbs = { answer: ' answered', close: ' closed it', remark: '' } as const

/** One thing said in a thread, with the people it speaks to set off. */
export function Said({ text, by, at, mentions, does }: SaidProps) {
  const named = spokenTo(text, mentions)
  const besides = mentions.filter(person => !named.includes(person))
  return (
    <li data-does={does}>
      <p className={styles.meta}>
        <b>{by.name}</b>{does ? verbs[does] : ' asked'}
        {besides.length > 0 && <>, to {new Intl.ListFormat('en').format(besides.map(({ name }) => name))}</>}, <Time at={at} brief />
      </p>
      {text && <p><Spoken text={text} people={mentions} /></p>}
    </li>
  )
}

function Spoken({ text, people }: { text: string; people: readonly PersonView[] }) {
  return cutAtNames(text, people).map((stretch, at) => (stretch.person ? <b key={at} className={styles.mention}>{stretch.text}</b> : stretch.text))
}
