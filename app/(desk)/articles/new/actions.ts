'use server'

import { recognise, type Recognised } from '@/lib/server/new-story'
import { currentActor } from '@/lib/server/session'

/** Reads a pasted text or a file's content into headline, standfirst and body, and says what it left out. */
export async function recogniseText(sent: { kind: 'text' | 'markdown' | 'html'; content: string }): Promise<Recognised | { outcome: 'signedOut' }> {
  return (await currentActor()) ? recognise(sent) : { outcome: 'signedOut' }
}
