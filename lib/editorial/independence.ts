/**
 * Whether sources may be one source: three rewrites of one wire story are. Texts that overlap heavily, or that credit the same
 * news agency, are put before a person as perhaps one independence group; nothing here decides that they are.
 */
import { agenciesIn } from './agencies'
import type { Id } from './people'
import { wordList } from './wordings'

export interface SourceText {
  source: Id
  text: string
  /** The group it is in already; empty for none. */
  group?: string
}

export interface GroupSuggestion {
  /** Two or more, in the order given. */
  sources: Id[]
  because: 'overlap' | 'agency'
  /** News agencies that all of them credit; for an overlap perhaps none. */
  agencies: string[]
  /** The least share of shingles by which each is tied to another of them, 0 to 1; 0 where only the agency ties them. */
  share: number
  sentence: string
}

/**
 * Runs of five words are compared: shorter ones are shared by anybody who writes about the same thing, longer ones break at
 * each changed word. What counts is *containment*, shared runs by those of the shorter text, for a paper prints a third of what
 * the agency sent. Reports written apart share names and a quotation, some hundredths; a rewrite of every other sentence keeps about
 * half. Three tenths lies between, nearer to asking once too often. Fewer than twenty shared runs (one long quotation) say nothing.
 */
const shingle = 5
const enough = { share: 0.3, runs: 20 }
const most = { words: 20_000, texts: 200 }

/** Groups worth asking about, overlaps first. Sources that are in one group already are not asked about again. */
export function suggestGroups(texts: readonly SourceText[]): GroupSuggestion[] {
  const read = firstOfEach(texts).slice(0, most.texts)
  const credited = new Map(read.map(({ source, text }) => [source, agenciesIn(text)]))
  const overlaps = overlapping(read).map(({ sources, share }) => suggestion(sources, 'overlap', inAll(sources, credited), share))
  const agencies = [...new Set([...credited.values()].flat())].sort().flatMap((agency) => {
    const sources = read.filter(({ source }) => credited.get(source)?.includes(agency)).map(({ source }) => source)
    const said = overlaps.some((overlap) => sources.every((source) => overlap.sources.includes(source)))
    return sources.length < 2 || said ? [] : [suggestion(sources, 'agency', [agency], 0)]
  })
  return [...overlaps, ...agencies].filter(({ sources }) => !alreadyOne(sources, read))
}

function firstOfEach(texts: readonly SourceText[]): SourceText[] {
  return [...new Map(texts.toReversed().map((text) => [text.source, text])).values()].toReversed()
}

const inAll = (sources: readonly Id[], credited: ReadonlyMap<Id, string[]>): string[] =>
  (credited.get(sources[0] ?? '') ?? []).filter((agency) => sources.every((source) => credited.get(source)?.includes(agency)))

function alreadyOne(sources: readonly Id[], texts: readonly SourceText[]): boolean {
  const groups = new Set(texts.filter(({ source }) => sources.includes(source)).map(({ group }) => (group ?? '').trim().toLowerCase()))
  return groups.size === 1 && !groups.has('')
}

function suggestion(sources: Id[], because: 'overlap' | 'agency', agencies: string[], share: number): GroupSuggestion {
  const number = sources.length === 2 ? 'Two sources' : `${sources.length} sources`
  const credit = agencies.length > 0 ? `credit ${agencies.join(' and ')}` : ''
  const overlap = because === 'overlap' ? `share at least ${Math.floor(share * 100)} % of their wording` : ''
  const sentence = `${number} ${[overlap, credit].filter(Boolean).join(' and ')}: they may be one source.`
  return { sources, because, agencies, share, sentence }
}

/* ---- overlap ------------------------------------------------------------------------------------------------------------- */

/** Sources tied by overlapping texts, directly or through another; `share` is the weakest of the ties that hold them together. */
function overlapping(texts: readonly SourceText[]): { sources: Id[]; share: number }[] {
  const component = texts.map((_, at) => at)
  const weakest = texts.map(() => 1)
  for (const { one, other, share } of ties(texts).sort((a, b) => b.share - a.share)) {
    const [kept, joined] = [component[one] ?? one, component[other] ?? other]
    if (kept === joined) continue
    weakest[kept] = Math.min(weakest[kept] ?? 1, weakest[joined] ?? 1, share)
    for (const [at, of] of component.entries()) if (of === joined) component[at] = kept
  }
  return [...new Set(component)].map((id) => ({ sources: texts.filter((_, at) => component[at] === id).map(({ source }) => source), share: weakest[id] ?? 0 })).filter(({ sources }) => sources.length > 1)
}

function ties(texts: readonly SourceText[]): { one: number; other: number; share: number }[] {
  const runs = texts.map(({ text }) => shinglesOf(text))
  return runs.flatMap((mine, one) => runs.slice(one + 1).flatMap((theirs, after) => {
    const share = containment(mine, theirs)
    return share >= enough.share ? [{ one, other: one + 1 + after, share }] : []
  }))
}

/** Every run of five words, capitals aside. */
export function shinglesOf(text: string): Set<string> {
  const words = wordList(text.toLowerCase()).slice(0, most.words)
  return new Set(words.slice(shingle - 1).map((_, at) => words.slice(at, at + shingle).join(' ')))
}

/** Shared runs by those of the shorter text, 0 to 1; 0 where too few are shared to say anything. */
export function containment(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const run of small) if (large.has(run)) shared += 1
  return shared < enough.runs ? 0 : shared / small.size
}
