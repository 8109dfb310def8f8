'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { useToast } from '@/app/_components/toast'
import { correctionKinds, type CorrectionKind } from '@/lib/editorial/article'
import { slugOf } from '@/lib/editorial/slugs'
import type { ArticleView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

interface PublishDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  team: string
}

/** The last look before readers have it: exactly what is published, and what they are told. */
export function PublishDialog({ open, onOpenChange, team }: PublishDialogProps) {
  const t = useTranslations('edit')
  const { view } = useRoom()
  return (
    <Dialog title={t('publish')} description={t('asChecked', { revision: view.revision })} open={open} onOpenChange={onOpenChange}>
      {open && <PublishForm team={team} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function PublishForm({ team, onDone }: { team: string; onDone: () => void }) {
  const t = useTranslations('edit')
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
    toast({ tone: 'done', title: t('publishedReadersHave') })
    onDone()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Fields>
        <Facts view={view} team={team} />
        {owesNote && (
          <>
            <Choices label={t('readersHadOtherWords')}>
              {correctionKinds.map((kind) => <RadioField key={kind} name="kind" value={kind} label={t(`notes.${kind}.label`)} hint={t(`notes.${kind}.hint`)} checked={draft.fields.kind === kind} onChange={() => draft.change({ kind })} />)}
            </Choices>
            <TextareaField label={t('whatReadersAreTold')} hint={t('whatWasWrongAndWhatIs')} optional={draft.fields.kind === 'minor' ? t('mayStayEmpty') : undefined} value={draft.fields.text} onChange={(event) => draft.change({ text: event.target.value })} error={tried && missing ? t('sayWhatChanged') : undefined} maxLength={2_000} rows={4} />
          </>
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('notYet')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('publishRevision', { revision: view.revision })}</Button>
        </div>
      </Fields>
    </form>
  )
}


function Facts({ view, team }: { view: ArticleView; team: string }) {
  const t = useTranslations('edit')
  const { progress } = view
  const account = view.claims.filter((claim) => claim.standing === 'authors-account').length
  const rows: [string, string][] = [
    [t('address'), `/news/${view.slug ?? slugOf(view.headline)}`],
    [t('claims'), t('signedOf', { signed: progress.signed, claims: progress.claims, account, kept: progress.kept })],
    [t('sentences'), t('coveredOf', { covered: progress.covered, sentences: progress.sentences })],
    [t('readersSee'), t(`readersSeeThis.${view.checkLevel}`, { team })],
  ]
  return <dl className={styles.facts}>{rows.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
}
