import { postgresKit } from './columns'
import { tablesOver } from './schema'

export const postgresTables = tablesOver(postgresKit)

// The migration generator looks for tables among a module's exports.
export const {
  articles, revisions, sentences, places, authors, slugs, claims, cuts, signatures, overrules, marks, lifts,
  sources, evidence, removals, queries, replies, proposals, proposalEnds, assignments, moves, corrections, receipts, publications,
  copies, citations, groupings, judgements, restrictions, openings, appraisals, mentions, criticisms, approaches, answers, gridEnds, plans, claimAssignments,
  requests, requestEnds, renewals, arrangements, copyPages, fileSenders, linkChecks, looks, renditions, unshownPictures, socialCards,
  people, personRoles, sessions, invites, tokens, attempts, settings, workingCopies, files, pages, reads, history, heads, outbox, newsroomKeys, newsroomSecrets,
  publicStories, publicTopics, publicAuthors, publicNotes, publicTallies, publicLinks, publicEntries, authorSlugs, profiles, fronts,
} = postgresTables
