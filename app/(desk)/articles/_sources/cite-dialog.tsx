'use client'

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
  return (
    <Dialog title="Citation" description="Kept as data, shown in one style in the whole house." open onOpenChange={(open) => open || props.onClose()} wide>
      <CiteForm {...props} />
    </Dialog>
  )
}

function CiteForm({ source, send, onClose }: SourceDialogProps) {
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
        <CitationInputs fields={cited} change={change} doiButton={<Button size="small" pending={busy} disabled={fields.DOI.trim() === ''} onClick={() => void byDoi()}>Look up this DOI</Button>} />
        <Fields>
          <TextareaField label="Or paste it" optional="BibTeX, RIS or CSL-JSON" value={pasted} onChange={(event) => change({ pasted: event.target.value })} rows={6} spellCheck={false} maxLength={1_000_000} />
          <div><Button size="small" pending={busy} disabled={pasted.trim() === ''} onClick={() => void read()}>Read it into the fields</Button></div>
          {wrong && <Notice tone="refused" live>{wrong}</Notice>}
          <div>
            <p className="label">It will read</p>
            <p className={dialogs.said} aria-live="polite">{cite(item)}</p>
          </div>
          {trouble && <Trouble trouble={trouble} />}
          <div className={dialogs.foot}>
            <CloseWith><Button tone="quiet">Leave it</Button></CloseWith>
            <Button type="submit" tone="go" pending={sending}>Set the citation</Button>
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
  const text = (name: Exclude<keyof CitationFields, 'type' | 'authors'>, label: string, most: number, optional?: string) => <TextField label={label} optional={optional} value={fields[name]} onChange={(event) => change({ [name]: event.target.value })} maxLength={most} />
  return (
    <Fields>
      <SelectField label="It is a" value={fields.type} onChange={(event) => change({ type: event.target.value as CslType })}>
        {!citedAs[fields.type] && <option value={fields.type}>{fields.type}</option>}
        {Object.entries(citedAs).map(([type, name]) => <option key={type} value={type}>{name}</option>)}
      </SelectField>
      {text('title', 'Title', 1_000)}
      <TextareaField label="Authors" hint="One a line: Family, Given. A body by its name." value={fields.authors} onChange={(event) => change({ authors: event.target.value })} rows={3} maxLength={20_000} />
      <div className={dialogs.pair}>{text('container', 'Appeared in', 500)}{text('issued', 'When', 100, '2025-03-18')}</div>
      <div className={dialogs.pair}>{text('volume', 'Volume', 60)}{text('issue', 'Issue', 60)}{text('page', 'Pages', 60)}</div>
      <div className={dialogs.pair}>{text('publisher', 'Publisher', 300)}{text('DOI', 'DOI', 300)}</div>
      <div>{doiButton}</div>
      {text('URL', 'Address', 2_000)}
    </Fields>
  )
}
