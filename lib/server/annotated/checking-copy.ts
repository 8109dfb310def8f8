import 'server-only'
import type { PaperBlock, PaperMark } from '@/lib/editor/read-only'
import type { ArticleView, SourceView } from '@/lib/editorial/view'
import { sourceInWords, when } from '../paper/words'
import { marginNote, queryLines } from './margin-notes'
import type { Clock, MarginNote } from './margin-notes'

/** A stretch of a block's words that looks the same and lies under the same claims throughout. */
export interface GalleyRun {
  from: number
  to: number
  text: string
  looks: PaperMark['type'][]
  href: string | null
  /** Numbers of the claims it lies under, and of those that end with it. */
  claims: number[]
  ends: number[]
}

/** One block of the galley, and the margin beside it: the claims that begin in it, in order of place. */
export interface GalleyRow {
  block: PaperBlock
  runs: GalleyRun[]
  notes: MarginNote[]
}

/** The galley as a checker takes it away: words, margin, what is asked of the whole, and every source. */
export interface CheckingCopy {
  headline: string
  /** Which text this is, and when it was saved by whom. */
  line: string
  rows: GalleyRow[]
  /** Claims that are lost or cut: nowhere in the text any more. */
  gone: MarginNote[]
  /** Open queries that are about no claim. */
  queries: string[]
  sources: string[]
}

/** Lays out what one person may see of an article, with the blocks of its page (`paperOf`). */
export function checkingCopy(view: ArticleView, paper: readonly PaperBlock[], clock: Clock): CheckingCopy {
  const noted = view.claims.map((claim) => ({ ...claim, margin: marginNote(claim, view, clock) }))
  const placed = noted.filter(({ standing }) => standing !== 'lost' && standing !== 'cut')
  const rows = paper.map((block): GalleyRow => {
    const here = placed.filter((claim) => claim.block === block.id).toSorted((a, b) => a.from - b.from || b.to - a.to || a.number - b.number)
    return { block, runs: galleyRuns(block, here), notes: here.map(({ margin }) => margin) }
  })
  const elsewhere = noted.filter((claim) => !placed.includes(claim) || !paper.some(({ id }) => id === claim.block))
  const open = view.queries.filter(({ state, claim }) => state !== 'closed' && claim === null)
  return {
    headline: view.headline, rows, gone: elsewhere.map(({ margin }) => margin), sources: view.sources.map(sourceLine),
    line: `Revision ${view.revision}, saved by ${view.savedBy.name}, ${when(view.savedAt, clock)}`,
    queries: open.flatMap((query) => queryLines(query, clock).map((line) => `${line}${aboutWhat(query.sentence, view)}`)),
  }
}

function aboutWhat(sentence: string | null, view: ArticleView): string {
  const said = sentence === null ? undefined : view.sentences.find(({ id }) => id === sentence)?.text
  return said === undefined ? '' : ` (about “${said}”)`
}

/** Looks and claims cut a block's words at every edge of theirs. */
export function galleyRuns({ words, marks }: PaperBlock, claims: readonly { number: number; from: number; to: number }[]): GalleyRun[] {
  const edges = [...new Set([0, words.length, ...[...marks, ...claims].flatMap(({ from, to }) => [from, to])])].filter((at) => at >= 0 && at <= words.length).sort((a, b) => a - b)
  return edges.slice(1).map((to, n) => {
    const from = edges[n] ?? 0
    const over = <T extends { from: number; to: number }>(some: readonly T[]) => some.filter((one) => one.from <= from && to <= one.to)
    return {
      from, to, text: words.slice(from, to), looks: over(marks).map(({ type }) => type), href: over(marks).find(({ href }) => href !== undefined)?.href ?? null,
      claims: over(claims).map(({ number }) => number), ends: over(claims).filter((claim) => claim.to === to).map(({ number }) => number),
    }
  })
}

const sourceLine = ({ title, kind, primary, url, doi, confidentiality }: SourceView): string =>
  [`${title} (${sourceInWords(kind, { language: 'en' })}, ${primary ? 'primary' : 'secondary'}${confidentiality === 'public' ? '' : ', stays in the newsroom'})`, doi === '' ? url : `doi:${doi}`].filter((part) => part !== '').join(' ')
