'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { reportLostConnection } from '@/app/_components/connection'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { CheckboxField, Choices, Fields } from '@/app/_components/field'
import type { Load, QueueRow } from '@/lib/server/queue-rows'
import { useAsking } from '../articles/_dialogs/asking'
import dialogs from '../articles/_dialogs/dialogs.module.css'
import type { Send } from '../articles/_dialogs/sending'
import { Trouble } from '../articles/_dialogs/trouble'
import type { Act } from '../articles/_galley/acting'

interface AssignDialogProps {
  row: QueueRow
  loads: readonly Load[]
  act: Act
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** One or several checkers for a story, each with what they have already. */
export function AssignDialog(props: AssignDialogProps) {
  const t = useTranslations('queue')
  return (
    <Dialog title={t('assignCheckers')} description={props.row.headline} open={props.open} onOpenChange={props.onOpenChange}>
      {props.open && <AssignForm {...props} />}
    </Dialog>
  )
}

function AssignForm({ row, loads, act, onOpenChange }: AssignDialogProps) {
  const t = useTranslations('queue')
  const called = useTranslations('names')
  const router = useRouter()
  const send: Send = (asked) => act(row.id, asked).catch(() => {
    reportLostConnection()
    return { outcome: 'unsent' as const }
  })
  const { ask, sending, trouble } = useAsking(send)
  const [picked, choose] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const free = loads.filter(({ person }) => !row.checkers.some(({ id }) => id === person.id))
  // Somebody may be on it meanwhile: by the first half of this very form, or through another person.
  const chosen = picked.filter((one) => free.some(({ person }) => person.id === one))

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (chosen.length === 0) return
    const done = await ask(...chosen.map((person) => () => ({ action: 'assign' as const, person, as: 'checker' as const })))
    router.refresh()
    if (done) onOpenChange(false)
  }

  if (free.length === 0) return <p>{t('everyCheckerIsOnItAlready')}</p>
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <Choices label={t('checkers')} error={tried && chosen.length === 0 ? t('chooseAtLeastOne') : undefined}>
          {free.map((load) => <CheckboxField key={load.person.id} label={load.person.name} hint={called('load', { stories: load.stories, claims: load.claims, due: load.due })} checked={chosen.includes(load.person.id)} onChange={() => choose(chosen.includes(load.person.id) ? chosen.filter((one) => one !== load.person.id) : [...chosen, load.person.id])} />)}
        </Choices>
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('assign')}</Button>
        </div>
      </Fields>
    </form>
  )
}
