import type { NoteKind } from '@/lib/editorial/article'
import type { Span } from './public-stories'
import type { Reader } from './store'

/** How many notes of each kind readers were told then. */
export async function notesByKind(reader: Reader, { from, to }: Span): Promise<Map<NoteKind, number>> {
  const rows = await reader.all('SELECT "kind", count(*) AS "notes" FROM "public_notes" WHERE "at" >= ? AND "at" < ? GROUP BY "kind"', [from, to])
  return new Map(rows.map((row) => [row['kind'] as NoteKind, Number(row['notes'])]))
}

/** When readers were told of a change for the first time, and the last; null where they never were. */
export async function notesReach(reader: Reader): Promise<{ first: number; last: number } | null> {
  const [row] = await reader.all('SELECT (SELECT min("at") FROM "public_notes") AS "first", (SELECT max("at") FROM "public_notes") AS "last"')
  return row && row['first'] !== null ? { first: Number(row['first']), last: Number(row['last']) } : null
}

export async function notesWithin(reader: Reader, span: Span): Promise<number> {
  return [...(await notesByKind(reader, span)).values()].reduce((sum, notes) => sum + notes, 0)
}
