import 'server-only'
import { CommentRangeStart, DeletedTextRun, InsertedTextRun } from 'docx'
import type { ICommentOptions, ParagraphChild } from 'docx'
import type { PaperBlock } from '@/lib/editor/read-only'
import type { ArticleView } from '@/lib/editorial/view'
import { when } from '../paper/words'
import { galleyRuns } from './checking-copy'
import type { GalleyRun } from './checking-copy'
import { correctedStretches, correctionsOf } from './corrections'
import type { Correction, CorrectionPiece } from './corrections'
import { proposalLine } from './margin-notes'
import type { Clock } from './margin-notes'
import { blockParagraph, closed, comment, listNumbers, printable, runOptions, section, textRun, wordFile } from './word-writing'

/** The text with the recommended corrections in it as tracked changes of those who proposed them; a comment says why. */
export async function checkedCopyDocx(view: ArticleView, paper: readonly PaperBlock[], clock: Clock): Promise<Uint8Array> {
  const { byBlock, unplaced } = correctionsOf(view, paper)
  const lists = listNumbers(paper)
  const marker = new Marker(view, clock)
  const rows = paper.flatMap((block, n) => (block.role === null ? [] : [blockParagraph(block, lists[n] ?? 0, marker.block(block, byBlock.get(block.id) ?? []))]))
  const nowhere = unplaced.map((proposal) => `For “${proposal.on}”. ${proposalLine(proposal, clock)}`)
  return wordFile({
    title: view.headline, language: view.language, foot: `Checked copy · revision ${view.revision}, ${when(view.savedAt, clock)}`, paper,
    children: [...rows, ...section('Recommended, and without a place in the text', nowhere)], comments: marker.comments,
  })
}

/** Works corrections into blocks, and numbers changes and comments through the whole text. */
class Marker {
  readonly comments: ICommentOptions[] = []
  private changes = 0

  constructor(private readonly view: ArticleView, private readonly clock: Clock) {}

  block(block: PaperBlock, corrections: readonly Correction[]): ParagraphChild[] {
    return correctedStretches(block.words, corrections).flatMap(({ correction, pieces }) => {
      if (!correction) return pieces.flatMap((piece) => this.kept(block, piece))
      const id = this.explain(correction)
      return [new CommentRangeStart(id), ...pieces.flatMap((piece) => this.piece(block, piece, correction)), ...closed(id)]
    })
  }

  private explain({ proposal, others }: Correction): number {
    const id = this.comments.length + 1
    const claim = this.view.claims.find((one) => one.id === proposal.claim)
    const title = claim ? `Correction to claim ${claim.number}: “${claim.quote}”` : 'Correction'
    this.comments.push(comment(id, proposal.by.name, proposal.at, [title, proposalLine(proposal, this.clock), ...others.map((other) => `Not shown in the text: ${proposalLine(other, this.clock)}`)]))
    return id
  }

  private kept(block: PaperBlock, piece: CorrectionPiece): ParagraphChild[] {
    return runsIn(block, piece).map(textRun)
  }

  private piece(block: PaperBlock, piece: CorrectionPiece, correction: Correction): ParagraphChild[] {
    if (piece.change === 'kept') return this.kept(block, piece)
    if (piece.change === 'put') return [new InsertedTextRun({ ...this.change(correction), text: printable(piece.text) })]
    return runsIn(block, piece).map((run) => new DeletedTextRun({ ...runOptions({ ...run, looks: run.looks.filter((look) => look !== 'break') }), ...this.change(correction) }))
  }

  private change({ proposal }: Correction) {
    this.changes += 1
    return { id: this.changes, author: printable(proposal.by.name), date: new Date(proposal.at).toISOString() }
  }
}

const runsIn = (block: PaperBlock, piece: CorrectionPiece): GalleyRun[] => galleyRuns(block, []).flatMap((run) => within(run, piece))

/** The part of a run that lies in a piece. */
function within(run: GalleyRun, { from, to }: CorrectionPiece): GalleyRun[] {
  const [start, end] = [Math.max(run.from, from), Math.min(run.to, to)]
  return start < end ? [{ ...run, from: start, to: end, text: run.text.slice(start - run.from, end - run.from) }] : []
}
