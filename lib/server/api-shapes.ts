import 'server-only'
import { z } from 'zod'
import { actions } from '@/lib/editorial/actions'
import {
  assignments, checkLevels, claimKinds, confidentialities, deskStates, moveActions, noteKinds, placeHows, publicStates, queryTos, queryTypes, sourceKinds, textRoles, verdicts,
} from '@/lib/editorial/article'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { conditions } from '@/lib/editorial/source-rows'
import type { StudyChecklist } from '@/lib/editorial/study-checklist'
import { risks } from '@/lib/editorial/talk-rows'
import type { Rules } from '@/lib/editorial/change'
import { standings, type ArticleSummary, type ArticleView } from '@/lib/editorial/view'

// What the API answers, as shapes: the description of the API is made from them, and the compiler holds them against the
// law's own view, so that neither can say more than the other.

const id = z.string().meta({ description: 'A UUID.' })
const at = z.number().int().meta({ description: 'Milliseconds since 1970, UTC.' })
const count = z.number().int()
const person = z.object({ id, name: z.string() }).meta({ id: 'Person' })
export const refusal = z.object({
  rule: z.string(), about: z.enum(['person', 'article', 'words']), sentence: z.string().meta({ description: 'Why not, for a person to read.' }),
  href: z.string().meta({ description: 'The cause: a fragment of the story’s page, such as #claim-3.' }),
}).meta({ id: 'Refusal' })
const offered = z.array(z.object({ action: z.enum(actions), label: z.string(), refusals: z.array(refusal) }).meta({ id: 'Offer' }))
const state = z.object({ desk: z.enum(deskStates), public: z.enum(publicStates) }).meta({ id: 'State' })
const verdict = z.enum(verdicts)
const standing = z.enum(standings).meta({ id: 'Standing' })

export const sentence = z.object({
  id: z.string().meta({ description: '<block>.<n>: valid with this revision.' }), block: z.string(), role: z.enum(textRoles), text: z.string(),
  coverage: z.enum(['claimed', 'no-fact', 'out-of-scope', 'uncovered']), claims: z.array(id),
  mark: z.object({ id, type: z.enum(['no-fact', 'out-of-scope']), by: person, at }).nullable(), authors: z.array(person), offered,
}).meta({ id: 'Sentence' })

const evidence = z.object({
  id, source: id, sourceTitle: z.string(), sourceKind: z.enum(sourceKinds), primary: z.boolean(), passage: z.string(), locator: z.string(), supports: z.boolean(),
  url: z.string(), doi: z.string(), by: person, at, removed: z.boolean(), offered,
  hidden: z.boolean().meta({ description: 'Its source is not shown to you, or not without being opened.' }),
}).meta({ id: 'Evidence' })

const signature = z.object({
  id, seq: count, verdict, note: z.string(), by: person, at, revision: count, words: z.string().meta({ description: 'The exact words signed.' }),
  cites: z.array(z.object({ evidence: id, sourceTitle: z.string(), passage: z.string(), locator: z.string() })),
  holds: z.boolean().meta({ description: 'Whether it counts for the words and evidence as they are now.' }),
  past: z.enum(['', 'words changed', 'evidence changed', 'became an author', 'replaced', 'place lost']),
  renewal: z.boolean().meta({ description: 'Given again together with others, because only punctuation had changed.' }),
}).meta({ id: 'Signature' })

const proposal = z.object({
  id, claim: id.nullable(), sentences: z.array(z.string()), on: z.string(), words: z.string(), note: z.string(), by: person, at,
  state: z.enum(['open', 'accepted', 'declined', 'outdated']), end: z.object({ by: person, at, reason: z.string() }).nullable(), offered,
}).meta({ id: 'Proposal' })

