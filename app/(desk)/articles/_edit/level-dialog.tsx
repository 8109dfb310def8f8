'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CheckboxField, Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { checkLevels, claimKinds, type CheckLevel, type ClaimKind } from '@/lib/editorial/article'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'


export function LevelDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('edit')
  return (
    <Dialog title={t('setTheCheckLevel')} description={t('readersAreToldWhatWas')} open={open} onOpenChange={onOpenChange}>
      {open && <LevelForm onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function LevelForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view, sendFor } = useRoom()
  const { ask, sending, trouble } = useAsking(sendFor('level'))
  const draft = useDraft<{ level: CheckLevel; scope: ClaimKind[]; reason: string }>(`${view.id}:setCheckLevel`, { level: view.checkLevel, scope: view.scope, reason: '' })
  const { level, scope, reason } = draft.fields
  const [tried, setTried] = useState(false)
  const toggle = (kind: ClaimKind) => draft.change({ scope: scope.includes(kind) ? scope.filter((one) => one !== kind) : [...scope, kind] })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '' || !(await ask(() => ({ action: 'setCheckLevel', level, scope: level === 'partial' ? scope : [], reason })))) return
    draft.forget()
    onDone()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Fields>
        <Choices label={t('level')}>
          {checkLevels.map((one) => <RadioField key={one} name="level" value={one} label={t(`levels.${one}.label`)} hint={t(`levels.${one}.hint`)} checked={level === one} onChange={() => draft.change({ level: one })} />)}
        </Choices>
        {level === 'partial' && (
          <Choices label={t('checkedKindsOfClaim')} row>
            {claimKinds.map((kind) => <CheckboxField key={kind} label={called(`kinds.${kind}`)} checked={scope.includes(kind)} onChange={() => toggle(kind)} />)}
          </Choices>
        )}
        <TextareaField label={t('why')} value={reason} onChange={(event) => draft.change({ reason: event.target.value })} error={tried && reason.trim() === '' ? t('writeASentenceThatSays') : undefined} maxLength={2_000} rows={2} required />
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('setIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
