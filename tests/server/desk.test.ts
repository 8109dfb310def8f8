import { describe, expect, test } from 'vitest'
import type { AssignedAs, DeskState, PublicState } from '@/lib/editorial/article'
import type { Actor, Role } from '@/lib/editorial/people'
import type { ArticleSummary, ProgressView } from '@/lib/editorial/view'
import { deskRow, progressInWords } from '@/lib/server/desk-row'
import { waitingFor } from '@/lib/server/desk-waiting'

const progress: ProgressView = { claims: 4, signed: 4, kept: 0, open: 0, stale: 0, lost: 0, queries: 0, disputed: 0, sentences: 6, covered: 6, uncovered: 0 }

interface Given {
  desk: DeskState
  public?: PublicState
  on?: Record<string, AssignedAs>
  progress?: Partial<ProgressView>
  correctionOpen?: boolean
}

function story(given: Given): ArticleSummary {
  return {
    id: 'a1', slug: null, headline: 'Ferry takes to the water', section: 'City', state: { desk: given.desk, public: given.public ?? 'unpublished' }, version: 1, revision: 1, checkLevel: 'full',
    progress: { ...progress, ...given.progress }, updatedAt: 1, correctionOpen: given.correctionOpen ?? false, deadline: null, risk: 'normal', proposals: 0, spokenTo: [], load: [],
    people: Object.entries(given.on ?? {}).map(([id, as]) => ({ person: { id, name: id }, as })),
  }
}

const me = (...roles: Role[]): Actor => ({ id: 'me', name: 'Me', roles, via: { door: 'page' } })
const why = (actor: Actor, given: Given) => waitingFor(story(given), actor)

describe('what waits', () => {
  test.each<[string, Actor, Given, string, string]>([
    ['a writer', me('writer'), { desk: 'drafting', on: { me: 'writer' } }, 'Your draft', 'write'],
    ['a writer', me('writer'), { desk: 'amending', on: { me: 'writer' } }, 'Sent back to you', 'write'],
    ['a writer', me('writer'), { desk: 'amending', public: 'live', correctionOpen: true, on: { me: 'writer' } }, 'A correction to write', 'write'],
    ['a writer', me('writer'), { desk: 'checking', on: { me: 'writer' }, progress: { queries: 2 } }, '2 queries are open', 'check'],
    ['a checker', me('checker'), { desk: 'checking', on: { me: 'checker' }, progress: { signed: 3, stale: 1 } }, 'Yours to check', 'check'],
    ['a checker', me('checker'), { desk: 'checking', on: { me: 'checker' } }, 'Yours to sign off', 'check'],
    ['a checker', me('checker'), { desk: 'checking', on: { ada: 'writer' } }, 'Free to take and check', 'check'],
    ['a head', me('head'), { desk: 'checking', on: { ada: 'writer' } }, 'Nobody checks it yet', 'edit'],
    ['an editor', me('editor'), { desk: 'checking', on: { noor: 'checker' }, progress: { disputed: 1 } }, 'One dispute to decide', 'edit'],
    ['a publisher', me('publisher'), { desk: 'checked' }, 'Ready to publish', 'edit'],
    ['a publisher', me('publisher'), { desk: 'checked', public: 'withdrawn' }, 'Ready to publish', 'edit'],
    ['a publisher', me('publisher'), { desk: 'checked', public: 'live', correctionOpen: true }, 'A correction, ready to publish', 'edit'],
  ])('for %s: %#', (_, actor, given, sentence, room) => {
    expect(why(actor, given)).toEqual({ why: sentence, room })
    expect(deskRow(story(given), actor).href).toBe(`/articles/a1/${room}`)
  })

  test.each<[string, Actor, Given]>([
    ['another’s draft', me('writer'), { desk: 'drafting', on: { ada: 'writer' } }],
    ['what another checks', me('checker'), { desk: 'checking', on: { noor: 'checker' }, progress: { open: 4, signed: 0 } }],
    ['a query on what is being checked by me', me('checker'), { desk: 'checking', on: { me: 'checker' }, progress: { queries: 1 } }],
    ['what is live and whole', me('publisher', 'editor', 'head', 'checker'), { desk: 'checked', public: 'live', on: { noor: 'checker' } }],
    ['what is spiked', me('writer', 'editor'), { desk: 'spiked', on: { me: 'writer' }, progress: { disputed: 1, queries: 1 } }],
    ['what is not yet checked', me('publisher'), { desk: 'checking', on: { noor: 'checker' } }],
    ['anything, for an administrator', me('administrator'), { desk: 'checking' }],
  ])('not: %s', (_, actor, given) => {
    expect(why(actor, given)).toBeNull()
  })
})

test('progress says what there is, and nothing else', () => {
  expect(progressInWords(progress)).toEqual(['4 of 4 signed'])
  expect(progressInWords({ ...progress, claims: 0, signed: 0, uncovered: 6 })).toEqual(['No claims marked yet'])
  expect(progressInWords({ ...progress, signed: 1, stale: 1, lost: 1, disputed: 1, queries: 2, uncovered: 3 })).toEqual(['1 of 4 signed', '1 stale', '1 lost', '1 disputed', '2 queries', '3 uncovered'])
})
