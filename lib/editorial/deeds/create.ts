/** Starting a story: the first revision, and its maker as its writer. */
import type { AskedOf } from '../actions'
import type { Article } from '../article'
import type { Change, Tools } from '../change'
import { Draft } from '../draft'
import type { Actor } from '../people'

/** The Change that makes a story: drafting, unpublished, full check, version 1. */
export function create(actor: Actor, asked: AskedOf<'create'>, tools: Tools): Change {
  const draft = new Draft(null, blank(actor, asked, tools), actor, tools)
  draft.text({ ...asked.text, made: 'save', writers: [actor.id] })
  const { state, current } = draft.article
  draft.add('assignments', { person: actor.id, as: 'writer' })
  draft.add('moves', { action: 'create', text: '', from: state, to: state, revision: current, roles: [...actor.roles], check: draft.article.check })
  return draft.finish('create', true)
}

function blank(actor: Actor, asked: AskedOf<'create'>, tools: Tools): Article {
  return {
    id: tools.newId(), at: tools.now, by: actor.id, section: asked.section, language: asked.language, byline: asked.byline || actor.name, slug: null,
    state: { desk: 'drafting', public: 'unpublished' }, version: 0, textVersion: 0, seq: 0, check: { level: 'full', scope: [] }, current: '', publicRevision: null,
    revisions: [], numbers: {}, authors: [], claims: [], cuts: [], signatures: [], overrules: [], marks: [], lifts: [], sources: [], evidence: [], removals: [],
    queries: [], replies: [], proposals: [], proposalEnds: [], assignments: [], moves: [], corrections: [], receipts: [], publications: [], copies: [], citations: [],
    groupings: [], judgements: [], restrictions: [], openings: [], appraisals: [], mentions: [], criticisms: [], approaches: [], answers: [], gridEnds: [],
    plans: [], claimAssignments: [], requests: [], requestEnds: [], renewals: [], arrangements: [],
  }
}
