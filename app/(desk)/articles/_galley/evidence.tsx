'use client'

import { ExternalLink } from 'lucide-react'
import { Badge } from '@/app/_components/badge'
import { LinkButton } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { Time } from '@/app/_components/time'
import type { ClaimView, EvidenceView, OfferView } from '@/lib/editorial/view'
import { EvidenceForm } from '../_dialogs/evidence-form'
import styles from './open.module.css'
import { sourceKindNames } from './names'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { Stuck } from './stuck'

/** What the claim rests on, and what speaks against it. */
export function Evidence({ claim }: { claim: ClaimView }) {
  const { view, form, showForm, sendFor } = useRoom()
  const shown = claim.evidence.filter(row => !row.removed)
  const gone = claim.evidence.length - shown.length
  const offer = claim.offered.find(one => one.action === 'addEvidence')
  const back = () => showForm(null)
  if (shown.length === 0 && gone === 0 && !offer) return null
  return (
    <section className={styles.part} aria-label="Evidence">
      <h4 className="label">Evidence</h4>
      {claim.restsOnTooLittle && <Notice tone="conflict" title="It rests on too little.">{claim.restsOnTooLittle}</Notice>}
      {shown.length === 0 && <p className={styles.quiet}>None yet.</p>}
      {shown.map(row => <Passage key={row.id} row={row} />)}
      {gone > 0 && <p className={styles.quiet}>{gone === 1 ? 'One piece was removed' : `${gone} pieces were removed`}; the history keeps it.</p>}
      {offer && (form === 'evidence'
        ? <EvidenceForm articleId={view.id} claim={claim.id} sources={view.sources} send={sendFor(claim.id)} onDone={back} onLeave={back} />
        : <AddEvidence offer={offer} find={`/articles/${view.id}/sources?claim=${claim.number}`} onPress={() => showForm('evidence')} />)}
    </section>
  )
}

/** Typed here, or found in the copies of the story's sources. */
const AddEvidence = ({ offer, find, onPress }: { offer: OfferView; find: string; onPress: () => void }) => (
  <div className={styles.acts}>
    <OfferButton offer={offer} keys="e" size="small" onPress={onPress} />
    <LinkButton href={find} size="small" tone="quiet">Find in sources</LinkButton>
  </div>
)

function Passage({ row }: { row: EvidenceView }) {
  const { ask, pending } = useRoom()
  const remove = row.offered.find(offer => offer.action === 'removeEvidence')
  const href = row.url || (row.doi && `https://doi.org/${row.doi}`)
  return (
    <figure className={styles.source} data-supports={row.supports}>
      {!row.supports && <Badge tone="stale">Contradicts</Badge>}
      {row.passage && <blockquote>{row.passage}</blockquote>}
      <figcaption>
        {href ? <a href={href} target="_blank" rel="noreferrer">{row.sourceTitle}<ExternalLink size={11} strokeWidth={2} aria-hidden="true" /><span className="unseen"> (opens in a new tab)</span></a> : <cite>{row.sourceTitle}</cite>}
        {row.locator && ` · ${row.locator}`} · {row.primary ? <strong>primary</strong> : 'secondary'} · {sourceKindNames[row.sourceKind].toLowerCase()} · {row.by.name}, <Time at={row.at} brief />
      </figcaption>
      {remove && <OfferButton offer={remove} label="Remove" tone="quiet" size="small" pending={pending.has(row.id)} onPress={() => void ask(row.id, { action: 'removeEvidence', evidence: row.id })} />}
      <Stuck about={row.id} />
    </figure>
  )
}
