import 'server-only'
import { headers } from 'next/headers'
import type { Actor, Id } from '@/lib/editorial/people'
import { openRequest } from './expert-request'
import type { Outcome } from './outcome'
import { perform, performShowing } from './perform'
import { hashSecret, newSecret } from './secrets'
import { fromWhere } from './from-where'

const dayMillis = 24 * 60 * 60 * 1000
export const longestDays = 60

export interface AskingOutside {
  claim: Id
  name: string
  question: string
  sources: Id[]
  days: number
}

/** A question to somebody outside, and the link that lets them answer it: shown once, and kept as a digest only. */
export async function askOutside(actor: Actor, articleId: Id, { days, ...asked }: AskingOutside): Promise<{ outcome: Outcome; link: string }> {
  if (!Number.isInteger(days) || days < 1 || days > longestDays) {
    return { outcome: { outcome: 'invalid', sentence: `A link is valid for 1 to ${longestDays} whole days: say how many.`, path: 'days' }, link: '' }
  }
  const secret = newSecret()
  const outcome = await perform(actor, articleId, { ...asked, action: 'askExpert', tokenHash: hashSecret(secret), expiresAt: Date.now() + days * dayMillis })
  return { outcome, link: outcome.outcome === 'done' ? `/expert/${secret}` : '' }
}

export interface AnsweringState {
  isDone: boolean
  /** What is wrong with the answer; empty once it is there. */
  sentence: string
}

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

export type AnsweredOutside = { outcome: 'done' } | { outcome: 'notFound' } | { outcome: 'refused'; sentence: string }

/** An expert's answer, once. It becomes evidence of the claim; the expert gets nothing of the story back. */
export async function answerOutside({ secret, address, ...answer }: { secret: string; address: string; text: string; supports: boolean }): Promise<AnsweredOutside> {
  const open = await openRequest(secret, address)
  if (!open) return { outcome: 'notFound' }
  const came = await performShowing(open.expert, open.article.id, { action: 'answerAsExpert', request: open.request.id, ...answer }, () => null)
  if (came.outcome === 'done') return { outcome: 'done' }
  // Whoever was quicker, or whatever ended meanwhile: for a link there is one way to be over.
  return came.outcome === 'invalid' ? { outcome: 'refused', sentence: came.sentence } : { outcome: 'notFound' }
}

const refused = (sentence: string): AnsweringState => ({ isDone: false, sentence })

/** The form on the page behind the link; what was typed stays, whatever comes of it. */
export async function answerByLink(form: FormData): Promise<AnsweringState> {
  const [said, supports] = [text(form, 'text'), text(form, 'supports')]
  if (said.trim() === '') return refused('Write your answer first.')
  if (supports !== 'yes' && supports !== 'no') return refused('Say whether the words are right as they stand, or not.')
  const { address } = fromWhere(await headers())
  const came = await answerOutside({ secret: text(form, 'secret'), address, text: said, supports: supports === 'yes' })
  if (came.outcome === 'done') return { isDone: true, sentence: '' }
  if (came.outcome === 'refused') return refused(came.sentence)
  return refused('This question was answered, taken back or has run out in the meantime. Nothing was sent: copy your text, and ask the newsroom for a new link.')
}
