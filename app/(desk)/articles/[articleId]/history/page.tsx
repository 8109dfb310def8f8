import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Frame } from '@/app/(desk)/_frame/frame'
import { Time } from '@/app/_components/time'
import { Words } from '@/app/_words/words'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { changesBetween, timelineOf, type Timeline } from '@/lib/server/timeline'
import { Tabs } from '../../_tabs/tabs'
import styles from '../../_history/history.module.css'

interface Asked {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('history') }
}

const number = (value: string | string[] | undefined) => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null)

export default async function History({ params, searchParams }: Asked) {
  const t = await getTranslations('history')
  const actor = await requireActor()
  const { articleId } = await params
  const [view, timeline, query] = [await viewFor(actor, articleId), await timelineOf(actor, articleId), await searchParams]
  if (!view || !timeline) notFound()
  const to = number(query['to']) ?? view.revision
  const from = number(query['from']) ?? Math.max(1, to - 1)
  const changes = timeline.revisions.length > 1 ? await changesBetween(actor, articleId, from, to) : null
  return (
    <Words rooms={['story']}>
      <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: view.headline || t('noHeadlineYet'), href: `/articles/${view.id}/check` }, { label: t('history') }]} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <div className={styles.page}>
          <h1>{t('history')}</h1>
          <Compared timeline={timeline} from={from} to={to} changes={changes} />
          <section aria-labelledby="all">
            <h2 id="all">{t('everythingThatWasDone')}</h2>
            <ol className={styles.lines}>
              {timeline.lines.map((line) => (
                <li key={line.ordinal}>
                  <span className="figures">{line.ordinal}</span>
                  <div>
                    <p><Did line={line} /></p>
                    {line.said && <p className={styles.quiet}>{line.said}</p>}
                    {line.refusedBy.length > 0 && <p className={styles.quiet}>{t('notTrue', { rules: line.refusedBy.join('; ') })}</p>}
                    <p className={styles.quiet}><Time at={line.at} /> · <code title={line.hash}>{line.hash.slice(0, 12)}…</code></p>
                  </div>
                </li>
              ))}
            </ol>
            <p className={styles.quiet}>{t.rich('countEntriesEachBound', { count: timeline.head.count, hash: timeline.head.hash, code: chunks => <code>{chunks}</code> })}</p>
          </section>
        </div>
      </Frame>
    </Words>
  )
}

function Did({ line: { did, who, door: through, from, to } }: { line: Timeline['lines'][number] }) {
  const t = useTranslations('history')
  const door = through === 'api' || through === 'link' ? through : 'desk'
  const b = (words: ReactNode) => <b>{words}</b>
  return from === to ? t.rich(`did.${door}`, { did, who, b }) : t.rich(`didTo.${door}`, { did, who, to, b })
}

function Compared({ timeline, from, to, changes }: { timeline: Timeline; from: number; to: number; changes: Awaited<ReturnType<typeof changesBetween>> }) {
  const t = useTranslations('history')
  const { revisions } = timeline
  if (revisions.length < 2) return <p className={styles.quiet}>{t('oneRevision', { who: revisions[0]?.who ?? '' })}</p>
  const options = revisions.map((row) => <option key={row.number} value={row.number}>{t(row.made === 'proposal' || row.made === 'restore' ? `made.${row.made}` : 'made.save', { number: row.number, who: row.who })}</option>)
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{t('whatChangedInTheWords')}</h2>
      <form className={styles.choose}>
        <label>{t.rich('fromRevision', { select: () => <select name="from" defaultValue={from}>{options}</select> })}</label>
        <label>{t.rich('toRevision', { select: () => <select name="to" defaultValue={to}>{options}</select> })}</label>
        <button type="submit">{t('compare')}</button>
      </form>
      {!changes || changes.length === 0
        ? <p className={styles.quiet}>{t('noWordsDifferBetween')}</p>
        : changes.map((parts, at) => <p key={at} className={styles.diff}>{parts.map((part, n) => (part.added ? <ins key={n}>{part.value}</ins> : part.removed ? <del key={n}>{part.value}</del> : <span key={n}>{part.value}</span>))}</p>)}
    </section>
  )
}
