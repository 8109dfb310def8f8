'use client'

import { useEffect, useRef, useState } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import type { CopyWords } from '@/lib/server/perform-locker'
import { readCopy } from '../locker'

const sentences = {
  notFound: 'This copy cannot be found any more, or is no longer for you.',
  signedOut: 'Your sign-in has ended. Sign in again, then come back.',
  conflict: 'Your unsaved words and somebody else’s are in each other’s way: settle that on the writing page first.',
} as const

/** Reads a copy, once: of a source that only named people may see, each reading is an opening. */
export function useCopyWords(article: string, copy: string): { words: CopyWords | null; wrong: string } {
  const asked = useRef('')
  const [state, setState] = useState<{ words: CopyWords | null; wrong: string }>({ words: null, wrong: '' })
  useEffect(() => {
    if (asked.current === copy) return
    asked.current = copy
    const fail = (wrong: string) => setState({ words: null, wrong })
    readCopy(article, copy).then((answer) => {
      if (answer.outcome === 'done') return setState({ words: answer, wrong: '' })
      if (answer.outcome === 'refused') return fail(answer.refusals.map(({ sentence }) => sentence).join(' '))
      return fail(answer.outcome === 'invalid' ? answer.sentence : sentences[answer.outcome])
    }, () => {
      reportLostConnection()
      fail('No answer from the newsroom. Go back and open the copy again.')
    })
  }, [article, copy])
  return state
}
