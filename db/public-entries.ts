import { eq } from 'drizzle-orm'
import { canonical } from '@/lib/editorial/canonical'
import type { NoteKind } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import type { Raw } from './rows'
import type { Reader, Unit } from './store'

/** What readers were told of a change, under the receipt of its publication. */
export interface EntryNote {
  receipt: Id
  at: number
  kind: NoteKind
  text: string
}

/** A live story as feeds tell it. Addresses begin with a slash: where the paper is reached is added when a feed is made. */
export interface EntryStory {
  slug: string
  headline: string
  standfirst: string
  language: string
  section: string
  topics: string[]
  authors: { name: string; slug: string }[]
  byline: string
  firstAt: number
  /** The derived line, with its scope. */
  checked: string
  /** The body, as HTML. */
  html: string
  /** Newest first. */
  notes: EntryNote[]
  picture: { src: string; type: string; bytes: number; width: number; height: number; alt: string } | null
}

/** That a story was withdrawn, under the receipt of that. */
export interface EntryWithdrawn {
  slug: string
  headline: string
  language: string
  receipt: Id
  reason: string
}

interface Kept {
  article: Id
  section: string
  changedAt: number
}
export type LiveEntry = Kept & { state: 'live'; entry: EntryStory }
export type WithdrawnEntry = Kept & { state: 'withdrawn'; entry: EntryWithdrawn }
export type PublicEntry = LiveEntry | WithdrawnEntry

/** Resolves with whether it is another entry than before. */
export async function putEntry(unit: Unit, entry: PublicEntry): Promise<boolean> {
  const t = unit.tables.publicEntries
  const [known] = await unit.db.select().from(t).where(eq(t.article, entry.article))
  if (known && canonical(known) === canonical(entry)) return false
  await unit.db.insert(t).values(entry).onConflictDoUpdate({ target: t.article, set: entry })
  return true
}

const entryOf = (row: Raw) => ({ article: row['article'], state: row['state'], section: row['section'], changedAt: Number(row['changed_at']), entry: JSON.parse(row['entry'] as string) as unknown })

async function newest(reader: Reader, state: PublicEntry['state'], section: string | null, limit: number): Promise<unknown[]> {
  const among = section === null ? '' : '"section" = ? AND '
  const rows = await reader.all(`SELECT * FROM "public_entries" WHERE ${among}"state" = ? ORDER BY "changed_at" DESC, "article" DESC LIMIT ?`, [...(section === null ? [] : [section]), state, limit])
  return rows.map(entryOf)
}

/** Live stories of the paper, or of a section, what appeared or changed last first. */
export async function newestEntries(reader: Reader, section: string | null, limit: number): Promise<LiveEntry[]> {
  return (await newest(reader, 'live', section, limit)) as LiveEntry[]
}

/** Stories that are withdrawn now, the newest withdrawal first. */
export async function newestWithdrawn(reader: Reader, section: string | null, limit: number): Promise<WithdrawnEntry[]> {
  return (await newest(reader, 'withdrawn', section, limit)) as WithdrawnEntry[]
}
