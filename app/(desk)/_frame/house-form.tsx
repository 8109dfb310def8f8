'use client'

import { startTransition, useActionState, useEffect, useRef, type ReactNode, type SubmitEvent } from 'react'
import { Notice } from '@/app/_components/notice'
import { Sending } from '@/app/_components/submit-button'
import { useToast } from '@/app/_components/toast'
import type { HouseOutcome } from '@/lib/server/house-outcome'
import { askHouse } from './actions'
import { Secret } from './secret'

interface HouseFormProps {
  action: string
  /** What goes with it unseen. */
  with?: Record<string, string>
  className?: string | undefined
  /** Empties the form once it is done. */
  clears?: boolean
  /** The answer is said in passing, not under the form. */
  brief?: boolean
  children: (errorOf: (field: string) => { error?: string }) => ReactNode
}

const troubles: Record<'notFound' | 'signedOut', string> = {
  notFound: 'This is no longer there. Reload the page to see how things stand.',
  signedOut: 'You have been signed out. Sign in again in another window, then try once more.',
}

function sentenceOf(outcome: HouseOutcome): string {
  return outcome.outcome === 'done' ? outcome.said : outcome.outcome === 'refused' ? outcome.sentence : troubles[outcome.outcome]
}

function Answer({ outcome }: { outcome: HouseOutcome }) {
  if (outcome.outcome === 'done' && outcome.shown) return <Secret {...outcome.shown} words={outcome.said} />
  return <Notice live tone={outcome.outcome === 'done' ? 'done' : 'refused'}>{sentenceOf(outcome)}</Notice>
}

/** A form about people, sessions or keys: asks the house and says what came of it, beside the field it is about. */
export function HouseForm({ action, with: unseen = {}, className, clears, brief, children }: HouseFormProps) {
  const [outcome, ask, sending] = useActionState(askHouse, null)
  const form = useRef<HTMLFormElement>(null)
  const say = useToast()
  useEffect(() => {
    if (!outcome) return
    if (outcome.outcome === 'done' && clears) form.current?.reset()
    if (brief) say({ tone: outcome.outcome === 'done' ? 'done' : 'refused', title: sentenceOf(outcome) })
  }, [outcome, clears, brief, say])
  const field = outcome?.outcome === 'refused' ? outcome.field : ''
  const errorOf = (name: string) => (outcome?.outcome === 'refused' && name === field ? { error: outcome.sentence } : {})

  // React empties a form after its action, refused or not. Sent by hand it keeps what was typed; without JavaScript, the action stands.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const answers = new FormData(event.currentTarget)
    startTransition(() => ask(answers))
  }

  return (
    <form ref={form} action={ask} onSubmit={send} className={className}>
      <input type="hidden" name="action" value={action} />
      {Object.entries(unseen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Sending value={sending}>{children(errorOf)}</Sending>
      {outcome && !brief && !field && <Answer outcome={outcome} />}
    </form>
  )
}
