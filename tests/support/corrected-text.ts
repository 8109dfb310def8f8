import type { ArticleView } from '@/lib/editorial/view'
import { done, type ServerNewsroom } from './server'

/** A live story corrected: other words signed and published, with what readers are told of it. */
export async function correctedText({ actors: { writer, checker, editor } }: ServerNewsroom, { id }: ArticleView, [find, replace]: [string, string], told: string): Promise<ArticleView> {
  await done(editor, id, { action: 'startCorrection', reason: told })
  let article = await done(writer, id, { action: 'replaceText', find, replace })
  article = await done(writer, id, { action: 'submit' })
  for (const sentence of article.sentences.filter(({ coverage }) => coverage === 'uncovered')) article = await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
  article = await done(checker, id, { action: 'signOff' })
  return done(editor, id, { action: 'publish', version: article.version, correction: { kind: 'correction', text: told } })
}