const query = z.object({
  id, to: z.enum(queryTos), type: z.enum(queryTypes), about: z.enum(['claim', 'sentence', 'article']), claim: id.nullable(), sentence: z.string().nullable(),
  text: z.string(), by: person, at, state: z.enum(['asked', 'answered', 'closed']), lost: z.boolean(),
  quote: z.string().meta({ description: 'The words it is about, as they are now or were last; empty when about the whole story.' }),
  replies: z.array(z.object({ does: z.enum(['answer', 'close', 'remark']), text: z.string(), by: person, at, mentions: z.array(person) })), mentions: z.array(person), offered,
}).meta({ id: 'Query' })

const claim = z.object({
  id, number: count, kind: z.enum(claimKinds), note: z.string(), by: person, at, quote: z.string(),
  sentence: z.string().meta({ description: 'The exact words of the sentence or sentences it stands in.' }), sentences: z.array(z.string()),
  block: z.string(), from: count, to: count, how: z.enum(placeHows), standing, inScope: z.boolean(),
  stale: z.object({ words: z.string(), verdict, because: z.enum(['words', 'evidence', 'author']), at, by: person }).nullable(),
  evidence: z.array(evidence), signatures: z.array(signature),
  restsOnTooLittle: z.string().nullable(), renewable: z.boolean(), checker: person.nullable(),
  overrule: z.object({ id, reason: z.string(), by: person, at, words: z.string(), holds: z.boolean() }).nullable(),
  proposals: z.array(proposal), queries: z.array(id), cut: z.object({ reason: z.string(), by: person, at }).nullable(), offered,
  verdicts: z.array(z.object({ verdict, refusals: z.array(refusal) })),
}).meta({ id: 'Claim' })

/** Data that is read by a shape of its own, and handed on as it is. */
const asItIs = <T>(description: string) => z.unknown().meta({ description }) as unknown as z.ZodType<T>
const rules = asItIs<Rules | null>('The house rules it was passed under.')

const source = z.object({
  id, kind: z.enum(sourceKinds), title: z.string(), url: z.string(), doi: z.string(), primary: z.boolean(), confidentiality: z.enum(confidentialities), by: person, at,
  hidden: z.boolean().meta({ description: 'Only named people see its title, text and files, and they open it each time.' }), mayOpen: z.boolean(), people: z.array(person),
  group: z.string().meta({ description: 'Sources of one group count once.' }),
  judgement: z.object({ condition: z.enum(conditions), note: z.string(), by: person, at }).nullable(),
  citation: z.string(), item: asItIs<CslItem | null>('CSL-JSON.'),
  copies: z.array(z.object({ id, file: z.string(), name: z.string(), mediaType: z.string(), bytes: count, how: z.enum(['fetched', 'sent']), url: z.string(), at, by: person })),
  appraisal: asItIs<StudyChecklist | null>('What was asked of a study.'), offered,
  reopens: z.array(id).meta({ description: 'Claims signed on it: they open again when it is said to be changed, dead, corrected or retracted.' }),
}).meta({ id: 'Source' })

const gridRow = z.object({
  id, of: z.string(), says: z.string(), by: person, at, state: z.enum(['unasked', 'asked', 'answered', 'declined', 'no-answer', 'ended']), quote: z.string(), lost: z.boolean(), sentences: z.array(z.string()),
  approaches: z.array(z.object({ askedAt: at, how: z.string(), deadline: at, by: person })),
  answer: z.object({ does: z.enum(['answered', 'declined', 'no-answer']), text: z.string(), included: z.string(), stands: z.boolean(), by: person, at }).nullable(),
  ended: z.string().nullable(), offered,
}).meta({ id: 'GridRow' })

const expert = z.object({
  id, claim: id, name: z.string(), question: z.string(), sources: z.array(id), expiresAt: at, by: person, at, state: z.enum(['open', 'answered', 'revoked']), offered,
}).meta({ id: 'ExpertRequest' })

const progress = z.object({
  claims: count, signed: count, open: count, stale: count, lost: count, queries: count, disputed: count, kept: count, sentences: count, covered: count, uncovered: count,
}).meta({ id: 'Progress' })

