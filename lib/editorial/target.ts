/**
 * What an act is about, looked up: a claim, a sentence, a query, a mark; the wordings it binds as they are now, and as they
 * were at the version its asker saw (LAW §2.19).
 */
import type { AskedHere } from './actions'
import type { Article, Claim, Evidence, Mark, Proposal, Query, Revision, Sentence, Source } from './article'
import type { Id } from './people'
import type { Criticism, ExpertRequest } from './talk-rows'
import { placeOf, read, revisionAt, touched } from './reading'
import { wordingsOf } from './signatures'
import { wordsOf } from './wordings'

/** What is asked about, looked up; empty where the question is only what could be asked. */
export interface Target {
  claim?: Claim | undefined
  evidence?: Evidence | undefined
  query?: Query | undefined
  proposal?: Proposal | undefined
  mark?: Mark | undefined
  sentence?: Sentence | undefined
  source?: Source | undefined
  criticism?: Criticism | undefined
  request?: ExpertRequest | undefined
  /** Wordings bound by what is asked, as they are now. */
  wordings: string[]
  words: string
  /** The same as they were at the version the asker saw; null where nothing changed since, or it cannot be told. */
  seen: Bound | null
  /** An id was given that is not here. */
  missing: string | null
}

/** Keys of the wordings something binds, in order, and their exact words. */
export interface Bound {
  wordings: string[]
  words: string
}

/** The target of a question about something: this claim, that sentence. */
export function aboutTarget(article: Article, about: Partial<Target>): Target {
  const { claim, evidence, query, proposal, mark, sentence, source, criticism, request } = about
  const { wordings, words } = claim ? claimWords(read(article).current, claim.id) : sentenceWords(sentence)
  return { claim, evidence, query, proposal, mark, sentence, source, criticism, request, wordings, words, seen: null, missing: null }
}

/** The target of what is asked, looked up by the ids and quotes it names. */
export function targetOf(article: Article, asked: AskedHere): Target {
  const reading = read(article)
  const target: Target = { wordings: [], words: '', seen: null, missing: null }
  const find = <T>(map: Map<Id, T>, id: Id, what: string): T | undefined => {
    const found = map.get(id)
    if (!found) target.missing = what
    return found
  }
  const about = 'about' in asked ? asked.about : undefined
  const claim = 'claim' in asked ? asked.claim : about && 'claim' in about ? about.claim : undefined
  if (claim !== undefined) target.claim = find(reading.claims, claim, 'claim')
  if ('source' in asked) target.source = find(reading.sources, asked.source, 'source')
  if ('sources' in asked) for (const id of asked.sources) find(reading.sources, id, 'source')
  if ('claims' in asked) for (const id of asked.claims) find(reading.claims, id, 'claim')
  if ('criticism' in asked) target.criticism = find(reading.criticisms, asked.criticism, 'criticism')
  if ('request' in asked) target.request = find(reading.requests, asked.request, 'question to an expert')
  if ('evidence' in asked) target.evidence = find(reading.evidence, asked.evidence, 'piece of evidence')
  if ('query' in asked) target.query = find(reading.queries, asked.query, 'query')
  if ('proposal' in asked) target.proposal = find(reading.proposals, asked.proposal, 'proposed wording')
  if ('mark' in asked && asked.mark) target.mark = find(reading.marks, asked.mark, 'mark')
  return Object.assign(target, boundWords(article, asked, target))
}

function boundWords(article: Article, asked: AskedHere, target: Target): Partial<Target> {
  if (target.claim) return { ...claimWords(read(article).current, target.claim.id), seen: claimWordsSeen(article, target.claim, asked.version) }
  if (target.mark) return markWords(article, target.mark, asked.version)
  const wanted = sentenceAsked(article, asked)
  if (wanted === null) return {}
  if (wanted === undefined) return { missing: 'sentence' }
  return { sentence: wanted.now, ...sentenceWords(wanted.now), seen: wanted.seen && sentenceWords(wanted.seen) }
}

function claimWords(revision: Revision, claim: Id): Bound {
  const bound = wordingsOf(revision, claim)
  return { wordings: bound?.keys ?? [], words: bound?.words ?? '' }
}

