'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState, useTransition, type ReactNode, type SubmitEvent } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import { Notice } from '@/app/_components/notice'
import { Sending } from '@/app/_components/submit-button'
import { useToast } from '@/app/_components/toast'
import type { Says } from '@/app/_words/says'
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

function noAnswer(t: Says<'frame'>): HouseOutcome {
  reportLostConnection()
  return { outcome: 'refused', sentence: t('troubles.unsent'), field: '' }
}

function sentenceOf(outcome: HouseOutcome, t: Says<'frame'>): string {
  return outcome.outcome === 'done' ? outcome.said : outcome.outcome === 'refused' ? outcome.sentence : t(`troubles.${outcome.outcome}`)
}

/** A form may be longer than the screen: what is wrong is not left out of sight. */
function goTo(field: Element | RadioNodeList | null) {
  if (field instanceof HTMLElement) field.focus()
}

function Answer({ outcome }: { outcome: HouseOutcome }) {
  const t = useTranslations('frame')
  if (outcome.outcome === 'done' && outcome.shown) return <Secret {...outcome.shown} words={outcome.said} />
  return <Notice live tone={outcome.outcome === 'done' ? 'done' : 'refused'}>{sentenceOf(outcome, t)}</Notice>
}

/** A form about people, sessions or keys: asks the house and says what came of it, beside the field it is about. */
export function HouseForm({ action, with: unseen = {}, className, clears, brief, children }: HouseFormProps) {
  // Without JavaScript the browser sends the form and the page comes back with its answer.
  const t = useTranslations('frame')
  const [answeredPage, sendPage] = useActionState(askHouse, null)
  const [answer, setAnswer] = useState<HouseOutcome | null>(null)
  const [sending, startSending] = useTransition()
  const say = useToast()

  // React would empty a form after its action, refused or not. Sent by hand it keeps what was typed; and what is said in
  // passing is said even where the form goes away with what it was about.
  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    startSending(async () => {
      const outcome = await askHouse(null, new FormData(form)).catch(() => noAnswer(t))
      if (outcome.outcome === 'done' && clears) form.reset()
      if (brief) say({ tone: outcome.outcome === 'done' ? 'done' : 'refused', title: sentenceOf(outcome, t) })
      else setAnswer(outcome)
      if (outcome.outcome === 'refused') goTo(form.elements.namedItem(outcome.field))
    })
  }

  const outcome = answer ?? answeredPage
  const field = outcome?.outcome === 'refused' ? outcome.field : ''
  const errorOf = (name: string) => (outcome?.outcome === 'refused' && name === field ? { error: outcome.sentence } : {})
  return (
    <form action={sendPage} onSubmit={send} className={className}>
      <input type="hidden" name="action" value={action} />
      {Object.entries(unseen).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Sending value={sending}>{children(errorOf)}</Sending>
      {outcome && !field && <Answer outcome={outcome} />}
    </form>
  )
}
