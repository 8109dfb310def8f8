'use client'

import { useState } from 'react'
import type { Answer, Ask, Send, Trouble } from './sending'

type Done = Extract<Answer, { outcome: 'done' }>

/** A form's way to ask: one question at a time, and what came of the last one unless it was done. */
export function useAsking(send: Send) {
  const [state, setState] = useState<Trouble | 'sending' | null>(null)
  const sending = state === 'sending'

  /** Sends one ask after another, each made from what came before; stops at the first that is not done. */
  async function ask(...asks: ((before: Done | null) => Ask)[]): Promise<Done | null> {
    if (sending) return null
    setState('sending')
    let last: Done | null = null
    for (const make of asks) {
      const came: Answer = await send(make(last))
      if (came.outcome !== 'done') {
        setState(came)
        return null
      }
      last = came
    }
    setState(null)
    return last
  }

  return { ask, sending, trouble: sending ? null : state }
}
