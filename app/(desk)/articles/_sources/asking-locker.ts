'use client'

import { useState } from 'react'
import { reportLostConnection } from '@/app/_components/connection'

type NotDone = { outcome: 'problem'; sentence: string } | { outcome: 'notFound' } | { outcome: 'signedOut' }

/** Asks the locker something that changes nothing; `wrong` is why nothing came of it, in a sentence. */
export function useLookUp() {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')

  async function lookUp<A extends { outcome: string }>(asked: Promise<A>): Promise<Extract<A, { outcome: 'done' }> | null> {
    setBusy(true)
    setWrong('')
    const answer = await asked.catch(() => {
      reportLostConnection()
      return { outcome: 'problem' as const, sentence: 'No answer from the newsroom. Nothing was lost: try again.' }
    })
    setBusy(false)
    if (answer.outcome === 'done') return answer as Extract<A, { outcome: 'done' }>
    setWrong(sentenceOf(answer as unknown as NotDone))
    return null
  }

  return { lookUp, busy, wrong, clear: () => setWrong('') }
}

function sentenceOf(answer: NotDone): string {
  if (answer.outcome === 'problem') return answer.sentence
  return answer.outcome === 'signedOut' ? 'Your sign-in has ended. What you typed is kept in this tab: sign in again and come back.' : 'This story cannot be found any more.'
}
