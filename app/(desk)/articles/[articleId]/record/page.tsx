import type { Publication } from '@/lib/editorial/article'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Frame } from '@/app/(desk)/_frame/frame'
import { StandingDot } from '@/app/_components/standing-dot'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import { Words } from '@/app/_words/words'
import type { ArticleView, ClaimView, EvidenceView } from '@/lib/editorial/view'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'

import { Tabs } from '../../_tabs/tabs'
import styles from '../../_record/record.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('record') }
}

/** The whole record of a story's check, for the newsroom and for paper. */
export default async function Record({ params }: { params: Promise<{ articleId: string }> }) {
  const t = await getTranslations('record')
  const called = await getTranslations('names')
  const view = await viewFor(await requireActor(), (await params).articleId)
  if (!view) notFound()
  return (
    <Words rooms={['story']}>
      <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: view.headline || t('noHeadlineYet'), href: `/articles/${view.id}/check` }, { label: t('record') }]} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <article className={styles.page}>
          <p className={styles.quiet}>{t(`of.${view.checkLevel}`, { revision: view.revision })}{view.scope.length > 0 && `: ${view.scope.map((kind) => called(`kinds.${kind}`).toLowerCase()).join(', ')}`}</p>
          <h1>{view.headline || t('noHeadlineYet')}</h1>
          <Claims view={view} />
          <Marks view={view} />
          <Queries view={view} />
          <Publications view={view} />
        </article>
      </Frame>
    </Words>
  )
}

function Claims({ view }: { view: ArticleView }) {
  const t = useTranslations('record')
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{t('claims')}</h2>
      {view.claims.length === 0 && <p className={styles.quiet}>{t('noClaimsAreMarked')}</p>}
      {view.claims.map((claim) => <Claim key={claim.id} claim={claim} article={view.id} />)}
    </section>
  )
}

function Claim({ claim, article }: { claim: ClaimView; article: string }) {
  const t = useTranslations('record')
  const called = useTranslations('names')
  return (
    <section className={styles.claim} aria-label={t('claimNumber', { number: claim.number })}>
      <h3><StandingDot standing={claim.standing} /> <Link href={`/articles/${article}/check#claim-${claim.number}`}>{claim.number} · {called(`kinds.${claim.kind}`)}</Link> <span>{called(`standings.${claim.standing}`)}</span></h3>
      <p className={styles.words}>{claim.sentence || claim.quote}</p>
      {claim.cut && <p className={styles.quiet}>{t.rich('cutByNameReason', { name: claim.cut.by.name, time: timeAt(claim.cut.at), reason: claim.cut.reason })}</p>}
      {claim.evidence.map((row) => (
        <blockquote key={row.id} className={styles.source} data-removed={row.removed || undefined}>
          {row.passage && <p>{row.passage}</p>}
          <footer>{[row.supports ? sourceOf(row) : t('contradicting', { source: sourceOf(row) }), called(row.primary ? 'primary' : 'secondary'), row.doi && t('doi', { doi: row.doi }), row.removed && t('removed')].filter(Boolean).join(' · ')}</footer>
        </blockquote>
      ))}
      <ol className={styles.signatures}>
        {claim.signatures.map((row) => (
          <li key={row.id} data-past={row.past === '' ? undefined : true}>
            {t.rich('signed', { verdict: called(`verdicts.${row.verdict}`), name: row.by.name, time: timeAt(row.at), revision: row.revision })}{row.past && <> {t('past', { why: row.past.replaceAll(' ', '_') })}</>}{row.note && `: “${row.note}”`}
            {row.words !== claim.sentence && <><br /><span className={styles.quiet}>{t('signedWords', { words: row.words })}</span></>}
          </li>
        ))}
        {claim.overrule && <li data-past={claim.overrule.holds ? undefined : true}>{t.rich('keptByNameReason', { name: claim.overrule.by.name, time: timeAt(claim.overrule.at), reason: claim.overrule.reason })}</li>}
      </ol>
    </section>
  )
}

const sourceOf = ({ sourceTitle, locator }: EvidenceView) => [sourceTitle, locator].filter(Boolean).join(', ')

function Marks({ view }: { view: ArticleView }) {
  const t = useTranslations('record')
  const marked = view.sentences.filter((sentence) => sentence.mark)
  const uncovered = view.sentences.filter((sentence) => sentence.coverage === 'uncovered')
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('sentencesWithoutAClaim')}</h2>
      <ul className={styles.list}>
        {marked.map((sentence) => <li key={sentence.id}>{sentence.text} <span className={styles.quiet}>{sentence.mark?.type === 'no-fact' ? t('nothingToCheck') : t('outOfScope')}, {sentence.mark?.by.name}, {sentence.mark && <Time at={sentence.mark.at} />}</span></li>)}
        {uncovered.map((sentence) => <li key={sentence.id}>{sentence.text} <span className={styles.open}>{t('nobodyHasLookedAtIt')}</span></li>)}
      </ul>
    </section>
  )
}

function Queries({ view }: { view: ArticleView }) {
  const t = useTranslations('record')
  const called = useTranslations('names')
  if (view.queries.length === 0) return null
  return (
    <section aria-labelledby="queries">
      <h2 id="queries">{t('queries')}</h2>
      {view.queries.map((query) => (
        <div key={query.id} className={styles.claim}>
          <p>{t.rich('asked', { name: query.by.name, to: called(`askedOf.${query.to}`), time: timeAt(query.at), state: query.state, text: query.text })}</p>
          {query.replies.map((row) => <p key={`${row.at}${row.does}`} className={styles.quiet}>{t.rich(row.does === 'answer' ? 'replied.answer' : 'replied.other', { name: row.by.name, time: timeAt(row.at) })}{row.text && `: “${row.text}”`}</p>)}
        </div>
      ))}
    </section>
  )
}

function Publications({ view }: { view: ArticleView }) {
  const t = useTranslations('record')
  const called = useTranslations('names')
  if (view.publications.length === 0) return null
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">{t('publications')}</h2>
      <ol className={styles.list}>
        {view.publications.map((row) => <li key={row.receipt}>{t.rich('published', { did: called(`published.${row.kind as Publication['kind']}`), name: row.by.name, time: timeAt(row.at), revision: row.revision, receipt: row.receipt, code: (words) => <code>{words}</code> })}{row.note?.text && <><br />{row.note.text}</>}</li>)}
      </ol>
    </section>
  )
}
