'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useState, useTransition, type SubmitEvent } from 'react'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { Sending, SubmitButton } from '@/app/_components/submit-button'
import { answer, answerPage } from '../actions'

/** One answer. Sent by hand, so that what was typed stays in the form whatever comes back, or nothing does. */
export function AnswerForm({ secret }: { secret: string }) {
  const router = useRouter()
  const [page, sendPage] = useActionState(answerPage, null)
  const [trouble, setTrouble] = useState('')
  const [sending, startSending] = useTransition()

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startSending(async () => {
      const came = await answer(form).catch(() => null)
      if (came?.isDone) router.replace('/expert/answered')
      else setTrouble(came?.sentence ?? 'The newsroom did not answer. What you wrote is still here: try again in a moment.')
    })
  }

  const sentence = trouble || page?.sentence
  return (
    <form action={sendPage} onSubmit={send}>
      <Sending value={sending}>
        <Fields>
          {sentence && <Notice tone="refused" live>{sentence}</Notice>}
          <input type="hidden" name="secret" value={secret} />
          <TextareaField label="Your answer" hint="The checkers read it as you write it." name="text" defaultValue={page?.text ?? ''} maxLength={20_000} rows={6} required />
          <Choices label="The words above are, in your judgement,">
            <RadioField name="supports" value="yes" label="right as they stand" defaultChecked={page?.supports === 'yes'} required />
            <RadioField name="supports" value="no" label="wrong, or not right in these words" defaultChecked={page?.supports === 'no'} required />
          </Choices>
          <div><SubmitButton>Send the answer</SubmitButton></div>
        </Fields>
      </Sending>
    </form>
  )
}
