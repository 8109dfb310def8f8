'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField, TextField } from '@/app/_components/field'
import { useToast } from '@/app/_components/toast'
import type { ClaimView, SourceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import type { Passage } from './chosen-passage'
import styles from './reader.module.css'

interface EvidenceDialogProps {
  source: SourceView
  passage: Passage
  claim: ClaimView | null
  onClose: () => void
  onAttached: (claim: number) => void
}

/** Words of a copy become evidence of a claim: type its number, press Enter. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('makeItEvidence')} description={t('fromTitle', { title: props.source.title })} open onOpenChange={(open) => open || props.onClose()}>
      <EvidenceForm {...props} />
    </Dialog>
  )
}

/** The claim of that number first, then those whose words have what was typed. */
function fitting(claims: readonly ClaimView[], typed: string): readonly ClaimView[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return claims
  const number = /^#?\d+$/.test(wanted) ? wanted.replace('#', '') : null
  const rank = (claim: ClaimView) => (String(claim.number) === number ? 0 : number && String(claim.number).startsWith(number) ? 1 : `${claim.quote} ${claim.sentence}`.toLowerCase().includes(wanted) ? 2 : 3)
  return claims.filter((claim) => rank(claim) < 3).toSorted((a, b) => rank(a) - rank(b))
}

function EvidenceForm({ source, passage, claim: atHand, onClose, onAttached }: EvidenceDialogProps) {
  const t = useTranslations('sources')
  const { view, sendFor } = useRoom()
  const toast = useToast()
  const offering = view.claims.filter((claim) => claim.cut === null && claim.offered.some(({ action }) => action === 'addEvidence'))
  const [typed, setTyped] = useState('')
  const [picked, pick] = useState<string | null>(atHand && offering.includes(atHand) ? atHand.id : null)
  const [words, setWords] = useState(passage.words.slice(0, 20_000))
  const [locator, setLocator] = useState(passage.locator)
  const [supports, setSupports] = useState(true)
  const shown = fitting(offering, typed)
  const chosen = shown.find(({ id }) => id === picked) ?? (typed.trim() === '' ? undefined : shown[0])
  const { ask, sending, trouble } = useAsking(sendFor(chosen?.id ?? 'story'))

  async function attach(event: FormEvent) {
    event.preventDefault()
    if (!chosen || !(await ask(() => ({ action: 'addEvidence', claim: chosen.id, source: source.id, passage: words, locator, supports })))) return
    toast({ tone: 'done', title: t('attachedToClaimNumber', { number: chosen.number }) })
    onAttached(chosen.number)
    onClose()
  }

  function walk(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const here = shown.findIndex(({ id }) => id === chosen?.id)
    pick(shown[Math.max(0, Math.min(shown.length - 1, here + step))]?.id ?? null)
  }

  return (
    <form noValidate onSubmit={(event) => void attach(event)} aria-label={t('makeItEvidence')}>
      <Fields>
        <TextField label={t('claim')} hint={t('itsNumberOrWordsOfIt')} value={typed} onChange={(event) => { setTyped(event.target.value); pick(null) }} onKeyDown={walk} placeholder={atHand ? t('numberIsAtHand', { number: atHand.number }) : ''} autoComplete="off" autoFocus />
        <ClaimChoices claims={shown} chosen={chosen} onPick={pick} none={offering.length === 0 ? t('noClaimsAreMarkedYetMark') : t('noClaimHasTheseWords')} />
        <TextareaField label={t('passage')} value={words} onChange={(event) => setWords(event.target.value)} maxLength={20_000} rows={4} />
        <TextField label={t('whereInIt')} value={locator} onChange={(event) => setLocator(event.target.value)} maxLength={200} />
        <Choices label={t('it')} row>
          <RadioField name="supports" label={t('supportsTheClaim')} checked={supports} onChange={() => setSupports(true)} />
          <RadioField name="supports" label={t('contradictsIt')} checked={!supports} onChange={() => setSupports(false)} />
        </Choices>
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending} disabled={!chosen}>{chosen ? t('attachToClaimNumber', { number: chosen.number }) : t('chooseAClaim')}</Button>
        </div>
      </Fields>
    </form>
  )
}

interface ClaimChoicesProps {
  claims: readonly ClaimView[]
  chosen: ClaimView | undefined
  onPick: (id: string) => void
  none: string
}

function ClaimChoices({ claims, chosen, onPick, none }: ClaimChoicesProps) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  if (claims.length === 0) return <p role="status">{none}</p>
  return (
    <Choices label={t('claims')} quietLabel>
      <div className={styles.claims}>
        {claims.map((claim) => <RadioField key={claim.id} name="claim" label={<><b className="figures">{claim.number}</b> {claim.quote} <em>{called(`standings.${claim.standing}`)}</em></>} checked={claim.id === chosen?.id} onChange={() => onPick(claim.id)} />)}
      </div>
    </Choices>
  )
}