const check = z.object({ level: z.enum(checkLevels), scope: z.array(z.enum(claimKinds)) })
export const note = z.object({ kind: z.enum(noteKinds), text: z.string() })
const people = z.array(z.object({ person, as: z.enum(assignments) }))

export const article = z.object({
  id, slug: z.string().nullable(), version: count.meta({ description: 'Counts changes of text and state. Send it with what you ask: it says what you saw.' }),
  revision: count, state, ready: z.boolean(), headline: z.string(), standfirst: z.string(), section: z.string(), language: z.string(), byline: z.string(),
  checkLevel: z.enum(checkLevels), scope: z.array(z.enum(claimKinds)), createdAt: at, savedAt: at, savedBy: person,
  sentences: z.array(sentence).meta({ description: 'All printed text in the order of the page, headline included.' }),
  claims: z.array(claim), queries: z.array(query), proposals: z.array(proposal), sources: z.array(source),
  correction: z.object({ id, reason: z.string(), by: person, at, base: count }).nullable(), publicRevision: count.nullable(),
  publications: z.array(z.object({ kind: z.string(), revision: count, at, by: person, note: note.nullable(), receipt: id })), people,
  grid: z.array(gridRow), experts: z.array(expert), plan: z.object({ deadline: at.nullable(), risk: z.enum(risks), note: z.string(), by: person, at }).nullable(),
  arranged: z.object({ topics: z.array(z.string()), bylines: z.array(person), writers: z.array(person), breakingUntil: at.nullable(), readAlso: z.array(id), by: person.nullable(), at: at.nullable() })
    .meta({ description: 'How it stands in the paper: topics, the people named as its writers (none: those who write it, under its first byline), until when it is breaking, stories to read also.' }),
  moves: z.array(z.object({ action: z.enum(moveActions), text: z.string(), by: person, at, from: state, to: state, check: check.nullable() })),
  progress, gate: z.array(refusal).meta({ description: 'Everything between this story and the public; empty when nothing is.' }), offered,
}).meta({ id: 'Article' })

export const summary = z.object({
  id, slug: z.string().nullable(), headline: z.string(), section: z.string(), state, version: count, revision: count, checkLevel: z.enum(checkLevels),
  progress, updatedAt: at, people, correctionOpen: z.boolean(), deadline: at.nullable(), risk: z.enum(risks), proposals: count, spokenTo: z.array(id),
  load: z.array(z.object({ person: id, claims: count })).meta({ description: 'Open claims of each checker: given to them, or to nobody.' }),
}).meta({ id: 'ArticleSummary' })

export const receipt = z.object({
  id, kind: z.enum(['publication', 'withdrawal']), revision: count, hash: z.string().meta({ description: 'SHA-256 of the published document.' }), check,
  signatures: z.array(id), marks: z.array(id), overrules: z.array(id), answersFor: z.string(), gate: count, rules, by: person, at, slug: z.string().nullable(),
  publication: z.object({ id, kind: z.string(), correction: id.nullable(), note: note.nullable() }).nullable(),
}).meta({ id: 'Receipt' })

export const revision = z.object({
  number: count, version: count, hash: z.string(), document: z.unknown(), language: z.string(), made: z.enum(['save', 'proposal', 'restore']), savedBy: person, at,
  sentences: z.array(z.object({ id: z.string(), block: z.string(), role: z.enum(textRoles), from: count, to: count, words: z.string(), wording: z.string() })),
}).meta({ id: 'Revision' })

export const entry = z.object({
  ordinal: count, action: z.string(), done: z.string(), by: person, via: z.object({ door: z.enum(['page', 'api', 'link', 'system']), token: id.optional() }), at, from: state, to: state, version: count,
  refusedBy: z.array(z.string()), rows: z.array(z.object({ table: z.string(), id: z.string(), hash: z.string() })), prev: z.string(), hash: z.string(),
}).meta({ id: 'HistoryEntry' })

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Held<T extends true> = T
export type HeldAgainstTheLaw = [Held<Same<z.output<typeof article>, ArticleView>>, Held<Same<z.output<typeof summary>, ArticleSummary>>]
