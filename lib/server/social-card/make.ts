import 'server-only'
import { join } from 'node:path'
import { sha256 } from '@/db/hashes'
import { cardOf, putCard } from '@/db/social-cards'
import type { Store } from '@/db/store'
import type { Id } from '@/lib/editorial/people'
import { log } from '../log'
import { drawApart } from '../renditions/encode-apart'
import { inTurn } from '../turns'
import type { CardWords } from './says'

/** Another number has every card drawn anew when its story is next rendered. */
const look = 1

export const hashOfWords = (words: CardWords): string => sha256(JSON.stringify([look, words]))

/** Where the card lies that says exactly this; null where there is none (yet): the one before would say what is no longer so. */
export async function cardPath(store: Store, article: Id, words: CardWords): Promise<string | null> {
  const card = await cardOf(store, article)
  return card?.id && card.dueAt === null && card.says === hashOfWords(words) ? `/pictures/${card.id}.png` : null
}

/** Draws a story's card where one is due, or is damaged. Resolves with whether one was drawn. */
export const makeCard = (store: Store, article: Id, words: CardWords): Promise<boolean> => inTurn(`social card of ${article}`, () => makeOne(store, article, words))

async function makeOne(store: Store, article: Id, words: CardWords): Promise<boolean> {
  const says = hashOfWords(words)
  if (await isSound(store, article, says)) return false
  const drawn = await drawApart(words, join(store.dataDir, 'faces'))
  const content = 'renditions' in drawn ? (drawn.renditions[0]?.content ?? null) : null
  if ('problem' in drawn) log.warn({ article, problem: drawn.problem }, 'no social card was drawn')
  await putCard(store, { article, says, content, at: Date.now() })
  return content !== null
}

async function isSound(store: Store, article: Id, says: string): Promise<boolean> {
  const card = await cardOf(store, article)
  if (!card || card.says !== says || card.dueAt !== null) return false
  const content = card.id === null ? null : await store.blobs.get(card.id)
  return content !== null && sha256(content) === card.id
}
