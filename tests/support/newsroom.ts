import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { shapes, type Action, type Asked, type Text } from '@/lib/editorial/actions'
import type { Article, Block, Revision, Sentence, TextRole } from '@/lib/editorial/article'
import type { Change, Conflict, Decision, House, Refused, Rewrite, Tools } from '@/lib/editorial/change'
import { standing } from '@/lib/editorial/claims'
import { decide } from '@/lib/editorial/decide'
import { defaultRules } from '@/lib/editorial/evidence-rules'
import type { Actor, Role } from '@/lib/editorial/people'
import { read } from '@/lib/editorial/reading'

/** A toy newsroom for the pure law: real decisions, a document that is nothing but its blocks, a clock that stands still. */

/** What somebody asks, as a door would send it: fields with a default may be left out. */
export type Said = { [A in Action]: { action: A } & z.input<(typeof shapes)[A]> }[Action]

export function person(name: string, ...roles: Role[]): Actor {
  return { id: name, name, roles, via: { door: 'page' } }
}

export const everyRole: Role[] = ['writer', 'checker', 'head', 'editor', 'legal', 'publisher', 'administrator']

export const staff = {
  writer: person('Wren', 'writer'),
  writer2: person('Wilma', 'writer'),
  checker: person('Carla', 'checker'),
  checker2: person('Cem', 'checker'),
  head: person('Hedda', 'head'),
  editor: person('Edda', 'editor'),
  legal: person('Lena', 'legal'),
  publisher: person('Paul', 'publisher'),
  admin: person('Ada', 'administrator'),
  everything: person('Eve', ...everyRole),
  nobody: person('Noa'),
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface ToyDocument {
  blocks: Block[]
}

function isToy(document: unknown): document is ToyDocument {
  return typeof document === 'object' && document !== null && 'blocks' in document
}

/** Puts words in place of ranges, the last first, so that earlier offsets stay true. */
export function rewrite(document: unknown, changes: Rewrite[]): { document: unknown; blocks: Block[] } {
  if (!isToy(document)) throw new Error('Not a toy document.')
  const blocks = document.blocks.map((block) => ({ ...block }))
  for (const { block: id, from, to, words } of [...changes].sort((a, b) => b.from - a.from)) {
    const block = blocks.find((row) => row.id === id)
    if (!block) throw new Error(`No block ${id}.`)
    block.words = (block.words.slice(0, from) + words + block.words.slice(to)).replace(/\s+/g, ' ').trim()
  }
  return { document: { blocks }, blocks }
}

/** Printed text as the law takes it. */
export function textOf(blocks: Block[], places: Text['places'] = []): Text {
  return { document: { blocks }, blocks, places }
}

/** A headline (block `h`) and paragraphs (`p1`, `p2`, …). */
export function paper(headline: string, ...paragraphs: string[]): Text {
  return textOf([{ id: 'h', role: 'headline', words: headline }, ...paragraphs.map((words, at): Block => ({ id: `p${at + 1}`, role: 'text', words }))])
}

export interface Newsroom {
  tools: Tools
  /** What the law says to it. */
  tell: (article: Article | null, actor: Actor, said: Said) => Decision
  /** The change it makes; throws with the refusals where it makes none. */
  change: (article: Article | null, actor: Actor, said: Said) => Change
  /** The article after one thing was done. */
  done: (article: Article | null, actor: Actor, said: Said) => Article
  /** The article after several things were done, each by somebody. */
  story: (article: Article, ...steps: [Actor, Said][]) => Article
}

/** House rules as the product comes with them; every level allowed. */
export const usualHouse: House = { levels: { '': ['full', 'partial', 'self'] }, evidence: defaultRules, replies: ['full'] }

/** A newsroom with its own ids; the same calls always give the same article. */
export function newsroom(house: House = usualHouse): Newsroom {
  let ids = 0
  const tools: Tools = { now: 1_800_000_000_000, newId: () => `id-${String((ids += 1)).padStart(5, '0')}`, digest: sha256, rewrite, house }
  const tell: Newsroom['tell'] = (article, actor, said) => {
    const { action, ...fields } = said
    return decide(article, actor, { action, ...shapes[action].parse(fields) } as Asked, tools)
  }
  const change: Newsroom['change'] = (article, actor, said) => {
    const decision = tell(article, actor, said)
    if (decision.outcome !== 'done') throw new Error(`${actor.name} may not ${said.action}: ${inWords(decision)}`)
    return decision
  }
  const done: Newsroom['done'] = (article, actor, said) => change(article, actor, said).article
  const story: Newsroom['story'] = (article, ...steps) => steps.reduce((now, [actor, said]) => done(now, actor, said), article)
  return { tools, tell, change, done, story }
}

function inWords(decision: Exclude<Decision, Change>): string {
  return decision.outcome === 'refused' ? decision.refusals.map(({ rule, sentence }) => `${rule}: ${sentence}`).join(' ') : decision.outcome
}

/** Names of the rules that refused; empty when nothing did. */
export function refusedBy(decision: Decision): string[] {
  return decision.outcome === 'refused' ? decision.refusals.map(({ rule }) => rule) : decision.outcome === 'done' ? [] : [decision.outcome]
}

export function asRefused(decision: Decision): Refused {
  if (decision.outcome !== 'refused') throw new Error(`Expected a refusal, got ${decision.outcome}.`)
  return decision
}

export function asConflict(decision: Decision): Conflict {
  if (decision.outcome !== 'conflict') throw new Error(`Expected a conflict, got ${decision.outcome}.`)
  return decision
}

export const current = (article: Article): Revision => read(article).current

/** The only sentence of the current revision that has these words in it. */
export function sentenceWith(article: Article, words: string): Sentence {
  const found = current(article).sentences.filter((sentence) => sentence.words.includes(words))
  if (found.length !== 1 || !found[0]) throw new Error(`“${words}” is in ${found.length} sentences.`)
  return found[0]
}

/** The id of the row that was made last. */
export function lastOf(rows: readonly { id: string }[]): string {
  const row = rows.at(-1)
  if (!row) throw new Error('No such row yet.')
  return row.id
}

/** The id of the claim that was made last. */
export const lastClaim = (article: Article): string => lastOf(article.claims)

export function standingOf(article: Article, claim: string, revision: Revision = current(article)) {
  const found = read(article).claims.get(claim)
  if (!found) throw new Error(`No claim ${claim}.`)
  return standing(article, found, revision)
}

/** The same text with one passage of one block in other words, or a block in another role. */
export function reworded(article: Article, find: string, words: string): Text {
  const blocks = current(article).blocks.map((block) => ({ ...block, words: block.words.replace(find, words) }))
  return textOf(blocks)
}

export function withRole(article: Article, block: string, role: TextRole): Text {
  return textOf(current(article).blocks.map((row) => (row.id === block ? { ...row, role } : row)))
}
