import type { ReactNode } from 'react'
import styles from './obstacle.module.css'

export interface Thing {
  sentence: string
  /** Where the cause is; without it the sentence stands alone. */
  href?: string
}

interface ObstacleProps {
  /** Given to the button's `refusedBecause`. */
  id: string
  things: readonly Thing[]
  /** A sentence before the list, such as "Three things stand in the way." */
  lead?: ReactNode
  /** How many are shown before the rest folds away. */
  shown?: number
  /** Words for the fold, given how many are in it. */
  rest?: (count: number) => string
  align?: 'start' | 'end'
}

function Sentence({ sentence, href }: Thing) {
  return href ? <a href={href}>{sentence}</a> : <span>{sentence}</span>
}

function Sentences({ things }: { things: readonly Thing[] }) {
  return things.map((thing, at) => (
    <li key={`${at} ${thing.sentence}`}>
      <Sentence {...thing} />
    </li>
  ))
}

/** What stands in the way of a disabled button: sentences, each a link to its cause. Never a bare grey button. */
export function Obstacle({ id, things, lead, shown = 3, rest, align = 'start' }: ObstacleProps) {
  const folded = rest ? things.slice(shown) : []
  return (
    <div id={id} className={styles.obstacle} data-align={align}>
      {lead && <p>{lead}</p>}
      {things.length > 0 && (
        <ul className={styles.things}>
          <Sentences things={rest ? things.slice(0, shown) : things} />
        </ul>
      )}
      {folded.length > 0 && (
        <details className={styles.fold}>
          <summary>{rest?.(folded.length)}</summary>
          <ul className={styles.things}>
            <Sentences things={folded} />
          </ul>
        </details>
      )}
    </div>
  )
}
