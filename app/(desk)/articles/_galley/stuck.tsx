'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Ask, Trouble as TroubleIs } from '../_dialogs/sending'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { useRoom } from './room'
import { WordSide } from './word-diff'

/** What did not go through, at the thing it is about. */
export function Stuck({ about }: { about: string }) {
  const { stuck, forget, ask } = useRoom()
  const found = stuck.get(about)
  if (!found) return null
  const { asked, trouble } = found
  if (trouble.outcome === 'conflict') return <WordsMoved about={about} asked={asked} conflict={trouble} />
  const again = trouble.outcome === 'unsent' && <Button size="small" onClick={() => void ask(about, asked)}>Try again</Button>
  return <Trouble trouble={trouble} action={<>{again}<Button size="small" tone="quiet" onClick={() => forget(about)}>Close</Button></>} />
}

interface WordsMovedProps {
  about: string
  asked: Ask
  conflict: Extract<TroubleIs, { outcome: 'conflict' }>
}

/** The words changed between looking and signing: both side by side, and what was asked can be asked of the new ones. */
function WordsMoved({ about, asked, conflict }: WordsMovedProps) {
  const { ask, forget, pending } = useRoom()
  const router = useRouter()
  const [seen, now] = [conflict.yours.lines.join(' '), conflict.theirs.lines.join(' ')]
  function leave() {
    forget(about)
    router.refresh()
  }
  return (
    <Notice
      tone="conflict"
      live
      title={`${conflict.theirName || 'Somebody'} changed these words while you looked.`}
      action={
        <>
          <Button size="small" tone="go" pending={pending.has(about)} onClick={() => void ask(about, { ...asked, version: conflict.version })}>{again[asked.action] ?? 'Do it with the words as they are now'}</Button>
          <Button size="small" tone="quiet" onClick={leave}>Leave it</Button>
        </>
      }
    >
      <dl className={styles.both}>
        <div>
          <dt className="label">You saw</dt>
          <dd><WordSide before={seen} after={now} side="before" /></dd>
        </div>
        <div>
          <dt className="label">Now</dt>
          <dd><WordSide before={seen} after={now} side="after" /></dd>
        </div>
      </dl>
    </Notice>
  )
}

const again: Partial<Record<Ask['action'], string>> = {
  giveVerdict: 'Sign the words as they are now',
  markNoFact: 'Nothing to check in the words as they are now',
  overrule: 'Keep the words as they are now',
}
