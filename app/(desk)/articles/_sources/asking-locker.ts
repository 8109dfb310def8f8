'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import type { Says } from '@/app/_words/says'

type NotDone = { outcome: 'problem'; sentence: string } | { outcome: 'notFound' } | { outcome: 'signedOut' }

/** Asks the locker something that changes nothing; `wrong` is why nothing came of it, in a sentence. */
export function useLookUp() {
  const t = useTranslations('sources')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')

  async function lookUp<A extends { outcome: string }>(asked: Promise<A>): Promise<Extract<A, { outcome: 'done' }> | null> {
    setBusy(true)
    setWrong('')
    const answer = await asked.catch(() => {
      reportLostConnection()
      return { outcome: 'problem' as const, sentence: t('noAnswerFromTheNewsroom') }
    })
    setBusy(false)
    if (answer.outcome === 'done') return answer as Extract<A, { outcome: 'done' }>
    setWrong(sentenceOf(answer as unknown as NotDone, t))
    return null
  }

  return { lookUp, busy, wrong, clear: () => setWrong('') }
}

function sentenceOf(answer: NotDone, t: Says<'sources'>): string {
  if (answer.outcome === 'problem') return answer.sentence
  return t(answer.outcome === 'signedOut' ? 'signedOut' : 'notFoundAnyMore')
}
