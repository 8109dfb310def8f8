'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CheckboxField, Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { checkLevels, claimKinds, type CheckLevel, type ClaimKind } from '@/lib/editorial/article'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { kindNames } from '../_galley/names'
import { useRoom } from '../_galley/room'

const levels: Record<CheckLevel, { label: string; hint: string }> = {
  full: { label: 'Full', hint: 'Every sentence is accounted for.' },
  partial: { label: 'Partial', hint: 'The kinds of claim below are checked, and readers are told so.' },
  self: { label: 'Self', hint: 'No independent check. The page says so, and who takes responsibility.' },
}

export function LevelDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Set the check level" description="Readers are told what was checked." open={open} onOpenChange={onOpenChange}>
      {open && <LevelForm onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function LevelForm({ onDone }: { onDone: () => void }) {
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
        <Choices label="Level">
          {checkLevels.map((one) => <RadioField key={one} name="level" value={one} {...levels[one]} checked={level === one} onChange={() => draft.change({ level: one })} />)}
        </Choices>
        {level === 'partial' && (
          <Choices label="Checked kinds of claim" row>
            {claimKinds.map((kind) => <CheckboxField key={kind} label={kindNames[kind]} checked={scope.includes(kind)} onChange={() => toggle(kind)} />)}
          </Choices>
        )}
        <TextareaField label="Why" value={reason} onChange={(event) => draft.change({ reason: event.target.value })} error={tried && reason.trim() === '' ? 'Write a sentence that says why.' : undefined} maxLength={2_000} rows={2} required />
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">Leave it</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>Set it</Button>
        </div>
      </Fields>
    </form>
  )
}
