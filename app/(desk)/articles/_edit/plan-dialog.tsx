'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { asTyped, momentOf } from '@/app/_components/house-moment'
import { MomentField } from '@/app/_components/moment-field'
import { useHouseClock } from '@/app/_components/time'
import { risks, type Risk } from '@/lib/editorial/talk-rows'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'

export function PlanDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('edit')
  return (
    <Dialog title={t('planTheCheck')} description={t('theQueuePutsStoriesIn')} open={open} onOpenChange={onOpenChange}>
      {open && <PlanForm onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function PlanForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view, sendFor } = useRoom()
  const { zone } = useHouseClock()
  const { plan } = view
  const { fields, change, forget } = useDraft<{ deadline: string; risk: Risk; note: string }>(`${view.id}:planCheck`, { deadline: plan?.deadline ? asTyped(plan.deadline, zone) : '', risk: plan?.risk ?? 'normal', note: plan?.note ?? '' })
  const { ask, sending, trouble } = useAsking(sendFor('plan'))
  const [tried, setTried] = useState(false)
  const deadline = momentOf(fields.deadline, zone)
  const unclear = fields.deadline !== '' && deadline === null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (unclear || !(await ask(() => ({ action: 'planCheck', deadline, risk: fields.risk, note: fields.note })))) return
    forget()
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <MomentField label={t('toBeCheckedBy')} optional={t('ifThereIsADeadline')} value={fields.deadline} onChange={(event) => change({ deadline: event.target.value })} error={tried && unclear ? t('giveADayAndAnHourOrLeave') : undefined} />
        <Choices label={t('howMuchDependsOnIt')} row>
          {risks.map((risk) => <RadioField key={risk} name="risk" label={called(`risks.${risk}`)} checked={fields.risk === risk} onChange={() => change({ risk })} />)}
        </Choices>
        <TextareaField label={t('note')} optional={t('ifYouLike')} value={fields.note} onChange={(event) => change({ note: event.target.value })} maxLength={2_000} rows={2} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('planItSo')}</Button>
        </div>
      </Fields>
    </form>
  )
}
