'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields } from '@/app/_components/field'
import { useAsking } from './asking'
import styles from './dialogs.module.css'
import { useDraft } from './draft'
import { toMissingField } from './first-field'
import type { Send } from './sending'
import { askToAdd, blankSource, SourceFields } from './source-fields'
import { Trouble } from './trouble'

interface SourceDialogProps {
  articleId: string
  send: Send
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Adds a source to the story without tying it to a claim yet. */
export function SourceDialog(props: SourceDialogProps) {
  const t = useTranslations('dialogs')
  return (
    <Dialog title={t('addASource')} description={t('itCanThenBeAttachedTo')} open={props.open} onOpenChange={props.onOpenChange}>
      {props.open && <SourceForm {...props} />}
    </Dialog>
  )
}

function SourceForm({ articleId, send, onOpenChange }: SourceDialogProps) {
  const t = useTranslations('dialogs')
  const { fields, change, forget } = useDraft(`${articleId}:addSource`, blankSource)
  const { ask, sending, trouble } = useAsking(send)
  const [tried, setTried] = useState(false)
  const untitled = fields.title.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (untitled) return toMissingField(event)
    if (!(await ask(() => askToAdd(fields)))) return
    forget()
    onOpenChange(false)
  }

  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Fields>
        <SourceFields source={fields} change={change} titleError={tried && untitled ? t('sayWhatTheSourceIs') : undefined} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('addTheSource')}</Button>
        </div>
      </Fields>
    </form>
  )
}
