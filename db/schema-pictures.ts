import type { Kit } from './columns'

/** How a picture is encoded for readers. The last two are what every browser shows; PNG where something shines through. */
export type RenditionFormat = 'avif' | 'webp' | 'jpeg' | 'png'

/** What readers get of pictures. It follows from the pictures kept, may be made again at any time, and is in no chain. */
export function pictureTables(kit: Kit) {
  const { table, text, integer, millis, primaryKey, index } = kit
  return {
    renditions: table('renditions', {
      file: text('file').notNull(), format: text('format').$type<RenditionFormat>().notNull(), width: integer('width').notNull(), height: integer('height').notNull(),
      /** SHA-256 of its bytes, under which they lie and are asked for. */
      id: text('id').notNull(), bytes: integer('bytes').notNull(), at: millis('at').notNull(),
    }, t => [primaryKey({ columns: [t.file, t.format, t.width] }), index('renditions_id').on(t.id)]),
    /** Pictures nothing could be made of, and why, in a sentence for the desk. */
    unshownPictures: table('unshown_pictures', { file: text('file').primaryKey(), sentence: text('sentence').notNull(), at: millis('at').notNull() }),
    /**
     * The social card of each live story: what it must say, hashed; the SHA-256 of the one that lies there, null where none can be
     * drawn; and since when another is due, null once it says so.
     */
    socialCards: table('social_cards', {
      article: text('article').primaryKey(), says: text('says').notNull(), id: text('id'), bytes: integer('bytes').notNull(), at: millis('at').notNull(), dueAt: millis('due_at'),
    }, t => [index('social_cards_id').on(t.id), index('social_cards_due').on(t.dueAt)]),
  }
}
