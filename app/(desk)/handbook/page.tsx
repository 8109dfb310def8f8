import type { Metadata } from 'next'
import Link from 'next/link'
import { handbookChapters, type Chapter } from '@/lib/editorial/chapters'
import { evidenceInWords, levelsInWords } from '@/lib/editorial/house-changes'
import { decidersOf, houseActs, houseLaws } from '@/lib/editorial/house-laws'
import { edges, inPlainWords, states } from '@/lib/editorial/handbook'
import { roleNames } from '@/lib/editorial/people'
import { whoNames } from '@/lib/editorial/who'
import { rulesPage } from '@/lib/server/house-rules'
import { requireActor } from '@/lib/server/session'
import { Frame } from '../_frame/frame'
import { Diagram } from './diagram'
import styles from './handbook.module.css'

export const metadata: Metadata = { title: 'Handbook' }

export default async function Handbook() {
  const { rules } = await rulesPage(await requireActor())
  const chapters = handbookChapters()
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
          <nav aria-label="Actions by subject"><ul className={styles.chapters}>{chapters.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul></nav>
          {chapters.map((chapter) => <ChapterTable key={chapter.id} {...chapter} />)}
        </section>
        <section aria-labelledby="house">
          <h2 id="house">House rules in force</h2>
          <p>What this newsroom decided for itself, and the gate asks by. They stand in full, with their latest changes, on the page of <Link href="/rules">house rules</Link>.</p>
          <dl className={styles.house}>
            <div><dt>Evidence</dt><dd>{evidenceInWords(rules.evidence).map((sentence) => <p key={sentence}>{sentence}</p>)}</dd></div>
            <div><dt>Right of reply</dt><dd>{rules.replies.length === 0 ? 'Asked for under no check.' : `Asked for under these checks: ${levelsInWords(rules.replies)}.`}</dd></div>
            <div><dt>Checks by section</dt><dd>{rules.sections.map(({ name, levels }) => <p key={name}>{name}: {levelsInWords(levels)}.</p>)}</dd></div>
            <div><dt>Who sets them</dt><dd>{houseActs.map((act) => <p key={act}>{houseLaws[act].label}: {decidersOf(act)}.</p>)}</dd></div>
          </dl>
        </section>
        <section aria-labelledby="roles">
          <h2 id="roles">Roles</h2>
          <p>One person may hold several. None implies another, and whoever wrote words never counts as having signed them, whatever their roles: {Object.values(roleNames).join(', ')}.</p>
        </section>
      </div>
    </Frame>
  )
}

function ChapterTable({ id, title, words, rows }: Chapter) {
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{words}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={id}>
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
  )
}
