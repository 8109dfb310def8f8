'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { useAsking } from './asking'
import styles from './dialogs.module.css'
import { useDraft } from './draft'
import { toMissingField } from './first-field'
import type { Ask, Send } from './sending'
import { spoken, type SpokenAction } from './spoken'
import { Trouble } from './trouble'

export interface ActDialogProps {
  articleId: string
  action: SpokenAction
  /** Fields besides the sentence, such as the claim; also what tells one draft from another. */
  fields?: Record<string, string>
  send: Send
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A sentence about the very thing, under the title. */
  children?: ReactNode
}

/** An act that asks for a sentence of reason or a note: one dialog for all of them, worded by its table. */
export function ActDialog(props: ActDialogProps) {
  const t = useTranslations('dialogs')
  return (
    <Dialog title={t(`spoken.${props.action}.title`)} description={t(`spoken.${props.action}.lead`)} open={props.open} onOpenChange={props.onOpenChange}>
      {props.open && <ActForm {...props} />}
    </Dialog>
  )
}

function ActForm({ articleId, action, fields = {}, send, onOpenChange, children }: ActDialogProps) {
  const t = useTranslations('dialogs')
  const words = spoken[action]
  const draft = useDraft(`${articleId}:${action}:${Object.values(fields).join(':')}`, { text: '', way: words.choice?.ways[0] ?? '' })
  const { ask, sending, trouble } = useAsking(send)
  const missing = words.required && draft.fields.text.trim() === ''
  const [tried, setTried] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing) return toMissingField(event)
    const said = { ...(words.field ? { [words.field]: draft.fields.text } : {}), ...(words.choice ? { [words.choice.field]: draft.fields.way } : {}) }
    const done = await ask(() => ({ action, ...fields, ...said }) as Ask)
    if (!done) return
    draft.forget()
    onOpenChange(false)
  }

  return (
    <form noValidate onSubmit={event => void submit(event)}>
      <Fields>
        {children}
        {words.choice && (
          <Choices label={t('choices.as.label')}>
            {words.choice.ways.map(way => <RadioField key={way} name="way" value={way} label={t(`choices.as.${way}.label`)} hint={t(`choices.as.${way}.hint`)} checked={draft.fields.way === way} onChange={() => draft.change({ way })} />)}
          </Choices>
        )}
        {words.field && action !== 'revive' && (
          <TextareaField
            label={t(`spoken.${action}.label`)}
            optional={words.required ? undefined : t('ifYouLike')}
            hint={action === 'submit' ? t(`spoken.${action}.hint`) : undefined}
            error={tried && missing ? t('sayWhy') : undefined}
            value={draft.fields.text}
            onChange={event => draft.change({ text: event.target.value })}
            maxLength={words.most}
            rows={4}
            required={words.required}
            // The dialog opened for this field.
            autoFocus
          />
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone={words.tone} pending={sending}>{t(`spoken.${action}.button`)}</Button>
        </div>
      </Fields>
    </form>
  )
}
