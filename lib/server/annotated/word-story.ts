import 'server-only'
import { paperOf } from '@/lib/editor/read-only'
import { isLanguage } from '@/lib/editorial/languages'
import type { Actor, Id } from '@/lib/editorial/people'
import { houseSettings } from '../house'
import { mayStart, type Recognised } from '../new-story'
import type { OutcomeShowing } from '../outcome'
import { performShowing, type Show } from '../perform'
import { inTurn } from '../turns'
import { asNotes, type Notes } from './as-notes'
import { bringNotes, type Brought } from './bring-notes'
import { readAnnotatedDocx, type AnnotatedDraft, type Annotation } from './read-docx'

/** What stands beside and under the words of a Word file, counted for whoever is about to bring it in. */
export interface Margin {
  comments: number
  footnotes: number
  trackedChanges: number
  claims: number
  sources: number
  /** Sentences about remarks that will find no place. */
  unplaced: string[]
}

/** A Word file as it was understood, to be looked at before it becomes a story. */
export type RecognisedWord =
  | (Extract<Recognised, { outcome: 'done' }> & { margin: Margin })
  | NotWord

/** The story made of a Word file, and what came with it. */
export type StoryFromWord =
  | ({ outcome: 'done'; article: Id } & Brought)
  | Exclude<OutcomeShowing<never>, { outcome: 'done' }>

type NotWord = Extract<OutcomeShowing<never>, { outcome: 'refused' | 'invalid' }>

const mayNot: NotWord = { outcome: 'refused', refusals: [{ rule: 'mayDoThis', about: 'person', sentence: 'Only a writer or an editor starts a story.', href: '' }] }

/** Reads the file and keeps nothing of it. */
export async function recogniseWord(actor: Actor, bytes: Uint8Array): Promise<RecognisedWord> {
  const read = await readFor(actor, bytes)
  if ('outcome' in read) return read
  const { document, headline, leftOut, removed } = read
  return { outcome: 'done', document, paper: paperOf(document), headline, leftOut, removed, margin: marginOf(read, asNotes(read.annotations)) }
}

/** Makes the story, then its sources, claims and evidence one by one: what one of them cannot be never loses the others. */
export async function storyFromWord(actor: Actor, bytes: Uint8Array, { section, language: said }: { section: string; language: string | null }): Promise<StoryFromWord> {
  const read = await readFor(actor, bytes, said)
  if ('outcome' in read) return read
  const { document, language } = read
  const made = await performShowing(actor, null, { action: 'create', document, section, language }, idOf)
  if (made.outcome !== 'done') return made
  return { outcome: 'done', article: made.article, ...(await bringNotes(actor, made.article, asNotes(read.annotations))) }
}

const idOf: Show<Id> = ({ id }) => id

/** One file at a time: each may take the memory of all its parts. */
async function readFor(actor: Actor, bytes: Uint8Array, said: string | null = null): Promise<AnnotatedDraft | NotWord> {
  if (!mayStart(actor)) return mayNot
  const language = said !== null && isLanguage(said) ? said : (await houseSettings()).language
  const read = await inTurn('word files', () => readAnnotatedDocx(bytes, language))
  return 'problem' in read ? { outcome: 'invalid', sentence: read.problem, path: 'file' } : read
}

function marginOf({ annotations, trackedChanges }: AnnotatedDraft, { claims, sources, leftOver }: Notes): Margin {
  const counted = (isOne: (annotation: Annotation) => boolean) => annotations.filter(isOne).length
  const comments = counted(({ kind }) => kind === 'comment')
  return { comments, footnotes: annotations.length - comments, trackedChanges, claims: claims.length, sources: sources.length, unplaced: leftOver }
}
