import { sha256 } from '../hashes'
import { shapes } from '../rows'
import type { Store } from '../store'

export const manifestFile = 'backup.json'
export const rowsFile = 'rows.jsonl'

/** What a backup says of itself. */
export interface Manifest {
  countersign: 1
  engine: Store['engine']
  at: string
  /** Fingerprint of tables and columns: rows fit only the same. */
  schema: string
  files: number
}

export const fingerprint = (): string => sha256(JSON.stringify(shapes)).slice(0, 16)

/** A backup or a place to restore to that cannot be used, in a sentence. */
export class Unusable extends Error {}
