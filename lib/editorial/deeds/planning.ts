/** Deeds of who does what: the plan of a check, claims given to a checker, questions to people outside. */
import { canonical } from '../canonical'
import type { Draft } from '../draft'
import { read } from '../reading'
import { isShownUnasked, namedFor } from '../sources'
import type { ExpertRequest } from '../talk-rows'
import type { Deed } from './deeds'

export const planCheck: Deed<'planCheck'> = (draft, { deadline, risk, note }) => {
  const known = draft.article.plans.at(-1)
  const same = known && canonical([known.deadline, known.risk, known.note]) === canonical([deadline, risk, note])
  draft.made = same ? known.id : draft.add('plans', { deadline, risk, note }).id
  return undefined
}

/** Whoever is given claims is a checker of the story. */
export const assignClaims: Deed<'assignClaims'> = (draft, { person, claims }) => {
  if (!draft.article.assignments.some((row) => row.person === person && row.as === 'checker')) draft.add('assignments', { person, as: 'checker' })
  draft.made = draft.add('claimAssignments', { person, claims: [...new Set(claims)] }).id
  return undefined
}

export const askExpert: Deed<'askExpert'> = (draft, { claim, name, question, sources, tokenHash, expiresAt }) => {
  if (expiresAt <= draft.tools.now) return { rule: 'endsLater', about: 'words', sentence: 'The link would have ended before it was sent.', href: '#experts' }
  draft.made = draft.add('requests', { claim, name, question, sources: [...new Set(sources)], tokenHash, expiresAt }).id
  return undefined
}

export const revokeExpert: Deed<'revokeExpert'> = (draft, { request, reason }) => {
  draft.made = draft.add('requestEnds', { request, does: 'revoke', text: reason }).id
  return undefined
}

/**
 * The answer becomes evidence of the claim, from a source of its own that stays in the newsroom. Where what the expert was
 * shown is for named people only, so is what they say of it: for those who may see all of it.
 */
export const answerAsExpert: Deed<'answerAsExpert'> = (draft, { request, text, supports }, { target }) => {
  const asked = target.request
  if (!asked) return undefined
  if (asked.expiresAt <= draft.tools.now) return { rule: 'linkIsValid', about: 'words', sentence: 'This link has ended: ask the newsroom for a new one.', href: '' }
  draft.made = draft.add('requestEnds', { request, does: 'answer', text }).id
  const people = whoSeesAll(draft, asked)
  const source = draft.add('sources', { kind: 'correspondence', title: `${asked.name}, asked as an expert`, url: '', doi: '', primary: true, confidentiality: people ? 'named' : 'newsroom' })
  if (people) draft.add('restrictions', { source: source.id, confidentiality: 'named', people })
  const isHere = !read(draft.article).cuts.has(asked.claim)
  if (isHere) draft.add('evidence', { claim: asked.claim, source: source.id, passage: text, locator: 'answer to our question', supports })
  return undefined
}

/** The people who may see every confidential source an expert was shown; null where none was. Never nobody: whoever asked is left. */
function whoSeesAll({ article }: Draft, { sources: shown, by }: ExpertRequest): string[] | null {
  const { sources } = read(article)
  const secret = shown.flatMap((id) => sources.get(id) ?? []).filter((source) => !isShownUnasked(article, source))
  if (secret.length === 0) return null
  const [first = [], ...others] = secret.map((source) => namedFor(article, source))
  const all = first.filter((person) => others.every((people) => people.includes(person)))
  return all.length > 0 ? all : [by]
}
