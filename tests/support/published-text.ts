import type { ArticleView } from '@/lib/editorial/view'
import { done, type ServerNewsroom } from './server'

/** Written, every sentence of it signed, and published. */
export async function publishedText({ actors: { writer, checker, editor } }: ServerNewsroom, document: object): Promise<ArticleView> {
  let article = await done(writer, null, { action: 'create', document })
  article = await done(writer, article.id, { action: 'submit' })
  for (const { id } of article.sentences) article = await done(checker, article.id, { action: 'markNoFact', sentence: id })
  article = await done(checker, article.id, { action: 'signOff' })
  return done(editor, article.id, { action: 'publish', version: article.version })
}
