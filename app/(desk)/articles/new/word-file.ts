import type { Says } from '@/app/_words/says'
import type { RecognisedWord, StoryFromWord } from '@/lib/server/annotated/word-story'

/** Where nothing came back, or nobody is signed in any more. The file is still on its sender's disk. */
export type Unanswered = { outcome: 'unsent' } | { outcome: 'signedOut' }

export type FoundInWord = Extract<RecognisedWord, { outcome: 'done' }>
export type MadeOfWord = Extract<StoryFromWord, { outcome: 'done' }>

export const largestWordFile = 25_000_000

export const isWordFile = (file: File) => /\.docx$/i.test(file.name)

/** How the newsroom understands the file. */
export const readWordFile = (file: File) => sent<RecognisedWord>('/api/manuscripts', file)

/** The story made of it, with what its margin became. */
export const startFromWordFile = (file: File, as: { section: string; language: string }) => sent<StoryFromWord>(`/api/manuscripts/story?${new URLSearchParams(as)}`, file)

async function sent<T>(path: string, file: File): Promise<T | Unanswered> {
  try {
    const answer = await fetch(path, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } })
    return answer.status === 401 ? { outcome: 'signedOut' } : ((await answer.json()) as T)
  } catch {
    return { outcome: 'unsent' }
  }
}

/** Anything but done, as the sentence it is. */
export function wordTrouble(answer: Exclude<RecognisedWord | StoryFromWord, { outcome: 'done' }> | Unanswered, otherwise: string, t: Says<'newStory'>): string {
  if (answer.outcome === 'signedOut') return t('signedOut')
  if (answer.outcome === 'refused') return answer.refusals.map(({ sentence }) => sentence).join(' ')
  return 'sentence' in answer && answer.sentence ? answer.sentence : otherwise
}
