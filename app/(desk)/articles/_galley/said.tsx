'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
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


/** One thing said in a thread, with the people it speaks to set off. */
export function Said({ text, by, at, mentions, does }: SaidProps) {
  const t = useTranslations('galley')
  const { list } = useFormatter()
  const whose = { name: by.name, b: (words: ReactNode) => <b>{words}</b> }
  const named = spokenTo(text, mentions)
  const besides = mentions.filter(person => !named.includes(person))
  return (
    <li data-does={does}>
      <p className={styles.meta}>
        {besides.length > 0 ? t.rich(`doesTo.${does ?? 'asked'}`, { ...whose, names: list(besides.map(({ name }) => name)) }) : t.rich(`does.${does ?? 'asked'}`, whose)}, <Time at={at} brief />
      </p>
      {text && <p><Spoken text={text} people={mentions} /></p>}
    </li>
  )
}

function Spoken({ text, people }: { text: string; people: readonly PersonView[] }) {
  return cutAtNames(text, people).map((stretch, at) => (stretch.person ? <b key={at} className={styles.mention}>{stretch.text}</b> : stretch.text))
}
