import { rowLists } from '@/lib/editorial/article'
import type { TableName } from './schema'
import { shapes } from './rows'

/** Rows that are written once and never changed or deleted (DOMAIN §8.2). */
export const writtenOnce: TableName[] = ['revisions', 'sentences', 'places', 'authors', 'slugs', ...rowLists, 'history', 'files', 'newsroomKeys']

/**
 * SQLite: triggers of our own connection alone, so that a tool that opens the file to look at it, or to prove that
 * tampering shows, is not in their way. PostgreSQL's are in its migrations.
 */
export function temporaryTriggers(): string {
  return writtenOnce.flatMap((table) => ['UPDATE', 'DELETE'].map((verb) => {
    const { name } = shapes[table]
    return `CREATE TEMP TRIGGER IF NOT EXISTS "keep_${name}_${verb.toLowerCase()}" BEFORE ${verb} ON main."${name}" BEGIN SELECT RAISE(ABORT, 'rows of ${name} are written once'); END;`
  })).join('\n')
}
