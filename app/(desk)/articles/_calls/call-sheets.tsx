import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Empty } from '@/app/_components/empty'
import type { ArticleView, ClaimView, SourceView } from '@/lib/editorial/view'
import { Print } from './print'
import { CallSheet, type Resting } from './call-sheet'
import styles from './calls.module.css'

/** A sheet for each source of the story with everything that rests on it; then what rests on nothing yet. */
export function CallSheets({ view, only }: { view: ArticleView; only: string }) {
  const t = useTranslations('calls')
  const claims = view.claims.filter((claim) => claim.standing !== 'cut')
  const sheets = view.sources.map((source) => ({ source, resting: restingOn(claims, source) }))
  const used = sheets.filter(({ resting }) => resting.length > 0)
  const chosen = used.filter(({ source }) => source.id === only)
  const shown = chosen.length > 0 ? chosen : used
  const bare = claims.filter((claim) => claim.evidence.every(({ removed }) => removed))
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('bySource')}</h1>
          <p className={styles.lead}>{t('lead', { headline: view.headline || t('noHeadlineYet'), revision: view.revision })}</p>
        </div>
        {shown.length > 0 && <Print>{chosen.length > 0 ? t('printThisSheet') : t('printAllSheets')}</Print>}
      </header>
      {used.length > 1 && <Choose article={view.id} sheets={used} only={chosen[0]?.source.id ?? ''} />}
      {used.length === 0 && <Empty title={t('nothingRestsOnASource')}>{t('sheetsAppearHereAsSoon')}</Empty>}
      {shown.map(({ source, resting }) => <CallSheet key={source.id} article={view.id} headline={view.headline} source={source} resting={resting} />)}
      {chosen.length === 0 && <Rest article={view.id} bare={bare} unused={sheets.filter(({ resting }) => resting.length === 0).map(({ source }) => source)} />}
    </div>
  )
}

function restingOn(claims: readonly ClaimView[], source: SourceView): Resting[] {
  return claims.flatMap((claim) => {
    const evidence = claim.evidence.filter((row) => row.source === source.id && !row.removed)
    return evidence.length > 0 ? [{ claim, evidence }] : []
  })
}

function Choose({ article, sheets, only }: { article: string; sheets: readonly { source: SourceView; resting: readonly Resting[] }[]; only: string }) {
  const t = useTranslations('calls')
  const path = `/articles/${article}/calls`
  return (
    <nav className={`${styles.choose} not-printed`} aria-label={t('sheets')}>
      <Link href={path} aria-current={only === '' ? 'page' : undefined}>{t('all')}</Link>
      {sheets.map(({ source, resting }) => <Link key={source.id} href={`${path}?source=${source.id}`} aria-current={only === source.id ? 'page' : undefined}>{source.title} <span className="figures">{resting.length}</span></Link>)}
    </nav>
  )
}

/** Claims without a source, and sources without a claim: both ask for a call. */
function Rest({ article, bare, unused }: { article: string; bare: readonly ClaimView[]; unused: readonly SourceView[] }) {
  const t = useTranslations('calls')
  return (
    <>
      {bare.length > 0 && (
        <section className={styles.rest} aria-labelledby="bare">
          <h2 id="bare">{t('claimsWithoutASource')}</h2>
          <ul>{bare.map((claim) => <li key={claim.id}><Link href={`/articles/${article}/check#claim-${claim.number}`}>{t('claimNumber', { number: claim.number })}</Link>: {claim.sentence || claim.quote}</li>)}</ul>
        </section>
      )}
      {unused.length > 0 && (
        <section className={styles.rest} aria-labelledby="unused">
          <h2 id="unused">{t('sourcesNoClaimRestsOn')}</h2>
          <ul>{unused.map((source) => <li key={source.id}>{source.title}</li>)}</ul>
        </section>
      )}
    </>
  )
}
