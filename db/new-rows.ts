import { randomBytes } from 'node:crypto'
import { rowLists } from '@/lib/editorial/article'
import type { Article, Authorship, Cited, NewRows, Place, Revision, RowList, Sentence } from '@/lib/editorial/article'
import type { Change } from '@/lib/editorial/change'
import type { Id } from '@/lib/editorial/people'
import { confidentialityOf } from '@/lib/editorial/sources'
import { rowHash, setHash, sha256 } from './hashes'
import { shapes } from './rows'
import type { TableName } from './schema'
import type { NamedRow } from './schema-house'

export interface Prepared {
  inserts: { table: TableName; rows: object[] }[]
  named: NamedRow[]
}

/** Sentences, places and authors have no id of their own: their revision's, and their number in it. */
export const partId = (row: { revision: Id; ordinal: number }) => `${row.revision}/${row.ordinal}`

// The same hash as rowHash would give, for the rows every save brings by the hundred: with its keys in order, a row's
// JSON is canonical as it is.
const sealed = <T extends object>(row: T): T & { hash: string } => Object.assign(row, { hash: sha256(JSON.stringify(row)) })

export const sentenceRow = ({ id, block, role, from, to, words, wording }: Sentence, revision: Id, ordinal: number) =>
  sealed({ block, from, id, ordinal, revision, role, to, wording, words })
export const placeRow = ({ of, id, block, from, to, quote, prefix, suffix, how }: Place, revision: Id, ordinal: number) =>
  sealed({ block, from, how, id, of, ordinal, prefix, quote, revision, suffix, to })
export const authorRow = ({ wording, person }: Authorship, article: Id, revision: Id, ordinal: number) => sealed({ article, ordinal, person, revision, wording })

const digestOf = (rows: { hash: string }[]) => setHash(rows.map(({ hash }) => hash))

/** A change as rows of tables, each hashed, and named for the history. Nothing is written yet. */
export function prepareRows({ rows, article, before }: Change): Prepared {
  const prepared: Prepared = { inserts: [], named: [] }
  for (const revision of rows.revisions) addRevision(prepared, article, revision, rows)
  addLaterPlaces(prepared, rows, [...rows.revisions, ...(before?.revisions ?? [])])
  for (const list of rowLists) addList(prepared, article, list, rows)
  return prepared
}

function addRevision(prepared: Prepared, article: Article, revision: Revision, rows: NewRows): void {
  const { sentences: sentenceList, places: placeList, ...rest } = revision
  const sentences = sentenceList.map((sentence, ordinal) => sentenceRow(sentence, revision.id, ordinal))
  const places = placeList.map((place, ordinal) => placeRow(place, revision.id, ordinal))
  const authors = rows.authors.filter((row) => row.revision === revision.id).map((author, ordinal) => authorRow(author, article.id, revision.id, ordinal))
  const row = {
    ...rest, article: article.id,
    sentencesHash: digestOf(sentences), sentencesCount: sentences.length,
    placesHash: digestOf(places), placesCount: places.length,
    authorsHash: digestOf(authors), authorsCount: authors.length,
  }
  prepared.inserts.push({ table: 'revisions', rows: [row] }, { table: 'sentences', rows: sentences }, { table: 'places', rows: places }, { table: 'authors', rows: authors })
  prepared.named.push({ table: 'revisions', id: revision.id, hash: rowHash('revisions', row) })
}

/** A place given after its revision was saved is not covered by the revision's digest: the history names it by itself. */
function addLaterPlaces(prepared: Prepared, rows: NewRows, known: readonly Revision[]): void {
  const counts = new Map(known.map((revision) => [revision.id, revision.places.length]))
  const places = rows.places.map(({ revision, place }) => {
    const ordinal = counts.get(revision)
    if (ordinal === undefined) throw new Error(`A place was given on revision ${revision}, which was not at hand.`)
    counts.set(revision, ordinal + 1)
    return placeRow(place, revision, ordinal)
  })
  prepared.inserts.push({ table: 'places', rows: places })
  prepared.named.push(...places.map((row) => ({ table: 'places', id: partId(row), hash: row.hash })))
}

function addList(prepared: Prepared, article: Article, list: RowList, lists: NewRows): void {
  if (lists[list].length === 0) return
  const rows = lists[list].map((row) => ({ ...row, article: article.id, ...(list in secret ? { salt: secret[list as Salted](row as never, article) ? randomBytes(16).toString('hex') : '' } : {}) }))
  prepared.inserts.push({ table: list, rows })
  prepared.named.push(...rows.map((row) => ({ table: shapes[list].name, id: row.id, hash: rowHash(list, row) })))
}

type Salted = 'sources' | 'evidence' | 'signatures' | 'overrules' | 'copies' | 'citations' | 'groupings' | 'judgements' | 'appraisals' | 'requests' | 'requestEnds'

/** Whether a source is not public, now or when it was added: what once was secret is not told by later rows. */
const isSecret = (article: Article, id: Id) => {
  const source = article.sources.find((row) => row.id === id)
  return !source || source.confidentiality !== 'public' || confidentialityOf(article, source).confidentiality !== 'public'
}
const ofSource = ({ source }: { source: Id }, article: Article) => isSecret(article, source)
const citesSecret = ({ cites }: { cites: Cited[] }, article: Article) => cites.some(({ source }) => isSecret(article, source))

/** Rows whose content could be guessed from their hash by somebody who may not see them. */
const secret: { [L in Salted]: (row: Article[L][number], article: Article) => boolean } = {
  sources: ({ confidentiality }) => confidentiality !== 'public',
  evidence: ofSource, copies: ofSource, citations: ofSource, groupings: ofSource, judgements: ofSource, appraisals: ofSource,
  requests: () => true, requestEnds: () => true,
  signatures: citesSecret,
  overrules: citesSecret,
}
