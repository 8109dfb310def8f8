'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition, type SubmitEvent } from 'react'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { Sending, SubmitButton } from '@/app/_components/submit-button'
import { answer } from '../actions'

/** One answer. Sent by hand, so that what was typed stays in the form whatever comes back, or nothing does. */
export function AnswerForm({ secret }: { secret: string }) {
  const router = useRouter()
  const [sentence, setSentence] = useState('')
  const [sending, startSending] = useTransition()

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startSending(async () => {
      const came = await answer(form).catch(() => null)
      if (came?.isDone) router.replace('/expert/answered')
      else setSentence(came?.sentence ?? 'The newsroom did not answer. What you wrote is still here: try again in a moment.')
    })
  }

  return (
    <form method="post" onSubmit={send}>
      <Sending value={sending}>
        <Fields>
          {/* A page that sends no referrer sends no origin either, and a form without a script would be taken for another site’s. */}
          <noscript><Notice tone="note">Your browser runs no scripts on this page, so the form below cannot be sent. Answer whoever sent you the link by other means.</Notice></noscript>
          {sentence && <Notice tone="refused" live>{sentence}</Notice>}
          <input type="hidden" name="secret" value={secret} />
          <TextareaField label="Your answer" hint="The checkers read it as you write it." name="text" maxLength={20_000} rows={6} required />
          <Choices label="The words above are, in your judgement,">
            <RadioField name="supports" value="yes" label="right as they stand" required />
            <RadioField name="supports" value="no" label="wrong, or not right in these words" required />
          </Choices>
          <div><SubmitButton>Send the answer</SubmitButton></div>
        </Fields>
      </Sending>
    </form>
  )
}
