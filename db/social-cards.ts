import { and, eq } from 'drizzle-orm'
import type { Id } from '@/lib/editorial/people'
import { sha256 } from './hashes'
import type { Reader, Store, Unit } from './store'

// The picture other places show beside a link to a story: made of words alone, and of no words but the story's own.

export interface SocialCard {
  /** A hash of what it must say. */
  says: string
  /** SHA-256 of its bytes, under which they lie and are asked for; null where none can be drawn of these words, or was yet. */
  id: string | null
  /** Since when another is due, because it must say something else; null: it says what it must. */
  dueAt: number | null
}

export async function cardOf(reader: Reader, article: Id): Promise<SocialCard | null> {
  const t = reader.tables.socialCards
  const [row] = await reader.db.select({ says: t.says, id: t.id, dueAt: t.dueAt }).from(t).where(eq(t.article, article))
  return row ?? null
}

/** Says what a story's card must say from now on; null: the story has none. It is drawn later. */
export async function wantCard(unit: Unit, article: Id, says: string | null, at: number): Promise<void> {
  const t = unit.tables.socialCards
  if (says === null) await unit.db.delete(t).where(eq(t.article, article))
  else if ((await cardOf(unit, article))?.says !== says) await unit.db.insert(t).values({ article, says, id: null, bytes: 0, at, dueAt: at }).onConflictDoUpdate({ target: t.article, set: { says, dueAt: at } })
}

/** Keeps a story's card, the bytes first; `null` remembers that none can be drawn. Nothing where it must say something else by now. */
export async function putCard(store: Store, { article, says, content, at }: { article: Id; says: string; content: Uint8Array | null; at: number }): Promise<void> {
  const id = content && sha256(content)
  // Put anew: what lies there may be damaged, which is why it is drawn again.
  if (content && id) await store.blobs.put(id, content, true)
  await store.write(async (unit) => {
    const t = unit.tables.socialCards
    await unit.db.update(t).set({ id, bytes: content?.byteLength ?? 0, at, dueAt: null }).where(and(eq(t.article, article), eq(t.says, says)))
  })
}

/** Stories whose card is due, whoever waits longest first. */
export async function cardsDue(store: Store, limit: number): Promise<Id[]> {
  const rows = await store.all('SELECT "article" FROM "social_cards" WHERE "due_at" IS NOT NULL ORDER BY "due_at", "article" LIMIT ?', [limit])
  return rows.map((row) => row['article'] as Id)
}

/** Whether this is the card of a story that is live, and says what it must. Another one was, or will be, and is for nobody. */
export async function isCardOfLive(store: Store, id: string): Promise<boolean> {
  const rows = await store.all(`SELECT 1 FROM "social_cards" c JOIN "articles" a ON a."id" = c."article" WHERE c."id" = ? AND c."due_at" IS NULL AND a."public" = 'live' LIMIT 1`, [id])
  return rows.length > 0
}
