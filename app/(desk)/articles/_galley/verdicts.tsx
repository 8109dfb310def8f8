'use client'

import { useTranslations } from 'next-intl'
import { useId, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField } from '@/app/_components/field'
import { Obstacle, type Thing } from '@/app/_components/obstacle'
import type { Verdict } from '@/lib/editorial/article'
import type { ClaimView, RefusalView } from '@/lib/editorial/view'
import { useDraft } from '../_dialogs/draft'
import styles from './open.module.css'
import { verdictKey } from './keys'
import { useRoom } from './room'
import { blankVerdict, verdictDraft } from './verdict-draft'

/** The five verdicts. A note goes along with whichever is given; a change needed can bring other words. */
export function Verdicts({ claim }: { claim: ClaimView }) {
  const { view } = useRoom()
  // A verdict that was given took its draft along: begin anew.
  return claim.verdicts.length === 0 ? null : <VerdictPanel key={claim.signatures.length} claim={claim} articleId={view.id} />
}

function VerdictPanel({ claim, articleId }: { claim: ClaimView; articleId: string }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { form, showForm, giveVerdict, pending } = useRoom()
  const { fields, change } = useDraft(verdictDraft(articleId, claim.id), blankVerdict)
  const reasons = useId()
  const asked = pending.get(claim.id)
  const going = asked?.action === 'giveVerdict' ? asked.verdict : null
  const withNote = form === 'note' || form === 'change' || fields.note !== ''
  const press = (verdict: Verdict) => (verdict === 'change-needed' && form !== 'change' ? showForm('change') : giveVerdict(claim, verdict))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (form === 'change') giveVerdict(claim, 'change-needed')
  }

  return (
    <form noValidate className={styles.part} onSubmit={submit} aria-label={t('verdict')}>
      {withNote && (
        <Fields>
          {form === 'change' && (
            <TextareaField label={t('proposedWording')} hint={t('changeTheSentenceToWhat')} value={fields.proposed ?? claim.sentence} onChange={event => change({ proposed: event.target.value })} maxLength={5_000} rows={4} className={styles.printed} autoFocus />
          )}
          <TextareaField label={t('note')} hint={t('goesAlongWithTheVerdict')} value={fields.note} onChange={event => change({ note: event.target.value })} maxLength={5_000} rows={2} autoFocus={form === 'note'} />
        </Fields>
      )}
      <div className={styles.acts}>
        {claim.verdicts.map(({ verdict, refusals }) => (
          <Button
            key={verdict}
            data-action="giveVerdict"
            data-verdict={verdict}
            keys={verdictKey(verdict)}
            tone={form === 'change' && verdict === 'change-needed' ? 'go' : 'plain'}
            pending={going === verdict}
            refusedBecause={refusals.length > 0 ? reasons : undefined}
            onClick={() => press(verdict)}
          >
            {called(`verdicts.${verdict}`)}
          </Button>
        ))}
        {!withNote && <Button tone="quiet" onClick={() => showForm('note')}>{t('addANote')}</Button>}
      </div>
      <VerdictReasons id={reasons} verdicts={claim.verdicts} />
    </form>
  )
}

/** Why some verdicts cannot be given, each reason once. */
function VerdictReasons({ id, verdicts }: { id: string; verdicts: ClaimView['verdicts'] }) {
  const refusals = new Map<string, RefusalView>(verdicts.flatMap(one => one.refusals).map(refusal => [refusal.sentence, refusal]))
  if (refusals.size === 0) return null
  const things: Thing[] = [...refusals.values()].map(({ sentence }) => ({ sentence }))
  return <Obstacle id={id} things={things} />
}
