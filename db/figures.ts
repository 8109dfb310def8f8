import type { NoteKind } from '@/lib/editorial/article'
import type { Span } from './public-stories'
import type { Reader } from './store'
import { notesByKind } from './told-notes'

/** What a newsroom did in a span of time, as its readers may count it too. */
export interface Figures {
  /** Published for the first time then, whatever became of them. */
  stories: number
  /** Of those stories, as their records count now. */
  claims: number
  sources: number
  kept: number
  /** Of those stories: without an independent check when they first appeared; and how many of these have been checked since. */
  unchecked: number
  checkedSince: number
  /** What readers were told then, of any story. */
  notes: Map<NoteKind, number>
}

export async function figuresOf(reader: Reader, span: Span): Promise<Figures> {
  const [row] = await reader.all(
    `SELECT count(*) AS "stories", sum("claims") AS "claims", sum("sources") AS "sources", sum("kept") AS "kept", sum(CASE WHEN "first_level" = 'self' THEN 1 ELSE 0 END) AS "unchecked",
      sum(CASE WHEN "first_level" = 'self' AND "level" <> 'self' THEN 1 ELSE 0 END) AS "since" FROM "public_tallies" WHERE "first_at" >= ? AND "first_at" < ?`, [span.from, span.to],
  )
  const count = (name: string) => Number(row?.[name] ?? 0)
  return { stories: count('stories'), claims: count('claims'), sources: count('sources'), kept: count('kept'), unchecked: count('unchecked'), checkedSince: count('since'), notes: await notesByKind(reader, span) }
}
