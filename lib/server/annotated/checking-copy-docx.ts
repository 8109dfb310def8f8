import 'server-only'
import { CommentRangeStart } from 'docx'
import type { ParagraphChild } from 'docx'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView } from '@/lib/editorial/view'
import { checkingCopy } from './checking-copy'
import type { GalleyRow } from './checking-copy'
import type { Clock } from './margin-notes'
import { blockParagraph, closed, comment, listNumbers, section, textRun, wordFile } from './word-writing'

/** The galley with its margin: every claim a Word comment on its words, and after the text what is asked of it and every source. */
export async function checkingCopyDocx(view: ArticleView, paper: readonly PaperBlock[], clock: Clock): Promise<Uint8Array> {
  const copy = checkingCopy(view, paper, clock)
  const lists = listNumbers(paper)
  const rows = copy.rows.flatMap((row, n) => (row.block.role === null ? [] : [blockParagraph(row.block, lists[n] ?? 0, commentedRuns(row))]))
  const gone = copy.gone.flatMap(({ title, quote, lines: said }) => [quote === '' ? title : `${title}: “${quote}”`, ...said])
  return wordFile({
    title: copy.headline, language: view.language, foot: `Checking copy · ${copy.line}`, paper,
    children: [...rows, ...section('Claims no longer in the text', gone), ...section('Open queries', copy.queries), ...section('Sources', copy.sources.map((source, n) => `${n + 1}. ${source}`))],
    comments: copy.rows.flatMap(({ notes }) => notes.map(({ number, by, at, title, lines: said }) => comment(number, by, at, [title, ...said]))),
  })
}

/** A comment has the number of its claim. */
function commentedRuns({ runs }: GalleyRow): ParagraphChild[] {
  let open: number[] = []
  return runs.flatMap((run) => {
    const begins = run.claims.filter((number) => !open.includes(number))
    open = run.claims.filter((number) => !run.ends.includes(number))
    return [...begins.map((number) => new CommentRangeStart(number)), textRun(run), ...run.ends.flatMap(closed)]
  })
}
