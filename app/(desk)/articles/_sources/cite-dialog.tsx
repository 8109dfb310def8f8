'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields, SelectField, TextareaField, TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { cite } from '@/lib/editorial/citations/cite'
import type { CslItem, CslType } from '@/lib/editorial/citations/csl-item'
import type { SourceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import type { Send } from '../_dialogs/sending'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { lookUpCitation, readCitations } from '../locker'
import { useLookUp } from './asking-locker'
import { citedAs, fieldsOf, itemOf, type CitationFields } from './citation-fields'
import styles from './sources.module.css'

export interface SourceDialogProps {
  source: SourceView
  send: Send
  onClose: () => void
}

/** The citation of a source: by its DOI, pasted, or field by field. */
export function CiteDialog(props: SourceDialogProps) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('citation')} description={t('keptAsDataShownInOne')} open onOpenChange={(open) => open || props.onClose()} wide>
      <CiteForm {...props} />
    </Dialog>
  )
}

function CiteForm({ source, send, onClose }: SourceDialogProps) {
  const t = useTranslations('sources')
  const { view } = useRoom()
  const [base, setBase] = useState<CslItem | null>(source.item)
  const { fields, change, forget } = useDraft(`${view.id}:citeSource:${source.id}`, { ...fieldsOf(source.item, source), pasted: '' })
  const { ask, sending, trouble } = useAsking(send)
  const { lookUp, busy, wrong, clear } = useLookUp()
  const { pasted, ...cited } = fields
  const item = itemOf(cited, base)

  function take(found: CslItem | undefined) {
    if (!found) return
    setBase(found)
    change({ ...fieldsOf(found, { title: '', doi: '', url: '' }), pasted: '' })
  }
  async function read() {
    const answer = await lookUp(readCitations(view.id, pasted))
    take(answer?.items[0])
  }
  async function byDoi() {
    const answer = await lookUp(lookUpCitation(view.id, fields.DOI))
    take(answer?.item)
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    clear()
    if (!(await ask(() => ({ action: 'citeSource', source: source.id, item })))) return
    forget()
    onClose()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <div className={styles.sides}>
        <CitationInputs fields={cited} change={change} doiButton={<Button size="small" pending={busy} disabled={fields.DOI.trim() === ''} onClick={() => void byDoi()}>{t('lookUpThisDOI')}</Button>} />
        <Fields>
          <TextareaField label={t('orPasteIt')} optional={t('bibTeXRISOrCSLJSON')} value={pasted} onChange={(event) => change({ pasted: event.target.value })} rows={6} spellCheck={false} maxLength={1_000_000} />
          <div><Button size="small" pending={busy} disabled={pasted.trim() === ''} onClick={() => void read()}>{t('readItIntoTheFields')}</Button></div>
          {wrong && <Notice tone="refused" live>{wrong}</Notice>}
          <div>
            <p className="label">{t('itWillRead')}</p>
            <p className={dialogs.said} aria-live="polite">{cite(item)}</p>
          </div>
          {trouble && <Trouble trouble={trouble} />}
          <div className={dialogs.foot}>
            <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
            <Button type="submit" tone="go" pending={sending}>{t('setTheCitation')}</Button>
          </div>
        </Fields>
      </div>
    </form>
  )
}

interface InputsProps {
  fields: CitationFields
  change: (part: Partial<CitationFields>) => void
  doiButton: React.ReactNode
}

function CitationInputs({ fields, change, doiButton }: InputsProps) {
  const t = useTranslations('sources')
  const text = (name: Exclude<keyof CitationFields, 'type' | 'authors'>, label: string, most: number, optional?: string) => <TextField label={label} optional={optional} value={fields[name]} onChange={(event) => change({ [name]: event.target.value })} maxLength={most} />
  return (
    <Fields>
      <SelectField label={t('itIsA')} value={fields.type} onChange={(event) => change({ type: event.target.value as CslType })}>
        {!citedAs.some((type) => type === fields.type) && <option value={fields.type}>{fields.type}</option>}
        {citedAs.map((type) => <option key={type} value={type}>{t(`citedAs.${type}`)}</option>)}
      </SelectField>
      {text('title', t('title'), 1_000)}
      <TextareaField label={t('authors')} hint={t('oneALineFamilyGivenA')} value={fields.authors} onChange={(event) => change({ authors: event.target.value })} rows={3} maxLength={20_000} />
      <div className={dialogs.pair}>{text('container', t('appearedIn'), 500)}{text('issued', t('when'), 100, '2025-03-18')}</div>
      <div className={dialogs.pair}>{text('volume', t('volume'), 60)}{text('issue', t('issue'), 60)}{text('page', t('pages'), 60)}</div>
      <div className={dialogs.pair}>{text('publisher', t('publisher'), 300)}{text('DOI', 'DOI', 300)}</div>
      <div>{doiButton}</div>
      {text('URL', t('address'), 2_000)}
    </Fields>
  )
}
