import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/app/(desk)/_frame/frame'
import { Time } from '@/app/_components/time'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { changesBetween, timelineOf, type Timeline } from '@/lib/server/timeline'
import { Tabs } from '../../_tabs/tabs'
import styles from '../../_history/history.module.css'

interface Asked {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'History' }

const number = (value: string | string[] | undefined) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null)

export default async function History({ params, searchParams }: Asked) {
  const actor = await requireActor()
  const { articleId } = await params
  const [view, timeline, query] = [await viewFor(actor, articleId), await timelineOf(actor, articleId), await searchParams]
  if (!view || !timeline) notFound()
  const to = number(query['to']) ?? view.revision
  const from = number(query['from']) ?? Math.max(1, to - 1)
  const changes = timeline.revisions.length > 1 ? await changesBetween(actor, articleId, from, to) : null
  return (
    <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: view.headline || 'No headline yet', href: `/articles/${view.id}/check` }, { label: 'History' }]} room="sheet">
      <Tabs article={view.id} offered={view.offered} />
      <div className={styles.page}>
        <h1>History</h1>
        <Compared timeline={timeline} from={from} to={to} changes={changes} />
        <section aria-labelledby="all">
          <h2 id="all">Everything that was done</h2>
          <ol className={styles.lines}>
            {timeline.lines.map((line) => (
              <li key={line.ordinal}>
                <span className="figures">{line.ordinal}</span>
                <div>
                  <p><b>{line.did}</b> by {line.who}{line.door === 'api' && ' through the API'}{line.door === 'link' && ' through a link'}{line.from !== line.to && <> · now {line.to}</>}</p>
                  {line.said && <p className={styles.quiet}>{line.said}</p>}
                  {line.refusedBy.length > 0 && <p className={styles.quiet}>Not true: {line.refusedBy.join('; ')}.</p>}
                  <p className={styles.quiet}><Time at={line.at} /> · <code title={line.hash}>{line.hash.slice(0, 12)}…</code></p>
                </div>
              </li>
            ))}
          </ol>
          <p className={styles.quiet}>{timeline.head.count} entries, each bound to the one before. Head: <code>{timeline.head.hash}</code></p>
        </section>
      </div>
    </Frame>
  )
}

function Compared({ timeline, from, to, changes }: { timeline: Timeline; from: number; to: number; changes: Awaited<ReturnType<typeof changesBetween>> }) {
  const { revisions } = timeline
  if (revisions.length < 2) return <p className={styles.quiet}>There is one revision so far, saved by {revisions[0]?.who}.</p>
  const options = revisions.map((row) => <option key={row.number} value={row.number}>{row.number}, {row.who}{row.made === 'proposal' ? ' (a proposal accepted)' : row.made === 'restore' ? ' (public words restored)' : ''}</option>)
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">What changed in the words</h2>
      <form className={styles.choose}>
        <label>From revision <select name="from" defaultValue={from}>{options}</select></label>
        <label>to revision <select name="to" defaultValue={to}>{options}</select></label>
        <button type="submit">Compare</button>
      </form>
      {!changes || changes.length === 0
        ? <p className={styles.quiet}>No words differ between these two.</p>
        : changes.map((parts, at) => <p key={at} className={styles.diff}>{parts.map((part, n) => (part.added ? <ins key={n}>{part.value}</ins> : part.removed ? <del key={n}>{part.value}</del> : <span key={n}>{part.value}</span>))}</p>)}
    </section>
  )
}
