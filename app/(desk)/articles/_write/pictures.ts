'use client'

import type { Editor } from '@tiptap/core'
import type { Says } from '@/app/_words/says'

const largest = 8_000_000
const kinds = ['image/jpeg', 'image/png', 'image/webp']

/** Sends a picture and puts it into the story; a sentence when it cannot be taken. */
export async function addPicture(editor: Editor, file: File, t: Says<'write'>): Promise<string | null> {
  if (!kinds.includes(file.type)) return t('pictures.kinds')
  if (file.size > largest) return t('pictures.large', { size: (file.size / 1e6).toFixed(1) })
  const form = new FormData()
  form.set('file', file)
  try {
    const answer = await fetch('/api/files', { method: 'POST', body: form })
    const said = (await answer.json()) as { picture?: string; width?: number; height?: number; mediaType?: string; sentence?: string; refusals?: { sentence: string }[] }
    if (!answer.ok || !said.picture) return said.sentence ?? said.refusals?.[0]?.sentence ?? t('pictures.refused')
    const { picture, width = 0, height = 0, mediaType = '' } = said
    editor.chain().focus().insertFigure({ picture, width, height, mediaType }).run()
    return null
  } catch {
    return t('pictures.unsent')
  }
}

/** Pictures dropped or pasted into the story. */
export function picturesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}
