import type { Text } from '@/lib/editorial/actions'
import type { Article, Block, TextRole } from '@/lib/editorial/article'
import { current, textOf } from './newsroom'

/** Edits as people make them, by chance: a word, a sentence, a paragraph. Numbers come from outside, so that a run can be repeated. */
export type Chance = (below: number) => number

const sentences = [
  'The drug cut deaths by 12 percent.', 'Doctors gave 50 mg a day.', 'It rained on Monday.', 'Nobody knows why.', 'The minister said so twice.',
  'Two hospitals took part and one left.', 'Prices rose to 5 euros.', 'So it was.', 'The trial took three years and cost a fortune.',
]
const headlines = ['A drug against sepsis', 'Prices rise', 'Rain on Monday']
const words = ['never', '13', 'five', 'old', 'most', 'not', 'Tuesday']

interface Paragraph {
  id: string
  role: TextRole
  sentences: string[]
}

const pick = <T>(list: readonly T[], chance: Chance): T => list[chance(list.length)] as T

export function randomPaper(chance: Chance): Text {
  const paragraphs = Array.from({ length: 1 + chance(3) }, (_, at): Paragraph => ({ id: `p${at + 1}`, role: 'text', sentences: Array.from({ length: 1 + chance(3) }, () => pick(sentences, chance)) }))
  return printed([{ id: 'h', role: 'headline', sentences: [pick(headlines, chance)] }, ...paragraphs])
}

function printed(paragraphs: Paragraph[]): Text {
  return textOf(paragraphs.filter(({ id, sentences: all }) => id === 'h' || all.length > 0).map(({ id, role, sentences: all }): Block => ({ id, role, words: all.join(' ') })))
}

/** The paragraphs as they are, free to be changed. */
function paragraphsOf(article: Article): Paragraph[] {
  const { blocks, sentences: all } = current(article)
  return blocks.map(({ id, role }) => ({ id, role, sentences: all.filter((sentence) => sentence.block === id).map((sentence) => sentence.words) }))
}

type Edit = (paragraphs: Paragraph[], chance: Chance) => Paragraph[]

const body = (paragraphs: Paragraph[]) => paragraphs.filter(({ id, sentences: all }) => id !== 'h' && all.length > 0)
const newId = (paragraphs: Paragraph[]) => `p${1 + Math.max(0, ...paragraphs.map(({ id }) => Number(id.slice(1)) || 0))}`

/** Does something to one sentence of one paragraph. */
function inOne(paragraphs: Paragraph[], chance: Chance, change: (all: string[], at: number) => string[], among = body(paragraphs)): Paragraph[] {
  if (among.length === 0) return paragraphs
  const chosen = pick(among, chance)
  const at = chance(chosen.sentences.length)
  return paragraphs.map((paragraph) => (paragraph === chosen ? { ...paragraph, sentences: change(chosen.sentences, at) } : paragraph))
}

const changeWord: Edit = (paragraphs, chance) => inOne(paragraphs, chance, (all, at) => all.with(at, reworded(all[at] ?? '', chance)), paragraphs.filter(({ sentences: all }) => all.length > 0))
const insert: Edit = (paragraphs, chance) => inOne(paragraphs, chance, (all, at) => all.toSpliced(at, 0, pick(sentences, chance)))
const remove: Edit = (paragraphs, chance) => (body(paragraphs).flatMap((one) => one.sentences).length < 2 ? paragraphs : inOne(paragraphs, chance, (all, at) => all.toSpliced(at, 1)))
const copySentence: Edit = (paragraphs, chance) => inOne(paragraphs, chance, (all, at) => [...all, all[at] ?? ''])
const split: Edit = (paragraphs, chance) => inOne(paragraphs, chance, (all, at) => all.toSpliced(at, 1, ...halves(all[at] ?? '')))
const merge: Edit = (paragraphs, chance) => inOne(paragraphs, chance, (all, at) => (at + 1 < all.length ? all.toSpliced(at, 2, joined(all[at] ?? '', all[at + 1] ?? '')) : all))

const move: Edit = (paragraphs, chance) => {
  const [from, to] = [pick(body(paragraphs), chance), pick(body(paragraphs), chance)]
  if (!from || !to || from === to) return paragraphs
  const at = chance(from.sentences.length)
  return paragraphs.map((one) => (one === from ? { ...one, sentences: one.sentences.toSpliced(at, 1) } : one === to ? { ...one, sentences: [...one.sentences, from.sentences[at] ?? ''] } : one))
}
const copyParagraph: Edit = (paragraphs, chance) => {
  const chosen = pick(body(paragraphs), chance)
  return chosen ? paragraphs.toSpliced(1 + chance(paragraphs.length), 0, { ...chosen, id: newId(paragraphs) }) : paragraphs
}
const swap: Edit = (paragraphs, chance) => {
  const [headline, ...rest] = paragraphs
  const at = chance(Math.max(1, rest.length))
  const one = rest[at]
  return headline && one ? [headline, ...rest.toSpliced(at, 1), one] : paragraphs
}
const retitle: Edit = (paragraphs, chance) => {
  const chosen = pick(body(paragraphs), chance)
  return paragraphs.map((one) => (one === chosen ? { ...one, role: one.role === 'text' ? 'pull' : 'text' } : one))
}

function reworded(sentence: string, chance: Chance): string {
  const all = sentence.split(' ')
  return all.with(chance(Math.max(1, all.length - 1)), pick(words, chance)).join(' ')
}

function halves(sentence: string): string[] {
  const all = sentence.replace(/\.$/, '').split(' ')
  const middle = Math.floor(all.length / 2)
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return all.length < 4 ? [sentence] : [`${all.slice(0, middle).join(' ')}.`, `${capital(all.slice(middle).join(' '))}.`]
}

function joined(one: string, next: string): string {
  return `${one.replace(/\.$/, '')} and ${next.charAt(0).toLowerCase()}${next.slice(1)}`
}

export const edits = { changeWord, insert, remove, move, split, merge, copySentence, copyParagraph, swap, retitle }
export type EditName = keyof typeof edits | 'goBack'

/** The text after an edit of one kind; `goBack` types an earlier revision again. */
export function edited(article: Article, name: EditName, chance: Chance): Text {
  if (name === 'goBack') return textOf(pick(article.revisions, chance).blocks)
  return printed(edits[name](paragraphsOf(article), chance))
}
