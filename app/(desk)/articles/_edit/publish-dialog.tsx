'use client'

import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { useToast } from '@/app/_components/toast'
import type { CorrectionKind } from '@/lib/editorial/article'
import { slugOf } from '@/lib/editorial/slugs'
import type { ArticleView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { noteKinds } from './publication-names'
import styles from './edit.module.css'

interface PublishDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  team: string
}

/** The last look before readers have it: exactly what is published, and what they are told. */
export function PublishDialog({ open, onOpenChange, team }: PublishDialogProps) {
  const { view } = useRoom()
  return (
    <Dialog title="Publish" description={`Revision ${view.revision}, as it was checked. You take responsibility for it by name.`} open={open} onOpenChange={onOpenChange}>
      {open && <PublishForm team={team} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function PublishForm({ team, onDone }: { team: string; onDone: () => void }) {
  const { view, sendFor } = useRoom()
  const toast = useToast()
  const owesNote = view.publicRevision !== null && view.publicRevision !== view.revision
  const draft = useDraft<{ kind: CorrectionKind; text: string }>(`${view.id}:publish`, { kind: 'correction', text: '' })
  const { ask, sending, trouble } = useAsking(sendFor('publish'))
  const [tried, setTried] = useState(false)
  const missing = owesNote && draft.fields.kind !== 'minor' && draft.fields.text.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing || !(await ask(() => ({ action: 'publish', revision: view.revision, ...(owesNote ? { correction: draft.fields } : {}) })))) return
    draft.forget()
    toast({ tone: 'done', title: 'Published. Readers have it now.' })
    onDone()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Fields>
        <Facts view={view} team={team} />
        {owesNote && (
          <>
            <Choices label="Readers had other words. What is this?">
              {noteKinds.map(({ kind, label, hint }) => <RadioField key={kind} name="kind" value={kind} label={label} hint={hint} checked={draft.fields.kind === kind} onChange={() => draft.change({ kind })} />)}
            </Choices>
            <TextareaField label="What readers are told" hint="What was wrong, and what is right. It stands on the story and on the corrections page; you answer for these words." optional={draft.fields.kind === 'minor' ? 'may stay empty' : undefined} value={draft.fields.text} onChange={(event) => draft.change({ text: event.target.value })} error={tried && missing ? 'Say what changed.' : undefined} maxLength={2_000} rows={4} />
          </>
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">Not yet</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>Publish revision {view.revision}</Button>
        </div>
      </Fields>
    </form>
  )
}

/** The bold line of the story’s page, by check level. */
const readersSee: Record<ArticleView['checkLevel'], (team: string) => string> = {
  full: (team) => `Fact checked by ${team}`, partial: (team) => `Fact checked in part by ${team}`, self: () => 'Not independently checked',
}

function Facts({ view, team }: { view: ArticleView; team: string }) {
  const { progress } = view
  const account = view.claims.filter((claim) => claim.standing === 'authors-account').length
  const rows: [string, string][] = [
    ['Address', `/news/${view.slug ?? slugOf(view.headline)}`],
    ['Claims', `${progress.signed} signed of ${progress.claims}${account > 0 ? `, ${account} on the writer’s account alone` : ''}${progress.kept > 0 ? `, ${progress.kept} kept by an editor` : ''}`],
    ['Sentences', `${progress.covered} of ${progress.sentences} accounted for`],
    ['Readers see', readersSee[view.checkLevel](team)],
  ]
  return <dl className={styles.facts}>{rows.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
}
