'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { conditions, type SourceCondition } from '@/lib/editorial/source-rows'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import type { SourceDialogProps } from './cite-dialog'
import { claimsInWords } from './source-names'

/** Says whether a source still stands, and beforehand which claims that reopens. */
export function JudgeDialog(props: SourceDialogProps) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('howTheSourceStands')} description={t('youSaySoByNameClaims')} open onOpenChange={(open) => open || props.onClose()}>
      <JudgeForm {...props} />
    </Dialog>
  )
}

function JudgeForm({ source, send, onClose }: SourceDialogProps) {
  const t = useTranslations('sources')
  const { view } = useRoom()
  const { ask, sending, trouble } = useAsking(send)
  const now = source.judgement?.condition ?? 'fine'
  const [condition, setCondition] = useState<SourceCondition>(now)
  const [note, setNote] = useState(source.judgement?.note ?? '')
  const falls = condition !== 'fine' && condition !== now
  const reopened = view.claims.filter((claim) => source.reopens.includes(claim.id)).map(({ number }) => number)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await ask(() => ({ action: 'judgeSource', source: source.id, condition, note }))) onClose()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <Choices label={t('it')}>
          {conditions.map((one) => <RadioField key={one} name="condition" value={one} label={t(`conditions.${one}.label`)} hint={t(`conditions.${one}.hint`)} checked={condition === one} onChange={() => setCondition(one)} />)}
        </Choices>
        {falls && (reopened.length > 0
          ? <Notice tone="conflict" live>{t('reopens', { claims: claimsInWords(reopened, t), count: reopened.length })}</Notice>
          : <Notice tone="note" live>{t('noClaimThatIsSignedNow')}</Notice>)}
        <TextareaField label={t('whatYouFound')} optional={t('ifYouLike')} hint={t('whereTheCorrectionOr')} value={note} onChange={(event) => setNote(event.target.value)} rows={3} maxLength={2_000} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone={falls && reopened.length > 0 ? 'danger' : 'go'} pending={sending}>{t('saySo')}</Button>
        </div>
      </Fields>
    </form>
  )
}
