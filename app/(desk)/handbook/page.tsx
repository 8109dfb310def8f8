import type { Metadata } from 'next'
import { edges, handbook, inPlainWords, states } from '@/lib/editorial/handbook'
import { roleNames } from '@/lib/editorial/people'
import { whoNames } from '@/lib/editorial/who'
import { Frame } from '../_frame/frame'
import { Diagram } from './diagram'
import styles from './handbook.module.css'

export const metadata: Metadata = { title: 'Handbook' }

export default function Handbook() {
  const rows = handbook()
  const known = states()
  const ways = edges()
  return (
    <Frame room="sheet">
      <div className={styles.page}>
        <h1>Handbook</h1>
        <p className={styles.lead}>
          What may be done, by whom, when, and where it leads. This page is read from the rules the server enforces; there is no second copy of them.
        </p>
        <section aria-labelledby="desk">
          <h2 id="desk">At the desk</h2>
          <p>Who holds the pen. A story falls from checked to checking by itself when something opens or house rules ask for more, and rises again when the last obstacle is signed away and a sign-off stands.</p>
          <Diagram name="The desk" states={known.desk} ways={ways.filter((way) => way.region === 'desk')} />
        </section>
        <section aria-labelledby="public">
          <h2 id="public">In public</h2>
          <p>What a reader sees. Publication asks the gate: checked, and nothing in the way.</p>
          <Diagram name="The public side" states={known.public} ways={ways.filter((way) => way.region === 'public')} />
        </section>
        <section aria-labelledby="actions">
          <h2 id="actions">Every action</h2>
          <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby="actions">
            <table className={styles.table}>
              <thead>
                <tr><th scope="col">Action</th><th scope="col">Who</th><th scope="col">From</th><th scope="col">Rules</th><th scope="col">Leads to</th></tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.action} ${row.to} ${row.from.join()}`}>
                    <th scope="row">{row.label}</th>
                    <td>{row.who.map((one) => whoNames[one]).join(', ')}</td>
                    <td>{row.from.join(', ')}</td>
                    <td>{row.rules.length === 0 ? '–' : <ul>{row.rules.map((rule) => <li key={rule}>{inPlainWords(rule)}</li>)}</ul>}</td>
                    <td>{row.to === 'same' ? 'stays' : row.to}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
        <section aria-labelledby="roles">
          <h2 id="roles">Roles</h2>
          <p>One person may hold several. None implies another, and whoever wrote words never counts as having signed them, whatever their roles: {Object.values(roleNames).join(', ')}.</p>
        </section>
      </div>
    </Frame>
  )
}
