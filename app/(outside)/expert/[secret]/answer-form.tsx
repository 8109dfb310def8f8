'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition, type SubmitEvent } from 'react'
import { Choices, Fields, RadioField, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { Sending, SubmitButton } from '@/app/_components/submit-button'
import { answer } from '../actions'

/** One answer. Sent by hand, so that what was typed stays in the form whatever comes back, or nothing does. */
export function AnswerForm({ secret }: { secret: string }) {
  const t = useTranslations('outside')
  const router = useRouter()
  const [sentence, setSentence] = useState('')
  const [sending, startSending] = useTransition()

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    startSending(async () => {
      const came = await answer(form).catch(() => null)
      if (came?.isDone) router.replace('/expert/answered')
      else setSentence(came?.sentence ?? t('theNewsroomDidNotAnswer'))
    })
  }

  return (
    <form method="post" onSubmit={send}>
      <Sending value={sending}>
        <Fields>
          {/* A page that sends no referrer sends no origin either, and a form without a script would be taken for another site’s. */}
          <noscript><Notice tone="note">{t('yourBrowserRunsNoScripts')}</Notice></noscript>
          {sentence && <Notice tone="refused" live>{sentence}</Notice>}
          <input type="hidden" name="secret" value={secret} />
          <TextareaField label={t('yourAnswer')} hint={t('theCheckersReadItAsYou')} name="text" maxLength={20_000} rows={6} required />
          <Choices label={t('theWordsAboveAreInYour')}>
            <RadioField name="supports" value="yes" label={t('rightAsTheyStand')} required />
            <RadioField name="supports" value="no" label={t('wrongOrNotRightInThese')} required />
          </Choices>
          <div><SubmitButton>{t('sendTheAnswer')}</SubmitButton></div>
        </Fields>
      </Sending>
    </form>
  )
}
