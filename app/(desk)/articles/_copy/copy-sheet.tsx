import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StandingDot } from '@/app/_components/standing-dot'
import type { CheckingCopy, GalleyRow } from '@/lib/server/annotated/checking-copy'
import type { MarginNote } from '@/lib/server/annotated/margin-notes'
import styles from './copy.module.css'
import { Runs } from './runs'

/** The galley on paper: words on the left, what there is to say of them on the right, and at the end what is asked and what it rests on. */
export function CopySheet({ copy }: { copy: CheckingCopy }) {
  const t = useTranslations('copy')
  const { headline, line, rows, gone, queries, sources } = copy
  const standings = new Map(rows.flatMap(({ notes }) => notes.map(({ number, standing }) => [number, standing] as const)))
  return (
    <article className={styles.copy} aria-label={t('copyOfThis', { headline: headline || t('aStory') })}>
      <header className={styles.head}>
        <p className="label">{t('checkingCopy')}</p>
        <p>{line}</p>
        {standings.size === 0 && <p>{t('noClaimIsMarkedYet')}</p>}
      </header>
      {headline === '' && <h1 className={styles.nameless}>{t('noHeadlineYet')}</h1>}
      {rows.map((row) => <Row key={row.block.id} row={row} standings={standings} />)}
      <Section title={t('claimsNoLongerInTheText')} empty="">{gone.map((note) => <li key={note.claim}><Note note={note} quoted /></li>)}</Section>
      <Section title={t('openQueries')} empty={t('noQuery')}>{queries.map((query, at) => <li key={at}>{query}</li>)}</Section>
      <Section title={t('sources')} empty={t('noSource')} numbered>{sources.map((source, at) => <li key={at}>{source}</li>)}</Section>
    </article>
  )
}

type Standings = ReadonlyMap<number, MarginNote['standing']>

const tags = { headline: 'h1', heading2: 'h2', heading3: 'h3' } as const
const named = ['alt', 'social', 'pull', 'caption', 'credit'] as const satisfies GalleyRow['block']['kind'][]

function Row({ row: { block, runs, notes }, standings }: { row: GalleyRow; standings: Standings }) {
  const t = useTranslations('copy')
  if (block.words === '') return null
  const { kind, group } = block
  const name = named.find((one) => one === kind)
  const Tag = kind in tags ? tags[kind as keyof typeof tags] : 'p'
  return (
    <section className={styles.row} aria-label={notes.length > 0 ? t('wordsWithClaims') : t('words')} data-noted={notes.length > 0 || undefined}>
      <div className={styles.words} data-kind={kind} data-group={group?.type}>
        {name && <span className={`label ${styles.what}`}>{t(`kinds.${name}`)}</span>}
        {group && group.type !== 'quote' && <span className={styles.item} aria-hidden="true">{group.type === 'ordered' ? `${group.number}.` : '•'}</span>}
        <Tag><Runs runs={runs} standings={standings} /></Tag>
      </div>
      {notes.length > 0 && <ol className={styles.notes}>{notes.map((note) => <li key={note.claim}><Note note={note} /></li>)}</ol>}
    </section>
  )
}

function Note({ note, quoted = false }: { note: MarginNote; quoted?: boolean }) {
  return (
    <div className={styles.note} data-standing={note.standing}>
      <p className={styles.title}><StandingDot standing={note.standing} /><b>{note.title}</b></p>
      {quoted && note.quote !== '' && <p className={styles.quote}>“{note.quote}”</p>}
      {note.lines.map((words, at) => <p key={at}>{words}</p>)}
    </div>
  )
}

/** A list after the text; one that is empty says so, or is left out. */
function Section({ title, empty, numbered = false, children }: { title: string; empty: string; numbered?: boolean; children: ReactNode[] }) {
  if (children.length === 0 && empty === '') return null
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? <p className={styles.quiet}>{empty}</p> : numbered ? <ol className={styles.numbered}>{children}</ol> : <ul className={styles.list}>{children}</ul>}
    </section>
  )
}
