'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith } from '@/app/_components/dialog'
import { Fields } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { askToAdd, blankSource, SourceFields } from '../_dialogs/source-fields'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import type { AddingProps } from './add-dialog'
import { FileField } from './file-field'
import { sendFile, type SentFile } from './sending-files'

const withoutEnding = (name: string) => name.replace(/\.\w{1,5}$/, '')

/** An interview, a call, an observation, a document: said by hand, with its file where there is one. */
export function AddByHand({ colleagues, onAdded }: AddingProps) {
  const t = useTranslations('sources')
  const { view, sendFor } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:addSource`, blankSource)
  const { ask, sending, trouble } = useAsking(sendFor('story'))
  const [tried, setTried] = useState(false)
  const [file, setFile] = useState<SentFile | 'sending' | null>(null)
  const [wrong, setWrong] = useState('')
  const untitled = fields.title.trim() === ''

  async function take(chosen: File) {
    setFile('sending')
    setWrong('')
    const sent = await sendFile(chosen, t)
    setFile('sentence' in sent ? null : sent)
    if ('sentence' in sent) setWrong(sent.sentence)
    else if (untitled) change({ title: (sent.title || withoutEnding(sent.name)).slice(0, 500) })
  }

  async function add(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (file === 'sending') return
    if (untitled) return toMissingField(event)
    const added = await ask(() => askToAdd(fields))
    if (!added?.made) return
    if (file) await sendFor(added.made)({ action: 'keepCopy', source: added.made, file: file.file, name: file.name })
    forget()
    onAdded(added.made)
  }

  return (
    <form noValidate onSubmit={(event) => void add(event)} aria-label={t('addByHand')}>
      <Fields>
        <FileField label={t('file')} optional={t('ifThereIsOne')} sent={file} onChosen={(chosen) => void take(chosen)} />
        {wrong && <Notice tone="refused" live>{wrong}</Notice>}
        {file && file !== 'sending' && file.note && <Notice tone="note" live>{file.note}</Notice>}
        <SourceFields source={fields} change={change} titleError={tried && untitled ? t('sayWhatTheSourceIs') : undefined} colleagues={colleagues} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending || file === 'sending'}>{t('addTheSource')}</Button>
        </div>
      </Fields>
    </form>
  )
}
