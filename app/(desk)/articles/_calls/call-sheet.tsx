import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { StandingDot } from '@/app/_components/standing-dot'
import type { ClaimView, EvidenceView, SourceView } from '@/lib/editorial/view'
import styles from './calls.module.css'

/** A claim, and what of this source it rests on. */
export interface Resting {
  claim: ClaimView
  evidence: EvidenceView[]
}

interface CallSheetProps {
  article: string
  headline: string
  source: SourceView
  resting: readonly Resting[]
}


/** One source's sheet: each sentence that rests on it, exactly; what to confirm; and room to write. */
export function CallSheet({ article, headline, source, resting }: CallSheetProps) {
  const t = useTranslations('calls')
  const called = useTranslations('names')
  const where = source.url || (source.doi && `https://doi.org/${source.doi}`)
  return (
    <section className={styles.sheet} aria-labelledby={`source-${source.id}`}>
      <header>
        <h2 id={`source-${source.id}`}>{source.title}</h2>
        <p className={styles.meta}>{t('about', { kind: called(`sources.${source.kind}`), rank: called(source.primary ? 'primary' : 'secondary'), name: source.by.name, count: resting.length })}</p>
        {source.citation && <p className={styles.meta}>{source.citation}</p>}
        {where && <p className={styles.meta}><a href={where} target="_blank" rel="noreferrer">{where}</a></p>}
        {source.hidden && <p className={styles.meta}>{t('onlyPeopleNamedForThis')}</p>}
        <p className={styles.story}>{t('forHeadline', { headline })}</p>
        <p className={styles.blank}>{t.rich('spokenToReadByOn', { i: () => <i /> })}</p>
      </header>
      <ol className={styles.claims}>
        {resting.map((row) => <Row key={row.claim.id} article={article} {...row} />)}
      </ol>
    </section>
  )
}

function Row({ article, claim, evidence }: Resting & { article: string }) {
  const t = useTranslations('calls')
  const called = useTranslations('names')
  return (
    <li>
      <p className={styles.meta}>
        <StandingDot standing={claim.standing} /> <Link href={`/articles/${article}/check#claim-${claim.number}`}>{t('claimNumber', { number: claim.number })}</Link> · {called(`kinds.${claim.kind}`)} · {called(`standings.${claim.standing}`)}
      </p>
      <p className={styles.words}><Marked sentence={claim.sentence} quote={claim.quote} /></p>
      {evidence.filter(({ hidden }) => !hidden).map((row) => (row.passage || row.locator) && (
        <blockquote key={row.id}>{row.supports ? row.passage : t('contradicts', { passage: row.passage })}{row.locator && <span>{row.passage && ' · '}{row.locator}</span>}</blockquote>
      ))}
      {claim.note && <p className={styles.meta}>{t('nameNotedNote', { name: claim.by.name, note: claim.note })}</p>}
      <p className={styles.confirm}><i aria-hidden="true" /> {t(`confirm.${claim.kind}`)}</p>
      <div className={styles.room} aria-hidden="true" />
    </li>
  )
}

/** The exact sentence with the claim's words underlined; a lost claim has its words alone. */
function Marked({ sentence, quote }: { sentence: string; quote: string }) {
  const t = useTranslations('calls')
  const at = sentence.indexOf(quote)
  if (sentence === '') return t('quoteNoLongerInTheStory', { quote })
  if (at < 0) return sentence
  return <>{sentence.slice(0, at)}<mark>{quote}</mark>{sentence.slice(at + quote.length)}</>
}
