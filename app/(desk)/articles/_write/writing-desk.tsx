'use client'

import { EditorContent, useEditor, type JSONContent } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useToast } from '@/app/_components/toast'
import { OwnWords } from '@/app/_words/more-words'
import { paintClaims } from '@/lib/editor/claim-paint'
import { writeWords } from '@/lib/messages/desk-write'
import { directionOf } from '@/lib/messages/direction'
import { useRoom } from '../_galley/room'
import { Stuck } from '../_galley/stuck'
import { ClaimsAside } from './claims-aside'
import { ConflictView } from './conflict-view'
import { extensions } from './figure-view'
import { GoneClaims } from './gone-claims'
import { MarkHere } from './mark-here'
import { addPicture, picturesOf } from './pictures'
import { useSaving } from './saving'
import { Status } from './status'
import { Toolbar } from './toolbar'
import { WaitingHere } from './waiting-here'
import { WayToSubmit } from './way-to-submit'
import styles from './write.module.css'

export interface WrittenText {
  document: JSONContent
  version: number
  /** This person's working copy, where there is one. */
  unsaved: { document: unknown; base: number; at: number } | null
}

/** The page a story is written on: the sheet, quiet tools above it, claims and what is said about them beside it. */
export function WritingDesk(props: { person: string; text: WrittenText }) {
  return <OwnWords words={writeWords}><Inside {...props} /></OwnWords>
}

function Inside({ person, text }: { person: string; text: WrittenText }) {
  const t = useTranslations('write')
  const { view, unsavedBy } = useRoom()
  const toast = useToast()
  const [begun] = useState(text)
  const offer = view.offered.find((one) => one.action === 'editText')
  const mayWrite = offer !== undefined && offer.refusals.length === 0
  const editor = useEditor({
    extensions, immediatelyRender: false, editable: mayWrite,
    content: (begun.unsaved?.document as JSONContent | undefined) ?? begun.document,
    editorProps: { attributes: { 'aria-label': t('theStory'), 'lang': view.language, 'dir': directionOf(view.language), 'role': 'textbox', 'aria-multiline': 'true', 'class': styles.paper ?? '', 'spellcheck': 'true' } },
  })
  const { state, save, settle } = useSaving(editor, { article: view.id, person, base: begun.unsaved?.base ?? begun.version, dirty: begun.unsaved !== null })
  const [marking, setMarking] = useState(false)

  useEffect(() => { editor?.setEditable(mayWrite) }, [editor, mayWrite])
  useEffect(() => {
    if (editor) editor.view.dispatch(paintClaims(editor.state.tr, { standings: Object.fromEntries(view.claims.map((claim) => [claim.id, claim.standing])), active: null }))
  }, [editor, view.claims])
  useEffect(() => {
    if (!editor) return
    const dom = editor.view.dom
    const take = (transfer: DataTransfer | null, event: Event) => {
      const files = picturesOf(transfer)
      if (files.length === 0) return
      event.preventDefault()
      for (const file of files) void addPicture(editor, file, t).then((wrong) => { if (wrong) toast({ tone: 'refused', title: wrong }) })
    }
    const drop = (event: DragEvent) => take(event.dataTransfer, event)
    const paste = (event: ClipboardEvent) => take(event.clipboardData, event)
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return
      if (event.key === 's') { event.preventDefault(); void save() }
      if (event.key === 'k') { event.preventDefault(); document.querySelector<HTMLElement>('[data-tool=link]')?.click() }
      if (event.altKey && event.key.toLowerCase() === 'm') { event.preventDefault(); setMarking(true) }
    }
    dom.addEventListener('drop', drop)
    dom.addEventListener('paste', paste)
    document.addEventListener('keydown', keys)
    return () => {
      dom.removeEventListener('drop', drop)
      dom.removeEventListener('paste', paste)
      document.removeEventListener('keydown', keys)
    }
  }, [editor, save, toast, t])

  if (!editor) return <div className={styles.loading} role="status">{t('layingOutTheSheet')}</div>
  const markOffer = view.offered.find((one) => one.action === 'markClaim')
  return (
    <div className={styles.desk}>
      <div className={styles.above}>
        <Toolbar editor={editor} disabled={!mayWrite} onMark={markOffer && markOffer.refusals.length === 0 ? () => setMarking(true) : null} />
        <Status editor={editor} state={state} save={save} mayWrite={mayWrite} />
      </div>
      <div className={styles.notices}>
        <WayToSubmit />
        <Stuck about="story" />
        {offer && offer.refusals.length > 0 && <NotNow refusals={offer.refusals} />}
        {unsavedBy.length > 0 && <p className={styles.others}>{t('unsaved', { names: unsavedBy.join(', '), count: unsavedBy.length })}</p>}
        <WaitingHere editor={editor} article={view.id} person={person} known={begun.unsaved?.at ?? view.savedAt} settle={settle} />
        <WaitingHere editor={editor} article={view.id} person={`${person}:set-aside`} known={0} settle={settle} />
        <GoneClaims editor={editor} save={save} />
        {state.is === 'conflict' && <ConflictView conflict={state.conflict} editor={editor} save={save} settle={settle} article={view.id} person={person} />}
      </div>
      <div className={styles.bench}>
        <div className={styles.sheet}><EditorContent editor={editor} /></div>
        <ClaimsAside />
      </div>
      {marking && <MarkHere editor={editor} save={save} onLeave={() => setMarking(false)} />}
    </div>
  )
}

function NotNow({ refusals }: { refusals: readonly { sentence: string }[] }) {
  return <p className={styles.notNow}>{refusals.map((refusal) => refusal.sentence).join(' ')}</p>
}
