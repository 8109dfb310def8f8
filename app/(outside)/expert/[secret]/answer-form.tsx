'use client'

import { useActionState } from 'react'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { SubmitButton } from '@/app/_components/submit-button'
import { answer } from '../actions'

/** One answer. What was typed stays in the form, whatever comes back. */
export function AnswerForm({ secret }: { secret: string }) {
  const [came, send] = useActionState(answer, null)
  return (
    <form action={send}>
      <Fields>
        {came && <Notice tone="refused" live>{came.sentence}</Notice>}
        <input type="hidden" name="secret" value={secret} />
        <TextareaField label="Your answer" hint="It may be quoted to the checkers as you write it." name="text" defaultValue={came?.text ?? ''} maxLength={20_000} rows={6} required />
        <Choices label="The words above are, in your judgement,">
          <RadioField name="supports" value="yes" label="right as they stand" defaultChecked={came?.supports === 'yes'} required />
          <RadioField name="supports" value="no" label="wrong, or not right in these words" defaultChecked={came?.supports === 'no'} required />
        </Choices>
        <div><SubmitButton>Send the answer</SubmitButton></div>
      </Fields>
    </form>
  )
}
