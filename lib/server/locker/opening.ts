import 'server-only'
import type { Article } from '@/lib/editorial/article'
import type { Actor, Id } from '@/lib/editorial/people'
import type { Copy } from '@/lib/editorial/source-rows'
import { isShownUnasked, maySeeSource } from '@/lib/editorial/sources'
import { read } from '@/lib/editorial/reading'
import { visible } from '../desk'
import type { OutcomeShowing } from '../outcome'
import { performShowing } from '../perform'

type NotOpened = Exclude<OutcomeShowing<never>, { outcome: 'done' }>
export type Opened = { outcome: 'done'; copy: Copy } | NotOpened

/** A player or a viewer asks for one file in many pieces: they are one opening. */
const oneOpening = 60_000

/**
 * A copy for somebody who may see it. Of a source that only named people may see, this is an opening, and history; what one may
 * not see is not found. `piece` says that a part of the file is asked for.
 */
export async function openCopy(actor: Actor, articleId: Id, copyId: Id, { piece = false } = {}): Promise<Opened> {
  const article = await visible(actor, articleId)
  const copy = article?.copies.find(({ id }) => id === copyId)
  const source = copy && article && read(article).sources.get(copy.source)
  if (!article || !copy || !source || !maySeeSource(article, source, actor)) return { outcome: 'notFound' }
  if (isShownUnasked(article, source) || (piece && openedJustNow(article, source.id, actor))) return { outcome: 'done', copy }
  const opened = await performShowing(actor, articleId, { action: 'openSource', source: source.id }, () => null)
  return opened.outcome === 'done' ? { outcome: 'done', copy } : opened
}

const openedJustNow = (article: Article, source: Id, actor: Actor): boolean =>
  article.openings.some((row) => row.source === source && row.by === actor.id && Date.now() - row.at < oneOpening)
