'use client'

import { reportLostConnection } from '@/app/_components/connection'
import type { Says } from '@/app/_words/says'

/** A file that lies with the newsroom now, and what was read in it. */
export interface SentFile {
  file: string
  name: string
  title: string
  note: string
  pages: number
}

export const mostBytes = 25_000_000
export const acceptedFiles = '.pdf,.html,.htm,.docx,.txt,.md,.csv,.vtt,.srt,.bib,.ris,image/*,audio/*'

/** Sends a file to the locker; a sentence where that does not work. */
export async function sendFile(file: File, t: Says<'sources'>): Promise<SentFile | { sentence: string }> {
  if (file.size > mostBytes) return { sentence: t('tooLarge') }
  const form = new FormData()
  form.set('file', file)
  try {
    const answer = await fetch('/api/locker', { method: 'POST', body: form })
    const said = (await answer.json()) as SentFile & { sentence?: string; refusals?: { sentence: string }[] }
    if (answer.ok) return said
    return { sentence: said.sentence ?? said.refusals?.[0]?.sentence ?? t('notTaken') }
  } catch {
    reportLostConnection()
    return { sentence: t('notArrived') }
  }
}
