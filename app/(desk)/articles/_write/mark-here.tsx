'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields, SelectField, TextField } from '@/app/_components/field'
import { claimKinds, type ClaimKind } from '@/lib/editorial/article'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { known } from './saving'
import styles from './write.module.css'

interface ChosenHere { from: number; to: number; quote: string; prefix: string; suffix: string; several: boolean }

/** What is chosen in the text, with the words around it; null when nothing is. */
function chosenIn({ state }: Editor): ChosenHere | null {
  const { from, to, empty, $from, $to } = state.selection
  if (empty) return null
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ')
  const after = $to.parent.textBetween($to.parentOffset, $to.parent.content.size, undefined, ' ')
  const quote = state.doc.textBetween(from, to, ' ', ' ')
  return quote.trim() === '' ? null : { from, to, quote: quote.trim(), prefix: fold(before).slice(-60), suffix: fold(after).slice(0, 60), several: !$from.sameParent($to) }
}

const fold = (text: string) => text.replace(/\s+/g, ' ')

/** Marks the chosen words as a claim: the text is saved first, so that both sides mean the same words. */
export function MarkHere({ editor, save, onLeave }: { editor: Editor; save: () => Promise<boolean>; onLeave: () => void }) {
  const t = useTranslations('write')
  const [chosen] = useState(() => chosenIn(editor))
  const problem = !chosen ? t('chooseTheWordsOfTheClaim') : chosen.several ? t('aClaimStandsInOneParagraph') : null
  return (
    <Dialog title={t('markAClaim')} {...(problem ? { description: problem } : {})} open onOpenChange={(open) => { if (!open) onLeave() }}>
      {chosen && !problem && <MarkHereForm editor={editor} chosen={chosen} save={save} onLeave={onLeave} />}
    </Dialog>
  )
}

function MarkHereForm({ editor, chosen, save, onLeave }: { editor: Editor; chosen: ChosenHere; save: () => Promise<boolean>; onLeave: () => void }) {
  const t = useTranslations('write')
  const called = useTranslations('names')
  const { sendFor } = useRoom()
  const { ask, sending, trouble } = useAsking(sendFor('mark'))
  const [kind, setKind] = useState<ClaimKind>(/\p{Nd}/u.test(chosen.quote) ? 'number' : /[“”"]/.test(chosen.quote) ? 'quote' : 'other')
  const [note, setNote] = useState('')
  const [unsaved, setUnsaved] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setUnsaved(false)
    if (!(await save())) return setUnsaved(true)
    const around = { ...(chosen.prefix.trim() ? { prefix: chosen.prefix.trim() } : {}), ...(chosen.suffix.trim() ? { suffix: chosen.suffix.trim() } : {}) }
    const done = await ask(() => ({ action: 'markClaim', quote: chosen.quote, ...around, kind, note }))
    if (!done) return
    const mark = editor.schema.marks['claim']
    if (mark && done.made) editor.view.dispatch(editor.state.tr.addMark(chosen.from, chosen.to, mark.create({ id: done.made })).setMeta('addToHistory', false).setMeta(known, true))
    onLeave()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Fields>
        <p className={styles.quoted}>{chosen.quote}</p>
        <SelectField label={t('kind')} value={kind} onChange={(event) => setKind(event.target.value as ClaimKind)} autoFocus>
          {claimKinds.map((one) => <option key={one} value={one}>{called(`kinds.${one}`)}</option>)}
        </SelectField>
        <TextField label={t('noteToTheChecker')} optional={t('ifYouLike')} value={note} onChange={(event) => setNote(event.target.value)} maxLength={2_000} />
        {unsaved && <p role="alert">{t('theTextCouldNotBeSaved')}</p>}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('markTheClaim')}</Button>
        </div>
      </Fields>
    </form>
  )
}
