import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marginItems, storyQueries } from '@/app/(desk)/articles/_galley/margin-items'
import { queryTos, type Article } from '@/lib/editorial/article'
import { queryState } from '@/lib/editorial/claims'
import type { Actor } from '@/lib/editorial/people'
import { present } from '@/lib/editorial/present'
import { current, newsroom, staff, type Newsroom } from '../support/newsroom'
import { chanceOf, firstStory, people, play, roll, type Roll } from '../support/random-newsroom'
import type { Chance } from '../support/random-text'
import { live } from '../support/sepsis-story'

// Whatever is edited, moved, split, sent back, published or corrected: a query once asked is there, on its words or listed as lost.

const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647)
const seen = new Map<string, number>()
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

function about(article: Article, chance: Chance) {
  const [sentences, claims] = [current(article).sentences, article.claims]
  const sentence = sentences[chance(sentences.length)]
  const claim = claims[chance(claims.length)]
  const which = chance(5)
  return which === 0 && claim ? { about: { claim: claim.id } } : which === 1 || !sentence ? {} : { about: { sentence: sentence.id } }
}

/** Somebody asks about a claim, a sentence or the story, and speaks to somebody. */
function asking(room: Newsroom, article: Article, actors: Actor[], { numbers }: Roll): Article {
  const chance = chanceOf(numbers)
  const to = queryTos[chance(queryTos.length)] ?? 'author'
  const said = { action: 'askQuery' as const, to, type: 'evidence' as const, text: 'Really?', people: [staff.legal.id], ...about(article, chance) }
  for (const actor of actors) {
    const decision = room.tell(article, actor, said)
    if (decision.outcome === 'done') return decision.article
  }
  return article
}

const looking = { actor: staff.editor, house: newsroom().tools.house, nameOf: (id: string) => id }

function noneIsLost(before: Article, after: Article) {
  const asked = before.queries.map(({ id }) => id)
  const view = present(after, looking)
  const shown = new Map(view.queries.map((query) => [query.id, query]))
  expect(asked.filter((id) => !shown.has(id))).toEqual([])
  for (const query of before.queries) {
    if (queryState(before, query) === 'closed') expect(shown.get(query.id)?.state).toBe('closed')
    const spoken = before.mentions.filter((row) => row.in === query.id).map(({ person }) => ({ id: person }))
    expect(shown.get(query.id)).toMatchObject({ text: query.text, mentions: spoken })
  }
  const sentences = new Map(view.sentences.map(({ id, text }) => [id, text]))
  for (const query of view.queries) {
    if (query.about === 'article') continue
    // A claim somebody cut keeps no place: what is said of it stands at the head of the margin.
    if (!current(after).places.some(({ of, id }) => (of === 'query' && id === query.id) || (of === 'claim' && id === query.claim))) {
      expect(view.claims.find(({ id }) => id === query.claim)?.standing).toBe('cut')
      continue
    }
    expect(query.quote, 'the words it is about are told, there or gone').not.toBe('')
    if (query.about === 'claim') expect(view.claims.some(({ id }) => id === query.claim)).toBe(true)
    if (query.about === 'sentence' && query.lost) count('lost')
    if (query.about === 'sentence' && !query.lost) {
      count('anchored')
      const place = current(after).places.find(({ of, id }) => of === 'query' && id === query.id)
      if (place?.how === 'moved') count('moved')
      if (place?.how === 'changed') count('changed')
      expect(place?.quote).toBe(query.quote)
      expect(current(after).blocks.find(({ id }) => id === place?.block)?.words.slice(place?.from, place?.to)).toBe(query.quote)
      expect(sentences.has(query.sentence ?? '')).toBe(true)
    }
  }
  everyOneHasAHome(view)
}

/** On the galley each open one is in exactly one place: a claim's card, a sentence's card, or at the head of the margin. */
function everyOneHasAHome(view: ReturnType<typeof present>) {
  const items = marginItems(view, null)
  const homes = [
    ...items.flatMap((item) => (item.claim ? view.queries.filter(({ claim }) => claim === item.claim.id) : item.queries)),
    ...storyQueries(view),
  ].filter(({ state }) => state !== 'closed').map(({ id }) => id)
  expect(homes.toSorted()).toEqual(view.queries.filter(({ state }) => state !== 'closed').map(({ id }) => id).toSorted())
}

/** Half of them are live already: what was asked there goes through corrections and publications. */
function begun(room: Newsroom, isLive: boolean, actors: Actor[], numbers: number[]): { article: Article; actors: Actor[] } {
  const author = actors.find(({ roles }) => roles.includes('writer')) ?? staff.everything
  return isLive ? { article: live(room).article, actors: Object.values(staff) } : { article: firstStory(room, author, chanceOf(numbers)), actors }
}

test(`no query is lost from sight (seed ${seed})`, () => {
  const many = fc.array(roll, { minLength: 12, maxLength: 30 })
  fc.assert(fc.property(people, fc.boolean(), fc.array(fc.nat(9_999), { minLength: 9, maxLength: 9 }), many, (hired, isLive, numbers, all) => {
    const room = newsroom()
    const start = begun(room, isLive, hired, numbers)
    let { article } = start
    for (const [at, one] of all.entries()) {
      if (at % 10 === 0) {
        const asked = asking(room, article, start.actors, one)
        noneIsLost(article, asked)
        article = asked
      }
      const { decision } = play(room, article, start.actors, one)
      if (decision.outcome !== 'done') continue
      count(decision.action)
      noneIsLost(article, decision.article)
      article = decision.article
    }
  }), { seed, numRuns: 300 })
}, 300_000)

test('and there was something to lose', () => {
  const least = { editText: 50, publish: 1, startCorrection: 10, dropCorrection: 1, lost: 10, anchored: 200, moved: 1, changed: 10 }
  expect(Object.entries(least).filter(([what, times]) => (seen.get(what) ?? 0) < times).map(([what]) => `${what}: ${seen.get(what) ?? 0}`)).toEqual([])
})
