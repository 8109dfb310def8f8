'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields, SelectField, TextField } from '@/app/_components/field'
import { asTyped, momentOf } from '@/app/_components/house-moment'
import { MomentField } from '@/app/_components/moment-field'
import { useHouseClock } from '@/app/_components/time'
import type { Arranging } from '@/lib/server/arranging-help'
import { slugTyped } from '@/lib/editorial/slugs'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { InOrder } from './in-order'

type ArrangeDialogProps = Arranging & { open: boolean; onOpenChange: (open: boolean) => void }

export function ArrangeDialog({ open, onOpenChange, ...arranging }: ArrangeDialogProps) {
  return (
    <Dialog title="Arrange in the paper" description="No printed word changes: no signature lapses, and a live story needs no correction." open={open} onOpenChange={onOpenChange}>
      {open && <ArrangeForm {...arranging} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

interface Arranged {
  section: string
  topics: string
  bylines: string[]
  breaking: string
  picks: string[]
  another: string
  address: string
}

function ArrangeForm({ sections, topics, picked, likely, onDone }: Arranging & { onDone: () => void }) {
  const { view, sendFor } = useRoom()
  const { zone } = useHouseClock()
  const { arranged } = view
  const { fields, change, forget } = useDraft<Arranged>(`${view.id}:arrange`, {
    section: view.section, topics: arranged.topics.join(', '), bylines: arranged.bylines.map(({ id }) => id), breaking: arranged.breakingUntil === null ? '' : asTyped(arranged.breakingUntil, zone),
    picks: picked.map(({ id }) => id), another: '', address: view.slug ?? '',
  })
  const { ask, sending, trouble } = useAsking(sendFor('paper'))
  const [tried, setTried] = useState(false)
  const until = momentOf(fields.breaking, zone)
  const unclear = fields.breaking !== '' && until === null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const readAlso = [...fields.picks, ...fields.another.split(/\s+/).filter(Boolean)]
    if (unclear || !(await ask(() => ({ action: 'arrange', section: fields.section, topics: namesIn(fields.topics), bylines: fields.bylines, breakingUntil: until, readAlso, ...(fields.address === (view.slug ?? '') ? {} : { address: fields.address }) })))) return
    forget()
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <SelectField label="Section" value={fields.section} onChange={(event) => change({ section: event.target.value })}>
          {view.section === '' && <option value="">No section</option>}
          {sections.map((name) => <option key={name} value={name}>{name}</option>)}
        </SelectField>
        <TextField label="Topics" hint="With commas between; the first gives “the latest on …”." list="topics-in-use" value={fields.topics} onChange={(event) => change({ topics: event.target.value })} autoComplete="off" />
        <datalist id="topics-in-use">{topics.map((name) => <option key={name}>{name}</option>)}</datalist>
        <InOrder label="By" hint="In the order you choose them; nobody chosen: those who write it." name="byline" things={arranged.writers.map(({ id, name }) => ({ id, name }))} chosen={fields.bylines} onChange={(bylines) => change({ bylines })} />
        <MomentField label="Breaking until" optional="at most 24 hours; empty: it is not" value={fields.breaking} onChange={(event) => change({ breaking: event.target.value })} error={tried && unclear ? 'Give a day and an hour, or leave it empty.' : undefined} />
        <InOrder label="Read also" hint="In the order you choose them; shared topics and likeness fill up the rest." name="pick" things={[...picked, ...likely].map(({ id, headline }) => ({ id, name: headline }))} chosen={fields.picks} onChange={(picks) => change({ picks })} />
        <TextField label="Another story" optional="by its address" value={fields.another} onChange={(event) => change({ another: event.target.value })} placeholder="/news/…" autoComplete="off" />
        {view.slug !== null && <TextField label="Address" hint={fields.address.trim() === '' ? 'It needs words.' : `/news/${slugTyped(fields.address)}; every address it had before leads here.`} value={fields.address} onChange={(event) => change({ address: event.target.value })} autoComplete="off" spellCheck={false} />}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">Leave it</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>Arrange it so</Button>
        </div>
      </Fields>
    </form>
  )
}

const namesIn = (typed: string): string[] => typed.split(/[,;\n]/).map((name) => name.trim()).filter(Boolean)
