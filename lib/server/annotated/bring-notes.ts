import 'server-only'
import type { Actor, Id } from '@/lib/editorial/people'
import { log } from '../log'
import type { OutcomeShowing } from '../outcome'
import { performShowing, type Show } from '../perform'
import type { NotedClaim, Notes } from './as-notes'

/** How much of a margin a story has now, and sentences about what it has not: whoever brought it keeps them. */
export interface Brought {
  claims: number
  sources: number
  evidence: number
  unplaced: string[]
}

/** As much as markClaim takes. */
const longestNote = 2_000

/** Marks every claim, adds every source and ties them, each by an act of its own. Whatever is not done is said in full. */
export async function bringNotes(actor: Actor, article: Id, { claims, sources, evidence, leftOver }: Notes): Promise<Brought> {
  const unplaced = [...leftOver]
  const act = async (raw: object, otherwise: string): Promise<Id | null> => {
    const { made, why } = await tried(actor, article, raw)
    if (made === null) unplaced.push(`${otherwise} ${why}`)
    return made
  }
  const added = await inOrder(sources, (source) => act({ action: 'addSource', ...source }, `The source “${source.title}” ${source.url} was not added.`))
  const marked = await inOrder(claims, (claim) => act(markingOf(claim), `No claim was made on “${claim.quote}”, whose note is: “${noteOf(claim)}”.`))
  const tied = await inOrder(evidence, async (tie) => {
    const [claim, source] = [marked[tie.claim] ?? null, added[tie.source] ?? null]
    if (claim === null || source === null) return null
    return act({ action: 'addEvidence', claim, source, locator: tie.locator }, `“${claims[tie.claim]?.quote}” was not tied to “${sources[tie.source]?.title}” ${tie.locator}.`)
  })
  return { claims: count(marked), sources: count(added), evidence: count(tied), unplaced }
}

const count = (made: readonly (Id | null)[]) => made.filter((id) => id !== null).length

/** Claims are numbered as they come, so none may overtake another. */
async function inOrder<T>(things: readonly T[], act: (thing: T) => Promise<Id | null>): Promise<(Id | null)[]> {
  const made: (Id | null)[] = []
  for (const thing of things) made.push(await act(thing))
  return made
}

function markingOf(claim: NotedClaim) {
  const { quote, prefix, suffix, sentence, kind } = claim
  return { action: 'markClaim', quote, prefix, suffix, ...(sentence && { sentence }), kind, note: noteOf(claim) }
}

/** Whoever brings a file in is the one who marks; the note says whose words it holds, where there is room. */
function noteOf({ note, authors }: NotedClaim): string {
  const signed = authors.length > 0 ? `${note}\n(${authors.join(', ')}, in the file)` : note
  return signed.length <= longestNote ? signed : note
}

const nothing: Show<null> = () => null

async function tried(actor: Actor, article: Id, raw: object): Promise<{ made: Id | null; why: string }> {
  try {
    const outcome = await performShowing(actor, article, raw, nothing)
    return outcome.outcome === 'done' ? { made: outcome.made, why: '' } : { made: null, why: reasonOf(outcome) }
  } catch (error) {
    log.error({ error: { message: error instanceof Error ? error.message : String(error) }, article }, 'a note of a Word file was not brought in')
    return { made: null, why: 'Something broke here while it was kept; add it by hand.' }
  }
}

function reasonOf(outcome: Exclude<OutcomeShowing<null>, { outcome: 'done' }>): string {
  if (outcome.outcome === 'refused') return outcome.refusals.map(({ sentence }) => sentence).join(' ')
  return outcome.outcome === 'invalid' ? outcome.sentence : 'The story changed meanwhile.'
}
