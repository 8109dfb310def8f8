import 'server-only'
import { findSentFile } from '@/db/files'
import { isActive } from '@/db/people'
import { publishedIds } from '@/db/public-stories'
import { articleAtSlug } from '@/db/slugs'
import { unknownPictures } from '@/db/pictures'
import type { Store } from '@/db/store'
import { BadDocument } from '@/lib/editor/printed'
import { shapes, type Action, type Asked } from '@/lib/editorial/actions'
import type { Article } from '@/lib/editorial/article'
import type { Id } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'
import { slugTyped } from '@/lib/editorial/slugs'
import { firstFault } from './fault'
import { wasFetched } from './locker/fetched-here'
import { picturesIn } from './pictures-in'
import { readText, sentText } from './text'

/** What was sent cannot be read; `message` is a sentence for the sender, `path` the field it is about. */
export class Unreadable extends Error {
  constructor(message: string, readonly path = '') {
    super(message)
  }
}

/** Reads what a door was asked into the law's own shapes; text is turned into document, blocks and places. */
export async function readAsked(store: Store, raw: unknown, article: Article | null, by: Id): Promise<{ asked: Asked; notices: string[] }> {
  const { action, fields } = named(raw)
  if ((action === 'create') !== (article === null)) throw new Unreadable('There is no such action here.', 'action')
  const { sent, notices } = withText(action, fields, article)
  const parsed = shapes[action].safeParse(sent)
  if (!parsed.success) throw unreadable(parsed.error.issues[0])
  const asked = { action, ...parsed.data } as Asked
  if (article && asked.action !== 'create' && asked.version !== undefined && asked.version > article.version) {
    throw new Unreadable(`There is no version ${asked.version} yet: the story is at version ${article.version}.`, 'version')
  }
  if (asked.action === 'create' || asked.action === 'editText') await provePictures(store, asked.text.document, article && read(article).current.document)
  await provePeople(store, asked)
  if (asked.action === 'arrange' && asked.address !== undefined) await proveFree(store, slugTyped(asked.address), article)
  if (asked.action === 'arrange' && asked.readAlso) return { asked: { ...asked, readAlso: await published(store, asked.readAlso, article) }, notices }
  return { asked: asked.action === 'keepCopy' ? await withFile(store, asked, { by, fetched: wasFetched(raw) }) : asked, notices }
}

/** Stories picked to read also are named by id, or by their address as readers have it; each is one that readers can read now, or was picked before. */
async function published(store: Store, picks: readonly string[], article: Article | null): Promise<Id[]> {
  const names = picks.map((pick) => pick.trim().replace(/^.*\/news\//, '').replace(/[/?#].*$/, ''))
  const before = article?.arrangements.at(-1)?.readAlso ?? []
  const ids = new Map([...(await publishedIds(store, names)), ...before.map((id) => [id, id] as const)])
  const unknown = names.findIndex((name) => !ids.has(name))
  if (unknown >= 0) throw new Unreadable(`No story of ours is at “${picks[unknown] ?? ''}”: pick one that readers can read now.`, 'readAlso')
  return names.flatMap((name) => ids.get(name) ?? [])
}

/** An address leads to one story for ever: what another story has, or once had, is not to be had. */
async function proveFree(store: Store, slug: string, article: Article | null): Promise<void> {
  const owner = await articleAtSlug(store, slug)
  if (owner !== null && owner !== article?.id) throw new Unreadable(`/news/${slug} leads to another story: choose other words.`, 'address')
}

/** Whoever is named is a person of this newsroom, now. */
async function provePeople(store: Store, asked: Asked): Promise<void> {
  const named = 'people' in asked ? asked.people : 'person' in asked ? [asked.person] : []
  for (const person of new Set(named)) {
    if (!(await isActive(store, person))) throw new Unreadable('There is no such person in this newsroom.', 'people' in asked ? 'people' : 'person')
  }
}

/** A copy names bytes that whoever asks sent here: to know their hash is not to have them. What kind they are and how many is told by them. Only the server says that it fetched them. */
async function withFile(store: Store, asked: Extract<Asked, { action: 'keepCopy' }>, { by, fetched }: { by: Id; fetched: boolean }): Promise<Asked> {
  const file = await findSentFile(store, asked.file, by)
  if (!file) throw new Unreadable('There is no such file of yours here. Send it to /api/locker first.', 'file')
  return { ...asked, mediaType: file.mediaType, bytes: file.bytes, how: fetched ? 'fetched' : 'sent', url: fetched ? asked.url : '' }
}

/** A picture that is new in the text was sent here before: its bytes are what its hash names. */
async function provePictures(store: Store, document: unknown, before: unknown): Promise<void> {
  const wanted = picturesIn(document)
  if (wanted.length === 0) return
  const known = new Set(picturesIn(before))
  const [missing] = await unknownPictures(store, wanted.filter((picture) => !known.has(picture)))
  if (missing !== undefined) throw new Unreadable('The text shows a picture that was never sent here. Send it first, to /api/files.', 'document')
}

export function actionOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'action' in raw ? raw.action : undefined
}

/** The version the asker saw, as far as it can be told before anything is parsed. */
export function versionOf(raw: unknown): number | undefined {
  const version = typeof raw === 'object' && raw !== null && 'version' in raw ? raw.version : undefined
  return typeof version === 'number' && Number.isSafeInteger(version) && version >= 0 ? version : undefined
}

function unreadable(issue: Parameters<typeof firstFault>[0]): Unreadable {
  const { sentence, path } = firstFault(issue)
  return new Unreadable(sentence, path)
}

function named(raw: unknown): { action: Action; fields: Record<string, unknown> } {
  const action = actionOf(raw)
  if (typeof action !== 'string' || !Object.hasOwn(shapes, action)) throw new Unreadable('There is no such action.', 'action')
  const { action: _, ...fields } = raw as Record<string, unknown>
  return { action: action as Action, fields }
}

function withText(action: Action, fields: Record<string, unknown>, article: Article | null): { sent: Record<string, unknown>; notices: string[] } {
  if (action !== 'create' && action !== 'editText') return { sent: fields, notices: [] }
  const parsed = sentText.safeParse(fields)
  if (!parsed.success) throw unreadable(parsed.error.issues[0])
  try {
    const { text, notices } = readText(parsed.data, article ? read(article).current.document : null)
    return { sent: { ...fields, text }, notices }
  } catch (problem) {
    if (problem instanceof BadDocument) throw new Unreadable(problem.message, 'text')
    throw problem
  }
}