/** A mark binds its sentence where it is now; where that is gone, there are no words. */
function markWords(article: Article, mark: Mark, version: number | undefined): Partial<Target> {
  const { current } = read(article)
  const now = markPlaced(current, mark)
  const seen = version === undefined || version >= article.textVersion ? undefined : revisionAt(article, version)
  const then = seen && placeOf(seen, 'mark', mark.id) ? markPlaced(seen, mark) : undefined
  return { ...(now ? { sentence: now } : {}), ...sentenceWords(now), seen: then ? sentenceWords(then) : null }
}

function markPlaced(revision: Revision, mark: Mark): Sentence | undefined {
  const place = placeOf(revision, 'mark', mark.id)
  return place ? touched(revision, place)[0] : undefined
}

function sentenceWords(sentence: Sentence | undefined): Bound {
  return sentence ? { wordings: [sentence.wording], words: sentence.words } : { wordings: [], words: '' }
}

/** The claim's words at the version the asker saw; null when nothing changed since. */
export function claimWordsSeen(article: Article, claim: Claim, version: number | undefined): Bound | null {
  if (version === undefined || version >= article.textVersion) return null
  const seen = revisionAt(article, version)
  return seen && placeOf(seen, 'claim', claim.id) ? claimWords(seen, claim.id) : wordsBeforeMarked(article, claim, seen)
}

/**
 * A claim marked later has no place in what was seen: its words were seen if all its sentences stood there; else what stood
 * in their place. Asks no other revision, for others may not be loaded.
 */
function wordsBeforeMarked(article: Article, claim: Claim, seen: Revision | undefined): Bound {
  const { current } = read(article)
  const place = placeOf(current, 'claim', claim.id)
  const now = place ? touched(current, place) : []
  const there = new Set(seen?.sentences.map(({ wording }) => wording))
  if (now.every(({ wording }) => there.has(wording))) return claimWords(current, claim.id)
  const instead = (seen?.sentences ?? []).filter(({ id }) => now.some((sentence) => sentence.id === id))
  return { wordings: instead.map(({ wording }) => wording), words: instead.map(({ words }) => words).join(' ') }
}

/** A sentence as it is now, and as it was at the version seen (null: the same revision, or it cannot be told). */
export interface SentenceNamed {
  now: Sentence
  seen: Sentence | null
}

/**
 * The sentence of an id that was valid with the revision seen; undefined when it is not here. An id of an older revision
 * is followed to its wording in the same block; where that is gone, `now` keeps the id's place.
 */
export function sentenceNamed(article: Article, id: string, version: number | undefined): SentenceNamed | undefined {
  const { current } = read(article)
  const revision = version === undefined || version >= article.textVersion ? current : revisionAt(article, version)
  const seen = revision?.sentences.find((sentence) => sentence.id === id)
  const now = current.sentences.find((sentence) => sentence.id === id)
  if (revision === current || !seen) return now ? { now, seen: null } : undefined
  const same = now?.wording === seen.wording ? now : (current.sentences.find((one) => one.block === seen.block && one.wording === seen.wording) ?? now)
  return same ? { now: same, seen } : undefined
}

/** The sentence an act names by id or by a quote found once. null: the act names none; undefined: not here. */
function sentenceAsked(article: Article, asked: AskedHere): SentenceNamed | null | undefined {
  const about = 'about' in asked ? asked.about : undefined
  const id = 'sentence' in asked ? asked.sentence : about && 'sentence' in about ? about.sentence : undefined
  if (id !== undefined) return sentenceNamed(article, id, asked.version)
  const quote = asked.action === 'markNoFact' ? asked.quote : undefined
  const found = quote === undefined ? [] : sentencesQuoted(read(article).current.sentences, wordsOf(quote))
  return found.length === 1 && found[0] ? { now: found[0], seen: null } : null
}

/** Sentences that are the quote; where none is, those that have it in them. */
export function sentencesQuoted(sentences: readonly Sentence[], quote: string): Sentence[] {
  const exact = sentences.filter((sentence) => sentence.words === quote)
  return exact.length > 0 ? exact : sentences.filter((sentence) => sentence.words.includes(quote))
}
