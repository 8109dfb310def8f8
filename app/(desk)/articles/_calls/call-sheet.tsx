import Link from 'next/link'
import { StandingDot } from '@/app/_components/standing-dot'
import type { ClaimKind } from '@/lib/editorial/article'
import type { ClaimView, EvidenceView, SourceView } from '@/lib/editorial/view'
import { kindNames, sourceKindNames, standingNames } from '../_galley/names'
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

/** What a checker asks for a claim of each kind. */
const toConfirm: Record<ClaimKind, string> = {
  name: 'Spelling, title, and that it is this person or place.', number: 'The figure, its unit, and what was counted, where and when.', date: 'The day, and the zone where it matters.',
  quote: 'Every word, who said it, to whom, and what came before.', attribution: 'That they said or found this, and stand by it.', study: 'Design, numbers, and that the words claim no more than it shows.',
  comparison: 'Both sides, and that they were measured alike.', cause: 'That one made the other, and did not only come before it.', image: 'Who is in it, where, when, and who took it.', other: 'That it is so, in these words.',
}

/** One source's sheet: each sentence that rests on it, exactly; what to confirm; and room to write. */
export function CallSheet({ article, headline, source, resting }: CallSheetProps) {
  const where = source.url || (source.doi && `https://doi.org/${source.doi}`)
  return (
    <section className={styles.sheet} aria-labelledby={`source-${source.id}`}>
      <header>
        <h2 id={`source-${source.id}`}>{source.title}</h2>
        <p className={styles.meta}>{sourceKindNames[source.kind]}, {source.primary ? 'primary' : 'secondary'} · added by {source.by.name} · {resting.length === 1 ? 'one claim' : `${resting.length} claims`}</p>
        {source.citation && <p className={styles.meta}>{source.citation}</p>}
        {where && <p className={styles.meta}><a href={where} target="_blank" rel="noreferrer">{where}</a></p>}
        {source.hidden && <p className={styles.meta}>Only people named for this source see what it is and says.</p>}
        <p className={styles.story}>For: {headline}</p>
        <p className={styles.blank}>Spoken to / read by <i /> on <i /></p>
      </header>
      <ol className={styles.claims}>
        {resting.map((row) => <Row key={row.claim.id} article={article} {...row} />)}
      </ol>
    </section>
  )
}

function Row({ article, claim, evidence }: Resting & { article: string }) {
  return (
    <li>
      <p className={styles.meta}>
        <StandingDot standing={claim.standing} /> <Link href={`/articles/${article}/check#claim-${claim.number}`}>Claim {claim.number}</Link> · {kindNames[claim.kind]} · {standingNames[claim.standing]}
      </p>
      <p className={styles.words}><Marked sentence={claim.sentence} quote={claim.quote} /></p>
      {evidence.filter(({ hidden }) => !hidden).map((row) => (row.passage || row.locator) && (
        <blockquote key={row.id}>{row.supports ? '' : 'Contradicts: '}{row.passage}{row.locator && <span>{row.passage && ' · '}{row.locator}</span>}</blockquote>
      ))}
      {claim.note && <p className={styles.meta}>{claim.by.name} noted: {claim.note}</p>}
      <p className={styles.confirm}><i aria-hidden="true" /> {toConfirm[claim.kind]}</p>
      <div className={styles.room} aria-hidden="true" />
    </li>
  )
}

/** The exact sentence with the claim's words underlined; a lost claim has its words alone. */
function Marked({ sentence, quote }: { sentence: string; quote: string }) {
  const at = sentence.indexOf(quote)
  if (sentence === '') return <>“{quote}” (no longer in the story)</>
  if (at < 0) return sentence
  return <>{sentence.slice(0, at)}<mark>{quote}</mark>{sentence.slice(at + quote.length)}</>
}
