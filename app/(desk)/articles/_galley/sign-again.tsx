'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { CheckboxField } from '@/app/_components/field'
import { Obstacle } from '@/app/_components/obstacle'
import { timeAt } from '@/app/_words/time-at'
import type { ClaimView, RefusalView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialog from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { claimTitle } from './claim-line'
import styles from './open.module.css'
import { useRoom } from './room'
import look from './sign-again.module.css'
import { WordDiff } from './word-diff'

/** Claims that changed in punctuation alone, old words against new, signed again in one act. */
export function SignAgain() {
  const t = useTranslations('galley')
  const { form, showForm } = useRoom()
  const open = form === 'renew'
  return (
    <Dialog title={t('signAgainTogether')} description={t('onlyPunctuationChanged')} open={open} onOpenChange={now => showForm(now ? 'renew' : null)} wide>
      {open && <SignAgainForm onDone={() => showForm(null)} />}
    </Dialog>
  )
}

/** Why this person cannot give that verdict again; an author of the words, for one. */
const inTheWayOf = (claim: ClaimView): RefusalView[] => claim.verdicts.find(one => one.verdict === claim.stale?.verdict)?.refusals ?? []

function SignAgainForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, sendFor } = useRoom()
  const [left, leave] = useState<ReadonlySet<string>>(new Set())
  const { ask, sending, trouble } = useAsking(sendFor('story'))
  const offer = view.offered.find(one => one.action === 'renewSignatures')
  const renewable = view.claims.filter(claim => claim.renewable)
  const ticked = renewable.filter(claim => !left.has(claim.id) && inTheWayOf(claim).length === 0)
  const refusals = offer?.refusals ?? []

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (ticked.length > 0 && (await ask(() => ({ action: 'renewSignatures', claims: ticked.map(({ id }) => id) })))) onDone()
  }

  function tick(claim: ClaimView, on: boolean) {
    const next = new Set(left)
    if (on) next.delete(claim.id)
    else next.add(claim.id)
    leave(next)
  }

  if (renewable.length === 0) return <p className={styles.quiet}>{t('noClaimChangedInPunctuation')}</p>
  return (
    <form noValidate onSubmit={event => void submit(event)} className={look.form}>
      <ol className={look.claims}>
        {renewable.map((claim, nth) => <Renewable key={claim.id} claim={claim} first={nth === 0} ticked={ticked.includes(claim)} onTick={on => tick(claim, on)} />)}
      </ol>
      {trouble && <Trouble trouble={trouble} />}
      {refusals.length > 0 && <Obstacle id="renew-refused" things={refusals.map(({ sentence }) => ({ sentence }))} />}
      {offer && ticked.length === 0 && <p id="renew-none" className={styles.quiet}>{t('tickAtLeastOneClaimThat')}</p>}
      <div className={dialog.foot}>
        <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
        {offer && <Button type="submit" tone="go" data-action="renewSignatures" pending={sending} refusedBecause={refusals.length > 0 ? 'renew-refused' : ticked.length === 0 ? 'renew-none' : undefined}>{t('signAgain', { count: ticked.length, words: called('count', { count: ticked.length }) })}</Button>}
      </div>
    </form>
  )
}

function Renewable({ claim, first, ticked, onTick }: { claim: ClaimView; first: boolean; ticked: boolean; onTick: (on: boolean) => void }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const refusals = inTheWayOf(claim)
  const reasons = `renew-${claim.id}`
  return (
    <li className={look.claim}>
      <CheckboxField label={<b className="figures">{claimTitle(claim, called)}</b>} checked={ticked} disabled={refusals.length > 0} onChange={event => onTick(event.target.checked)} aria-describedby={reasons} autoFocus={first} />
      <div id={reasons} className={look.words}>
        {claim.stale && (
          <>
            <div className={styles.fine}><WordDiff before={claim.stale.words} after={claim.sentence} /></div>
            <p className={styles.meta}>{t.rich('verdictBy', { verdict: called(`verdicts.${claim.stale.verdict}`), name: claim.stale.by.name, time: timeAt(claim.stale.at, 'brief') })}</p>
          </>
        )}
        {refusals.map(({ rule, sentence }) => <p key={rule} className={look.refused}>{sentence}</p>)}
      </div>
    </li>
  )
}
