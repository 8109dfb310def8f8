/**
 * A change while it is being decided: the article as it will be, and the rows it adds. Rows get their id, number in
 * order, author and time here and nowhere else. The article it started from is never touched.
 */
import type { Article, Authorship, Block, Entry, NewRows, OutboxItem, Place, Revision, RowList, SentPlace, State } from './article'
import { rowLists } from './article'
import type { Action } from './actions'
import { anchor } from './anchors'
import { newAuthors } from './authors'
import { canonical } from './canonical'
import type { Change, Tools } from './change'
import type { Actor, Id } from './people'
import { placeOf, read } from './reading'
import { sentencesOf } from './sentences'

type RowOf<L extends RowList> = Article[L][number]
type Stamped = 'id' | 'seq' | 'by' | 'at'

export interface NewText {
  document: unknown
  blocks: Block[]
  places: SentPlace[]
  language?: string
  made: Revision['made']
  /** Who becomes an author of what is new; nobody when earlier words are restored. */
  writers: Id[]
  /** The revision whose words are restored: its cuts and places are taken as they were. */
  restores?: Revision
}

export class Draft {
  article: Article
  readonly rows: NewRows
  readonly entries: Entry[] = []
  readonly outbox: OutboxItem[] = []
  readonly notices: string[] = []
  slug: string | null = null
  made: Id | null = null
  private reworded = false

  constructor(readonly before: Article | null, start: Article, readonly actor: Actor, readonly tools: Tools) {
    this.article = { ...start }
    this.rows = { ...(Object.fromEntries(rowLists.map((list) => [list, []])) as unknown as NewRows), revisions: [], authors: [], places: [] }
  }

  /** Adds a row, stamped with who, when and in which order; returns it. */
  add<L extends RowList>(list: L, row: Omit<RowOf<L>, Stamped>): RowOf<L> {
    const seq = this.article.seq + 1
    const stamped = { ...row, id: this.tools.newId(), seq, by: this.actor.id, at: this.tools.now } as unknown as RowOf<L>
    this.article = { ...this.article, seq, [list]: [...this.article[list], stamped] }
    this.rows[list] = [...this.rows[list], stamped] as NewRows[L]
    return stamped
  }

  /** Puts something made now in its place on the current revision. */
  place(place: Place): void {
    const current = read(this.article).current
    const placed: Revision = { ...current, places: [...current.places, place] }
    this.article = { ...this.article, revisions: this.article.revisions.map((revision) => (revision.id === current.id ? placed : revision)) }
    this.rows.places = [...this.rows.places, { revision: current.id, place }]
  }

  /** A new revision, if anything printed changed; false when nothing did. Places are carried, authors grow (LAW §2.5–2.11). */
  text(text: NewText): boolean {
    const hash = this.tools.digest(canonical(text.document))
    const current = this.before ? read(this.article).current : null
    if (current?.hash === hash) return false
    this.reworded = true
    const language = text.language ?? current?.language ?? this.article.language
    const sentences = sentencesOf(text.blocks, text.restores ?? current, language, this.tools.digest)
    const id = this.tools.newId()
    this.article = { ...this.article, seq: this.article.seq + 1 }
    const revision: Revision = {
      id, hash, language, sentences, number: (current?.number ?? 0) + 1, seq: this.article.seq, version: this.article.version + 1,
      document: text.document, blocks: text.blocks, places: current ? this.carried(current, text, sentences) : [],
      savedBy: this.actor.id, at: this.tools.now, made: text.made,
    }
    const authors = text.writers.length === 0 ? [] : newAuthors(current, revision, this.article.authors, text.writers, id)
    this.adopt(revision, authors)
    return true
  }

  /** Claims that are cut and marks that were lifted are not looked for any more. */
  private carried(current: Revision, text: NewText, sentences: Revision['sentences']): Place[] {
    const { cuts, lifted } = read(this.article)
    const wanted = current.places.filter((place) => !(place.of === 'claim' && cuts.has(place.id)) && !(place.of === 'mark' && lifted.has(place.id)))
    const places = anchor({ blocks: current.blocks, sentences: current.sentences, places: wanted }, { blocks: text.blocks, sentences }, text.places)
    const { restores } = text
    return restores ? places.map((place) => placeOf(restores, place.of, place.id) ?? place) : places
  }

  private adopt(revision: Revision, authors: Authorship[]): void {
    this.rows.revisions = [...this.rows.revisions, revision]
    this.rows.authors = [...this.rows.authors, ...authors]
    const { article } = this
    this.article = {
      ...article, current: revision.id, revisions: [...article.revisions, revision], authors: [...article.authors, ...authors],
      numbers: { ...article.numbers, [revision.id]: revision.number },
      language: revision.language, textVersion: article.version + 1,
    }
  }

  /** Adopts a state. */
  state(state: State): void {
    this.article = { ...this.article, state }
  }

  /** Whether text or state differ from what they were: that makes a new version, and nothing else does. */
  private get moved(): boolean {
    const [was, is] = [this.before?.state, this.article.state]
    return this.reworded || was?.desk !== is.desk || was.public !== is.public
  }

  /** The finished Change, with its history entry. */
  finish(action: Action | 'settle', record: boolean): Change {
    if (this.moved) this.article = { ...this.article, version: (this.before?.version ?? 0) + 1 }
    if (record) this.entries.push(this.entry(action))
    const { before, article, rows, entries, outbox, slug, made, notices } = this
    return { outcome: 'done', action, before, article, rows, entries, outbox, slug, made, notices } as unknown as Change
  }

  entry(action: string, refusedBy: string[] = []): Entry {
    const { actor, article, before, tools } = this
    return { action, by: actor.id, via: actor.via, at: tools.now, from: before?.state ?? article.state, to: article.state, version: article.version, refusedBy }
  }

  /** Whether anything was added or moved at all. */
  get empty(): boolean {
    return !this.moved && rowLists.every((list) => this.rows[list].length === 0) && this.rows.places.length === 0
  }
}
