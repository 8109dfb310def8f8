import { describe, expect, test } from 'vitest'
import { homeOf } from '@/app/(desk)/articles/_galley/fragments'
import { homelessProposals, marginItems, storyQueries } from '@/app/(desk)/articles/_galley/margin-items'
import { nextStop, stops, worthAStop } from '@/app/(desk)/articles/_galley/stops'
import { nextOf, tallies, tallyOf } from '@/app/(desk)/articles/_galley/tallies'
import { claim, proposal, query, sentence, view } from './article'

const story = view({
  sentences: [
    sentence('h.1', 'A headline', { coverage: 'claimed', claims: ['c2'] }),
    sentence('b.1', 'Two claims run on.', { coverage: 'claimed', claims: ['c1', 'c3'] }),
    sentence('b.2', 'One of them ends here.', { coverage: 'claimed', claims: ['c3'] }),
    sentence('b.3', 'Nobody has looked.'),
    sentence('b.4', 'Nothing to check.', { coverage: 'no-fact', mark: { id: 'm', type: 'no-fact', by: { id: 'p', name: 'N' }, at: 0 } }),
  ],
  claims: [claim(2, ['h.1'], { standing: 'stale' }), claim(1, ['b.1']), claim(3, ['b.1', 'b.2'], { standing: 'verified' }), claim(4, [], { standing: 'lost' }), claim(5, [], { standing: 'cut' })],
})
const all = stops(story)
const keys = all.map(stop => stop.key)

describe('stops', () => {
  test('lost claims first, then the order of the page; each claim once, cut ones never', () => {
    expect(keys).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3', 's-b.3', 's-b.4'])
  })

  test('j stops at claims and uncovered sentences, and goes round', () => {
    const walk = [0, 1, 2, 3, 4, 5].reduce<(string | null)[]>((path) => [...path, nextStop(all, path.at(-1) ?? null, worthAStop)?.key ?? null], [])
    expect(walk).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3', 's-b.3', 'claim-4'])
  })

  test('k goes back, from nowhere to the last', () => {
    expect(nextStop(all, null, worthAStop, -1)?.key).toBe('s-b.3')
    expect(nextStop(all, 'claim-1', worthAStop, -1)?.key).toBe('claim-2')
    expect(nextStop(all, 'claim-4', worthAStop, -1)?.key).toBe('s-b.3')
  })

  test('from a place that is gone, the way begins anew', () => {
    expect(nextStop(all, 'claim-99', worthAStop)?.key).toBe('claim-4')
    expect(nextStop([], 'claim-1', worthAStop)).toBeNull()
  })
})

describe('tallies', () => {
  const next = (name: string, at: string | null) => nextOf(tallyOf(name) ?? tallies[0]!, story, all, at)

  test('each number leads to the next such thing', () => {
    expect([next('stale', null), next('lost', 'claim-2'), next('uncovered', null), next('open', 's-b.3'), next('disputed', null)]).toEqual(['claim-2', 'claim-4', 's-b.3', 'claim-1', null])
  })

  test('queries follow one another, closed ones left out', () => {
    const asked = { ...story, queries: [query('q1'), query('q2', { state: 'closed' }), query('q3', { state: 'answered' })] }
    const tally = tallyOf('queries')!
    expect([nextOf(tally, asked, all, null), nextOf(tally, asked, all, 'query-q1'), nextOf(tally, asked, all, 'query-q3')]).toEqual(['query-q1', 'query-q3', 'query-q1'])
  })

  test('no key is used twice', async () => {
    const { keyGroups } = await import('@/app/(desk)/articles/_galley/keys')
    const used = keyGroups.flatMap(group => group.keys.flatMap(({ keys: own }) => own))
    expect(used.toSorted()).toEqual([...new Set(used)].toSorted())
  })
})

describe('the margin', () => {
  test('a sentence has a card once it was talked about, and while one is at it', () => {
    expect(marginItems(story, null).map(item => item.key)).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3'])
    expect(marginItems(story, 's-b.3').map(item => item.key)).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3', 's-b.3'])
    const asked = { ...story, queries: [query('q1', { about: 'sentence', sentence: 'b.1' }), query('q2', { about: 'sentence', sentence: 'b.4', state: 'closed' })] }
    expect(marginItems(asked, null).map(item => item.key)).toEqual(['claim-4', 'claim-2', 's-b.1', 'claim-1', 'claim-3', 's-b.4'])
  })

  test('a sentence somebody asks about is a stop of its own, beside its claims', () => {
    const asked = stops({ ...story, queries: [query('q1', { about: 'sentence', sentence: 'b.1' }), query('q2', { about: 'sentence', sentence: 'b.4' }), query('q3', { about: 'sentence', sentence: 'b.2', state: 'closed' })] })
    expect(asked.map(stop => stop.key)).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3', 's-b.1', 's-b.3', 's-b.4'])
    expect(asked.filter(worthAStop).map(stop => stop.key)).toEqual(['claim-4', 'claim-2', 'claim-1', 'claim-3', 's-b.1', 's-b.3', 's-b.4'])
  })

  test('a proposal without a place in the story is not lost with its words', () => {
    const proposals = [proposal('p1', { claim: 'c1', sentences: ['b.1'] }), proposal('p2', { claim: 'c5' }), proposal('p3', { state: 'outdated' }), proposal('p4', { sentences: ['b.3'] })]
    expect(homelessProposals({ ...story, proposals }).map(({ id }) => id)).toEqual(['p2', 'p3'])
    const whole = view({ ...story, proposals, queries: [query('q1', { about: 'sentence', sentence: 'b.2' }), query('q2', { about: 'claim', claim: 'c1' }), query('q3', { about: 'sentence', lost: true }), query('q4', { about: 'claim', claim: 'c5' })] })
    const homes = ['proposal-p1', 'proposal-p2', 'proposal-p3', 'proposal-p4', 'query-q1', 'query-q2', 'query-q3', 'query-q4', 'claim-1'].map(key => homeOf(key, whole).key)
    expect(homes).toEqual(['claim-1', 'story', 'story', 's-b.3', 's-b.2', 'claim-1', 'story', 'story', 'claim-1'])
  })

  test('a query whose words or claim are gone is not lost with them', () => {
    const queries = [query('q1'), query('q2', { about: 'sentence', sentence: null, lost: true }), query('q3', { about: 'claim', claim: 'c5' }), query('q4', { about: 'claim', claim: 'c1' }), query('q5', { about: 'sentence', sentence: 'b.1' })]
    expect(storyQueries({ ...story, queries }).map(row => row.id)).toEqual(['q1', 'q2', 'q3'])
  })
})
