'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Choices, Fields, RadioField, SelectField, TextareaField, TextField } from '@/app/_components/field'
import type { SourceView } from '@/lib/editorial/view'
import { useAsking } from './asking'
import styles from './dialogs.module.css'
import { useDraft } from './draft'
import { toMissingField } from './first-field'
import type { Send } from './sending'
import { askToAdd, blankSource, SourceFields } from './source-fields'
import { Trouble } from './trouble'

interface EvidenceFormProps {
  articleId: string
  claim: string
  sources: readonly SourceView[]
  send: Send
  onDone: () => void
  onLeave: () => void
}

const another = 'another'

/** Ties a source's passage to a claim; a source that is not in the story yet is added on the way. */
export function EvidenceForm({ articleId, claim, sources, send, onDone, onLeave }: EvidenceFormProps) {
  const t = useTranslations('dialogs')
  const called = useTranslations('names')
  const { fields, change, forget } = useDraft(`${articleId}:addEvidence:${claim}`, { source: sources.at(-1)?.id ?? another, ...blankSource, passage: '', locator: '', supports: true })
  const { ask, sending, trouble } = useAsking(send)
  const [tried, setTried] = useState(false)
  const chosen = sources.some(source => source.id === fields.source) ? fields.source : another
  const untitled = chosen === another && fields.title.trim() === ''

  async function attach() {
    const { passage, locator, supports } = fields
    const tie = (source: string) => ({ action: 'addEvidence' as const, claim, source, passage, locator, supports })
    if (chosen !== another) return ask(() => tie(chosen))
    return ask(() => askToAdd(fields), added => {
      const source = added?.made ?? another
      // Should only the second step fail, the source is there and is not added twice.
      change({ source })
      return tie(source)
    })
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (untitled) return toMissingField(event)
    if (!(await attach())) return
    forget()
    onDone()
  }

  return (
    <form noValidate className={styles.inline} onSubmit={event => void submit(event)} aria-label={t('attachEvidence')}>
      <Fields>
        <SelectField label={t('source')} value={chosen} onChange={event => change({ source: event.target.value })} autoFocus>
          {sources.map(source => <option key={source.id} value={source.id}>{source.title} · {called(`sources.${source.kind}`).toLowerCase()}</option>)}
          <option value={another}>{t('aNewSource')}</option>
        </SelectField>
        {chosen === another && <SourceFields source={fields} change={change} titleError={tried && untitled ? t('sayWhatTheSourceIs') : undefined} />}
        <TextareaField label={t('passage')} hint={t('theWordsOfTheSourceThat')} value={fields.passage} onChange={event => change({ passage: event.target.value })} maxLength={20_000} rows={3} />
        <TextField label={t('whereInIt')} optional={t('pageParagraphMinute')} value={fields.locator} onChange={event => change({ locator: event.target.value })} maxLength={200} />
        <Choices label={t('it')} row>
          <RadioField name={`supports-${claim}`} label={t('supportsTheClaim')} checked={fields.supports} onChange={() => change({ supports: true })} />
          <RadioField name={`supports-${claim}`} label={t('contradictsIt')} checked={!fields.supports} onChange={() => change({ supports: false })} />
        </Choices>
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.foot}>
          <Button type="submit" tone="go" pending={sending}>{t('attach')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
