'use client'

import { useState, type FormEvent } from 'react'
import { Badge } from '@/app/_components/badge'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import { Time } from '@/app/_components/time'
import type { ProposalView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { Stuck } from './stuck'
import { WordDiff } from './word-diff'

export function Proposals({ proposals }: { proposals: readonly ProposalView[] }) {
  const shown = proposals.filter(proposal => proposal.state === 'open' || proposal.offered.length > 0)
  if (shown.length === 0) return null
  return (
    <section className={styles.part} aria-label="Proposed wordings">
      <h4 className="label">Proposed wording</h4>
      {shown.map(proposal => <Proposal key={proposal.id} proposal={proposal} />)}
    </section>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const { view, ask, sendFor, pending } = useRoom()
  const [declining, setDeclining] = useState(false)
  const accept = proposal.offered.find(offer => offer.action === 'acceptWording')
  const decline = proposal.offered.find(offer => offer.action === 'declineWording')
  return (
    <div className={styles.proposal}>
      {proposal.state === 'outdated' && <Badge tone="query">The words have changed since</Badge>}
      <WordDiff before={proposal.on} after={proposal.words} />
      <p className={styles.meta}>{proposal.note && <>{proposal.note} · </>}{proposal.by.name}, <Time at={proposal.at} brief /></p>
      <Stuck about={proposal.id} />
      <div className={styles.acts}>
        {accept && <OfferButton offer={accept} label="Accept" tone="pencil" size="small" pending={pending.get(proposal.id)?.action === 'acceptWording'} onPress={() => void ask(proposal.id, { action: 'acceptWording', proposal: proposal.id })} />}
        {decline && <OfferButton offer={decline} label="Decline" size="small" onPress={() => setDeclining(true)} />}
      </div>
      <ActDialog articleId={view.id} action="declineWording" fields={{ proposal: proposal.id }} send={sendFor(proposal.id)} open={declining} onOpenChange={setDeclining} />
    </div>
  )
}

/** Other words for a claim's sentence, or for a sentence without one. */
export function ProposalForm({ about, sentence }: { about: { claim: string } | { sentence: string }; sentence: string }) {
  const { view, showForm, sendFor } = useRoom()
  const id = Object.values(about).join()
  const { fields, change, forget } = useDraft(`${view.id}:proposeWording:${id}`, { words: sentence, note: '' })
  const { ask, sending, trouble } = useAsking(sendFor(id))
  const same = fields.words.trim() === sentence || fields.words.trim() === ''
  const [tried, setTried] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (same || !(await ask(() => ({ action: 'proposeWording', about, ...fields })))) return
    forget()
    showForm(null)
  }

  return (
    <form noValidate className={styles.part} onSubmit={event => void submit(event)} aria-label="Propose a wording">
      <Fields>
        <TextareaField label="Proposed wording" value={fields.words} onChange={event => change({ words: event.target.value })} error={tried && same ? 'Change the words first.' : undefined} maxLength={5_000} rows={4} className={styles.printed} autoFocus />
        <TextareaField label="Why" optional="if you like" value={fields.note} onChange={event => change({ note: event.target.value })} maxLength={2_000} rows={2} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>Propose</Button>
          <Button tone="quiet" onClick={() => showForm(null)}>Leave it</Button>
        </div>
      </Fields>
    </form>
  )
}
