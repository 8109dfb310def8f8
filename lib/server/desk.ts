import 'server-only'
import { cache } from 'react'
import { listArticles, loadArticle, type ListFilter } from '@/db/articles'
import { noteLook } from '@/db/looks'
import { listPeople, personNames, type Person } from '@/db/people'
import { houseRules } from '@/db/settings'
import { workingCopiesOf, workingCopyOf, type WorkingCopy } from '@/db/working-copies'
import type { PaperDocument } from '@/lib/editor/document'
import { paperOf, type PaperBlock } from '@/lib/editor/read-only'
import type { Article } from '@/lib/editorial/article'
import { maySee, maySeeSummary, seesEverything } from '@/lib/editorial/may'
import type { Actor, Id } from '@/lib/editorial/people'
import { present, type summarise } from '@/lib/editorial/present'
import { read } from '@/lib/editorial/reading'
import type { ArticleSummary, ArticleView, PersonView } from '@/lib/editorial/view'
import { isId } from './ids'
import { theStore } from './the-store'

/** An article as a page needs it: what may be seen of it, its printed text, and words that are not saved yet. */
export interface OnDesk {
  view: ArticleView
  paper: PaperBlock[]
  document: PaperDocument
  /** Names of others whose working copies are not saved yet. */
  unsavedBy: string[]
  /** What this person typed and did not save; nobody else is ever given it. */
  unsaved: Pick<WorkingCopy, 'base' | 'document' | 'updatedAt'> | null
  /** Whoever looks, and everybody they can speak to about it: those who may see it too. */
  me: Id
  speaksTo: PersonView[]
}

/** The article as this person may see it; null when for them it does not exist. That they had it before them is remembered, for “since you last looked”. */
export async function articleFor(actor: Actor, id: Id): Promise<OnDesk | null> {
  const article = await visible(actor, id)
  if (!article) return null
  const store = theStore()
  const [house, nameOf, copies, mine, everybody] = await Promise.all([houseRules(store), personNames(store), workingCopiesOf(store, id), workingCopyOf(store, id, actor.id), listPeople(store)])
  await noteLook(store, actor.id, id, { seq: article.seq, at: Date.now() })
  const document = read(article).current.document as PaperDocument
  const unsavedBy = copies.filter((copy) => copy.person !== actor.id).map((copy) => nameOf(copy.person))
  const unsaved = mine && { base: mine.base, document: mine.document, updatedAt: mine.updatedAt }
  return { view: present(article, { actor, house, nameOf }), paper: paperOf(document), document, unsavedBy, unsaved, me: actor.id, speaksTo: readersOf(article, everybody, actor.id) }
}

function readersOf(article: Article, everybody: Person[], me: Id): PersonView[] {
  const others = everybody.filter(({ id, disabled }) => id !== me && !disabled)
  return others.filter(({ id, name, roles }) => maySee(article, { id, name, roles, via: { door: 'page' } })).map(({ id, name }) => ({ id, name }))
}

/** The view alone. */
export async function viewFor(actor: Actor, id: Id): Promise<ArticleView | null> {
  const article = await visible(actor, id)
  if (!article) return null
  const [house, nameOf] = await Promise.all([houseRules(theStore()), personNames(theStore())])
  return present(article, { actor, house, nameOf })
}

/** The article itself, for those who may see it. */
export const visible = cache(async (actor: Actor, id: Id): Promise<Article | null> => {
  const article = isId(id) ? await loadArticle(theStore(), id) : null
  return article && maySee(article, actor) ? article : null
})

export type DeskFilter = Omit<ListFilter, 'visibleTo' | 'limit'> & { limit?: number }
type Stored = ReturnType<typeof summarise>

/** Everything on this person's desk, newest change first. */
export async function desk(actor: Actor, filter: DeskFilter = {}): Promise<ArticleSummary[]> {
  return (await deskPage(actor, filter)).articles
}

/** One page of the list, with the cursor of the next. */
export async function deskPage(actor: Actor, filter: DeskFilter): Promise<{ articles: ArticleSummary[]; next: string | null }> {
  const store = theStore()
  // Somebody may be spoken to in a story they have no pen of, once it is live; which they may see is asked of each line below.
  const isTalk = filter.waits !== undefined || filter.talkedSince !== undefined
  const visibleTo = { person: actor.id, sees: seesEverything(actor) || isTalk ? 'all' : 'own' } as const
  const [page, nameOf] = await Promise.all([listArticles<Stored>(store, { limit: 200, ...filter, visibleTo }), personNames(store)])
  const articles = page.articles.filter((row) => maySeeSummary(row, actor))
  return { articles: articles.map((row) => ({ ...row, people: row.people.map(({ person, as }) => ({ person: { id: person, name: nameOf(person) }, as })) })), next: page.next }
}
