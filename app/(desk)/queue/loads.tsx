import type { Load } from '@/lib/server/queue-rows'
import styles from './queue.module.css'

/** What each checker has on their desk; who has least stands on top. */
export function Loads({ loads }: { loads: readonly Load[] }) {
  return (
    <section className={styles.loads} aria-labelledby="loads">
      <h2 id="loads">Checkers</h2>
      {loads.length === 0 ? <p className={styles.note}>Nobody here is a fact-checker.</p> : (
        <table>
          <thead><tr><th scope="col">Name</th><th scope="col">Stories</th><th scope="col">Open claims</th><th scope="col">Due in 7 days</th></tr></thead>
          <tbody className="figures">
            {loads.map(({ person, stories, claims, due }) => <tr key={person.id}><th scope="row">{person.name}</th><td>{stories}</td><td>{claims}</td><td data-due={due > 0 || undefined}>{due}</td></tr>)}
          </tbody>
        </table>
      )}
      <p className={styles.note}>A claim given to nobody counts for every checker of its story.</p>
    </section>
  )
}
