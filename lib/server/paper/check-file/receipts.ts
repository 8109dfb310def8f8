import { rowHash } from '@/db/hashes'
import type { Receipt } from '@/lib/editorial/article'
import type { PublicStory } from '../story'

/** A receipt as readers may have it: how much was signed, not by whom, and the hashes by which the newsroom's own rows are found. */
export interface ShownReceipt extends Pick<Receipt, 'id' | 'kind' | 'check' | 'answersFor' | 'gate'> {
  at: string
  revision: number
  textHash: string
  signatures: number
  marks: number
  overrules: number
  /** SHA-256 of the receipt's row, as the newsroom's history names it. */
  rowHash: string
}

export function receiptsOf({ article }: PublicStory): ShownReceipt[] {
  return article.receipts.map((receipt) => {
    const { id, kind, check, answersFor, gate, at, revision, hash, signatures, marks, overrules } = receipt
    return {
      id, kind, check, answersFor, gate, at: new Date(at).toISOString(), revision: article.numbers[revision] ?? 0, textHash: hash,
      signatures: signatures.length, marks: marks.length, overrules: overrules.length, rowHash: rowHash('receipts', { ...receipt, article: article.id }),
    }
  })
}
