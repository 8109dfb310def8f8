import { takingManuscript } from '@/lib/server/annotated/manuscript-sent'
import { recogniseWord } from '@/lib/server/annotated/word-story'

/** Says how a Word file (the body of the request) was understood; nothing is kept. */
export const POST = takingManuscript(200, recogniseWord)
