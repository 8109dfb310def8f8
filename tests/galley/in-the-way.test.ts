import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { pathOf } from '@/app/(desk)/articles/_galley/article-path'
import { inTheWay } from '@/app/(desk)/articles/_galley/in-the-way'
import { kept } from '@/app/(desk)/articles/_galley/kept'
import { mainOffer } from '@/app/(desk)/articles/_galley/main-offer'
import { oneFact } from '@/app/(desk)/articles/_galley/one-fact'
import { groups, ways } from '@/app/(desk)/articles/_galley/ways'
import { actions } from '@/lib/editorial/actions'
import type { OfferView, RefusalView } from '@/lib/editorial/view'
import { deskCatalogues } from '@/lib/messages/desk'
import { claim, query, sentence, view } from './article'

const english = { locale: 'en', messages: deskCatalogues.en }
const words = { t: createTranslator({ ...english, namespace: 'galley' }), called: createTranslator({ ...english, namespace: 'names' }) }

const refusal = (rule: string, href: string): RefusalView => ({ rule, about: 'words', href, sentence: `${rule} ${href}` })

describe('the obstacle sentence', () => {
  const claims = [claim(1, ['b.1'], { standing: 'stale' }), claim(2, ['b.1'], { standing: 'unchecked' }), claim(3, ['b.1'], { standing: 'unchecked' })]

  test('counts by kind, in words, each with its causes', () => {
    const way = inTheWay([refusal('everyClaimPasses', '#claim-1'), refusal('everyClaimPasses', '#claim-2'), refusal('everyClaimPasses', '#claim-3'), refusal('everySentenceIsCovered', '#s-b.2'), refusal('everyQueryIsClosed', '#query-q')], claims, words)
    expect(way.lead).toBe('Five things stand in the way')
    expect(way.groups).toEqual([
      { words: 'one stale claim', keys: ['claim-1'] },
      { words: 'two unchecked claims', keys: ['claim-2', 'claim-3'] },
      { words: 'one sentence nobody has looked at', keys: ['s-b.2'] },
      { words: 'one open query', keys: ['query-q'] },
    ])
  })

  test('says nothing when nothing stands in the way, and leaves other reasons as they are', () => {
    expect(inTheWay([], claims, words)).toEqual({ lead: '', groups: [], others: [] })
    expect(inTheWay([refusal('isChecked', '#gate')], claims, words).others.map(one => one.rule)).toEqual(['isChecked'])
  })
})

describe('acts', () => {
  const offer = (action: OfferView['action'], ...refusals: RefusalView[]): OfferView => ({ action, label: action, refusals })

  test('the main act is the furthest that can be done, else the nearest that is offered', () => {
    expect(mainOffer([offer('signOff', refusal('x', '#gate')), offer('publish', refusal('x', '#gate')), offer('submit')])?.action).toBe('submit')
    expect(mainOffer([offer('signOff'), offer('publish')])?.action).toBe('publish')
    expect(mainOffer([offer('signOff', refusal('x', '#gate')), offer('publish', refusal('x', '#gate'))])?.action).toBe('signOff')
    expect(mainOffer([offer('askQuery')])).toBeNull()
  })

  test('every action of the law has a way to be done and a place in the list', () => {
    const here = actions.filter(action => action !== 'create')
    expect(Object.keys(ways).toSorted()).toEqual(here.toSorted())
    expect(groups.flatMap(group => group.actions).toSorted()).toEqual(here.toSorted())
  })
})

describe('a closed card’s one fact', () => {
  test.each([
    [claim(1, [], { standing: 'lost', quote: '40 people' }), 'Its words are gone: “40 people”'],
    [claim(1, ['b.1'], { standing: 'stale', stale: { words: '', verdict: 'verified', because: 'words', at: 0, by: { id: 'p', name: 'N' } } }), 'Verified before; its words changed'],
    [claim(1, ['b.1'], { standing: 'query-open', queries: ['q'] }), 'To the writer: Why?'],
    [claim(1, ['b.1'], { how: 'moved' }), 'Moved, words unchanged'],
    [claim(1, ['b.1']), 'No evidence yet'],
  ])('%#', (one, fact) => {
    expect(oneFact(one, { queries: [query('q')] }, words)).toBe(fact)
  })
})

test('an answer that changes one claim leaves the others what they were', () => {
  const before = view({ claims: [claim(1, ['b.1']), claim(2, ['b.1'])], sentences: [sentence('b.1', 'Some words.')] })
  const after = structuredClone({ ...before, claims: [{ ...before.claims[0]!, standing: 'verified' as const }, before.claims[1]!] })
  const now = kept(before, after)
  expect(now.claims[0]).toBe(after.claims[0])
  expect(now.claims[1]).toBe(before.claims[1])
  expect(now.sentences[0]).toBe(before.sentences[0])
})

describe('the path', () => {
  const steps = (part: Parameters<typeof view>[0]) => pathOf(view(part), words.t).map(step => `${step.label} ${step.is}`)

  test('goes from drafting to live', () => {
    expect(steps({})).toEqual(['Drafting done', 'Checking now', 'Checked ahead', 'Ready ahead', 'Live ahead'])
    expect(steps({ state: { desk: 'checked', public: 'unpublished' }, ready: true })).toEqual(['Drafting done', 'Checking done', 'Checked done', 'Ready now', 'Live ahead'])
    expect(steps({ state: { desk: 'checked', public: 'live' }, ready: true, publicRevision: 1 })).toEqual(['Drafting done', 'Checking done', 'Checked done', 'Ready done', 'Live now'])
  })

  test('a live story that is being corrected stays live while the desk works', () => {
    expect(steps({ state: { desk: 'amending', public: 'live' }, publicRevision: 1, revision: 2 })).toEqual(['Amending now', 'Checking ahead', 'Checked ahead', 'Ready ahead', 'Live done'])
  })
})
