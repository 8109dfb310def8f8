import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Frame } from '@/app/(desk)/_frame/frame'
import { StandingDot } from '@/app/_components/standing-dot'
import { Time } from '@/app/_components/time'
import type { ArticleView, ClaimView } from '@/lib/editorial/view'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { kindNames, queryToNames, standingNames, verdictNames } from '../../_galley/names'
import { publicKinds } from '../../_edit/publication-names'
import { Tabs } from '../../_tabs/tabs'
import styles from '../../_record/record.module.css'

export const metadata: Metadata = { title: 'Record' }

/** The whole record of a story's check, for the newsroom and for paper. */
export default async function Record({ params }: { params: Promise<{ articleId: string }> }) {
  const view = await viewFor(await requireActor(), (await params).articleId)
  if (!view) notFound()
  return (
    <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: view.headline || 'No headline yet', href: `/articles/${view.id}/check` }, { label: 'Record' }]} room="sheet">
      <Tabs article={view.id} offered={view.offered} />
      <article className={styles.page}>
        <p className={styles.quiet}>Record of the check · revision {view.revision} · {view.checkLevel} check{view.scope.length > 0 && `: ${view.scope.join(', ')}`}</p>
        <h1>{view.headline || 'No headline yet'}</h1>
        <Claims view={view} />
        <Marks view={view} />
        <Queries view={view} />
        <Publications view={view} />
      </article>
    </Frame>
  )
}

function Claims({ view }: { view: ArticleView }) {
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Claims</h2>
      {view.claims.length === 0 && <p className={styles.quiet}>No claims are marked.</p>}
      {view.claims.map((claim) => <Claim key={claim.id} claim={claim} article={view.id} />)}
    </section>
  )
}

function Claim({ claim, article }: { claim: ClaimView; article: string }) {
  return (
    <section className={styles.claim} aria-label={`Claim ${claim.number}`}>
      <h3><StandingDot standing={claim.standing} /> <Link href={`/articles/${article}/check#claim-${claim.number}`}>{claim.number} · {kindNames[claim.kind]}</Link> <span>{standingNames[claim.standing]}</span></h3>
      <p className={styles.words}>{claim.sentence || claim.quote}</p>
      {claim.cut && <p className={styles.quiet}>Cut by {claim.cut.by.name}, <Time at={claim.cut.at} />: {claim.cut.reason}</p>}
      {claim.evidence.map((row) => (
        <blockquote key={row.id} className={styles.source} data-removed={row.removed || undefined}>
          {row.passage && <p>{row.passage}</p>}
          <footer>{row.supports ? '' : 'Contradicting: '}{row.sourceTitle}{row.locator && `, ${row.locator}`} · {row.primary ? 'primary' : 'secondary'}{row.doi && ` · DOI ${row.doi}`}{row.removed && ' · removed'}</footer>
        </blockquote>
      ))}
      <ol className={styles.signatures}>
        {claim.signatures.map((row) => (
          <li key={row.id} data-past={row.past === '' ? undefined : true}>
            {verdictNames[row.verdict]} by {row.by.name}, <Time at={row.at} />, at revision {row.revision}{row.past && ` (past: ${row.past})`}{row.note && `: “${row.note}”`}
            {row.words !== claim.sentence && <><br /><span className={styles.quiet}>Signed words: {row.words}</span></>}
          </li>
        ))}
        {claim.overrule && <li data-past={claim.overrule.holds ? undefined : true}>Kept by {claim.overrule.by.name}, <Time at={claim.overrule.at} />: “{claim.overrule.reason}”</li>}
      </ol>
    </section>
  )
}

function Marks({ view }: { view: ArticleView }) {
  const marked = view.sentences.filter((sentence) => sentence.mark)
  const uncovered = view.sentences.filter((sentence) => sentence.coverage === 'uncovered')
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">Sentences without a claim</h2>
      <ul className={styles.list}>
        {marked.map((sentence) => <li key={sentence.id}>{sentence.text} <span className={styles.quiet}>{sentence.mark?.type === 'no-fact' ? 'Nothing to check' : 'Out of scope'}, {sentence.mark?.by.name}, {sentence.mark && <Time at={sentence.mark.at} />}</span></li>)}
        {uncovered.map((sentence) => <li key={sentence.id}>{sentence.text} <span className={styles.open}>Nobody has looked at it</span></li>)}
      </ul>
    </section>
  )
}

function Queries({ view }: { view: ArticleView }) {
  if (view.queries.length === 0) return null
  return (
    <section aria-labelledby="queries">
      <h2 id="queries">Queries</h2>
      {view.queries.map((query) => (
        <div key={query.id} className={styles.claim}>
          <p>{query.by.name} asked {queryToNames[query.to]}, <Time at={query.at} /> ({query.state}): “{query.text}”</p>
          {query.replies.map((row) => <p key={`${row.at}${row.does}`} className={styles.quiet}>{row.by.name} {row.does === 'answer' ? 'answered' : 'closed it'}, <Time at={row.at} />{row.text && `: “${row.text}”`}</p>)}
        </div>
      ))}
    </section>
  )
}

function Publications({ view }: { view: ArticleView }) {
  if (view.publications.length === 0) return null
  return (
    <section aria-labelledby="publications">
      <h2 id="publications">Publications</h2>
      <ol className={styles.list}>
        {view.publications.map((row) => <li key={row.receipt}>{publicKinds[row.kind]} by {row.by.name}, <Time at={row.at} />, revision {row.revision}. Receipt <code>{row.receipt}</code>{row.note?.text && <><br />{row.note.text}</>}</li>)}
      </ol>
    </section>
  )
}
