import { describe, expect, test } from 'vitest'
import { enoughFailures, findingOf, isFlagged, type Answered, type LinkCheck } from '@/lib/editorial/link-findings'

const asked = 'https://paper.example/2026/trial'
const words = 'The trial followed 411 patients in nine hospitals for twenty eight days and found no difference in deaths between the groups that were given the drug and the others'
const fetched = (over: Partial<Extract<Answered, { outcome: 'fetched' }>> = {}): Answered => ({ outcome: 'fetched', finalUrl: asked, words, ...over })
const refused = (status: number): Answered => ({ outcome: 'refused', sentence: `It answers ${status}.`, status })
const find = (answered: Answered, kept = words, failures = 0) => findingOf(asked, answered, kept, { failures })

describe('what a look at an address finds', () => {
  test.each<[string, Answered, LinkCheck['finding']]>([
    ['the same words', fetched(), 'fine'],
    ['the same words with another menu', fetched({ words: `News Sport Weather ${words}` }), 'fine'],
    ['other words', fetched({ words: 'This page was replaced. Read about our new range of garden chairs, made of larch, sold in pairs, delivered free of charge.' }), 'changed'],
    ['most of the words taken out', fetched({ words: words.slice(0, 60) }), 'changed'],
    ['the front page instead', fetched({ finalUrl: 'https://paper.example/' }), 'moved'],
    ['the front page of another site', fetched({ finalUrl: 'https://other.example' }), 'moved'],
    ['the same page at another place', fetched({ finalUrl: 'https://www.paper.example/archive/trial' }), 'fine'],
    ['not found', refused(404), 'gone'],
    ['gone', refused(410), 'gone'],
    ['not for servers', refused(403), 'closed'],
    ['a wall to pay at', refused(402), 'closed'],
    ['an error of the site', refused(500), 'waiting'],
    ['no answer', refused(0), 'waiting'],
  ])('%s', (_, answered, finding) => {
    expect(find(answered).finding).toBe(finding)
  })

  test('a front page that was asked for is no move', () => {
    expect(findingOf('https://paper.example', fetched({ finalUrl: 'https://paper.example/' }), words, null).finding).toBe('fine')
  })

  test('where no copy is kept, or one with hardly a word, nothing is compared', () => {
    expect(find(fetched({ words: 'Something else altogether.' }), '').finding).toBe('fine')
    expect(find(fetched({ words: 'Something else altogether.' }), 'A scan.').finding).toBe('fine')
  })

  test('a site that fails for a while is no news; one that goes on failing is', () => {
    let failures = 0
    const found = Array.from({ length: enoughFailures }, () => {
      const look = find(refused(503), words, failures)
      failures = look.failures
      return look.finding
    })
    expect(found).toEqual(['waiting', 'waiting', 'unreachable'])
    expect(find(fetched(), words, 2).failures).toBe(0)
  })
})

describe('a flag', () => {
  const check = (finding: LinkCheck['finding']): LinkCheck => ({ finding, sentence: '', failures: 0, checkedAt: 100 })

  test('is up for what a person should look at, until somebody judged the source after it', () => {
    expect((['changed', 'moved', 'gone', 'unreachable'] as const).map((finding) => isFlagged(check(finding), undefined))).toEqual([true, true, true, true])
    expect((['waiting', 'fine', 'closed'] as const).map((finding) => isFlagged(check(finding), undefined))).toEqual([false, false, false])
    expect(isFlagged(check('gone'), { at: 99 })).toBe(true)
    expect(isFlagged(check('gone'), { at: 101 })).toBe(false)
  })
})
