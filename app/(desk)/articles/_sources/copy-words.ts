'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import type { CopyWords } from '@/lib/server/perform-locker'
import { readCopy } from '../locker'


/** Reads a copy, once: of a source that only named people may see, each reading is an opening. */
export function useCopyWords(article: string, copy: string): { words: CopyWords | null; wrong: string } {
  const t = useTranslations('sources')
  const asked = useRef('')
  const [state, setState] = useState<{ words: CopyWords | null; wrong: string }>({ words: null, wrong: '' })
  useEffect(() => {
    if (asked.current === copy) return
    asked.current = copy
    const fail = (wrong: string) => setState({ words: null, wrong })
    readCopy(article, copy).then((answer) => {
      if (answer.outcome === 'done') return setState({ words: answer, wrong: '' })
      if (answer.outcome === 'refused') return fail(answer.refusals.map(({ sentence }) => sentence).join(' '))
      return fail(answer.outcome === 'invalid' ? answer.sentence : t(`copyWrong.${answer.outcome}`))
    }, () => {
      reportLostConnection()
      fail(t('noAnswerFromTheNewsroomGo'))
    })
  }, [article, copy, t])
  return state
}
