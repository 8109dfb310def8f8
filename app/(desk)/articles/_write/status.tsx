'use client'

import { useEditorState, type Editor } from '@tiptap/react'
import { usePathname } from 'next/navigation'
import { Button } from '@/app/_components/button'
import { Time } from '@/app/_components/time'
import { wordCount } from '@/lib/editor/length'
import type { SavingState } from './saving'
import styles from './write.module.css'

interface StatusProps { editor: Editor; state: SavingState; save: () => Promise<boolean>; mayWrite: boolean }

/** Where the words are, in one line, and how many there are. */
export function Status({ editor, state, save, mayWrite }: StatusProps) {
  const words = useEditorState({ editor, selector: ({ editor: now }) => wordCount(now.state.doc.textBetween(0, now.state.doc.content.size, ' ')) })
  const unsaved = state.is !== 'saved' && state.is !== 'saving'
  return (
    <div className={styles.status}>
      <span className="figures">{words} {words === 1 ? 'word' : 'words'}{words > 0 && `, ${Math.max(1, Math.round(words / 230))} min`}</span>
      <span role="status" aria-live="polite" data-is={state.is}><Where state={state} /></span>
      {mayWrite && <Button size="small" tone="plain" data-action="editText" pending={state.is === 'saving'} onClick={() => void save()} disabled={!unsaved} title="Ctrl S">Save</Button>}
    </div>
  )
}

function Where({ state }: { state: SavingState }) {
  const here = usePathname()
  switch (state.is) {
    case 'saved': return <>Saved as revision {state.revision}, <Time at={state.at} brief /></>
    case 'typing': return <>Typing …</>
    case 'kept': return <>Kept, not yet a revision</>
    case 'saving': return <>Saving …</>
    case 'waiting': return <>No connection: your words wait in this browser</>
    case 'signedOut': return <>Your sign-in has ended; your words wait here. <a href={`/sign-in?${new URLSearchParams({ next: here })}`}>Sign in again</a></>
    case 'refused': return <>Not saved: {state.refusals[0]?.sentence} Your words wait in this browser.</>
    case 'invalid': return <>Not saved: {state.sentence}</>
    case 'conflict': return <>Somebody saved other words meanwhile</>
  }
}
