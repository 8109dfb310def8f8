import { takingManuscript } from '@/lib/server/annotated/manuscript-sent'
import { storyFromWord } from '@/lib/server/annotated/word-story'

/** Makes a story of a Word file, in the section named by `?section=` and the language of `?language=`. */
export const POST = takingManuscript(201, (actor, bytes, asked) => storyFromWord(actor, bytes, { section: asked.get('section') ?? '', language: asked.get('language') }))
