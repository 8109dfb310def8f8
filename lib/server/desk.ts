import 'server-only'
import { cache } from 'react'
import { listArticles, loadArticle, type ListFilter } from '@/db/articles'
import { personNames } from '@/db/people'
import { houseRules } from '@/db/settings'
import { workingCopiesOf } from '@/db/working-copies'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'
import type { PaperDocument } from '@/lib/editor/printed'
import type { Article } from '@/lib/editorial/article'
import { maySee } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { present, type summarise } from '@/lib/editorial/present'
import { read } from '@/lib/editorial/reading'
import type { ArticleSummary, ArticleView } from '@/lib/editorial/view'
import { theStore } from './the-store'

/** An article as a page needs it: what may be seen of it, its printed text, and who else has words unsaved. */
export interface OnDesk {
  view: ArticleView
  paper: PaperBlock[]
  document: PaperDocument
  /** Names of others whose working copies are not saved yet. */
  unsavedBy: string[]
}

/** The article as this person may see it; null when for them it does not exist. */
export async function articleFor(actor: Actor, id: Id): Promise<OnDesk | null> {
  const article = await visible(actor, id)
  if (!article) return null
  const store = theStore()
  const [house, nameOf, copies] = await Promise.all([houseRules(store), personNames(store), workingCopiesOf(store, id)])
  const document = read(article).current.document as PaperDocument
  const unsavedBy = copies.filter((copy) => copy.person !== actor.id).map((copy) => nameOf(copy.person))
  return { view: present(article, { actor, house, nameOf }), paper: paperOf(document), document, unsavedBy }
}

/** The article itself, for those who may see it. */
export const visible = cache(async (actor: Actor, id: Id): Promise<Article | null> => {
  const article = await loadArticle(theStore(), id, {})
  return article && maySee(article, actor) ? article : null
})

/** Everything on this person's desk, newest change first. */
export async function desk(actor: Actor, filter: Omit<ListFilter, 'visibleTo' | 'limit'> & { limit?: number } = {}): Promise<ArticleSummary[]> {
  return (await deskPage(actor, filter)).articles
}

/** One page of the list, with the cursor of the next. */
export async function deskPage(actor: Actor, filter: Omit<ListFilter, 'visibleTo' | 'limit'> & { limit?: number }): Promise<{ articles: ArticleSummary[]; next: string | null }> {
  const store = theStore()
  const seesAll = actor.roles.some((role) => role !== 'writer' && role !== 'administrator')
  const page = await listArticles(store, { limit: 200, ...filter, visibleTo: { person: actor.id, sees: seesAll ? 'all' : 'own' } })
  const nameOf = await personNames(store)
  const summaries = page.articles as ReturnType<typeof summarise>[]
  return { articles: summaries.map((row) => ({ ...row, people: row.people.map(({ person, as }) => ({ person: { id: person, name: nameOf(person) }, as })) })), next: page.next }
}
