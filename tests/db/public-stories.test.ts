import { beforeAll, expect, test } from 'vitest'
import { composeFront, frontOf, frontPlace } from '@/db/fronts'
import { houseHistory } from '@/db/history'
import { putPublicPages } from '@/db/pages'
import { searchStories } from '@/db/public-search'
import { archiveMonths, endedBy, newestNotes, newestStories, publishedIds, storiesById, topicBySlug } from '@/db/public-stories'
import { authorAddresses, linkedWrongly, type PublicRows } from '@/db/public-writing'
import type { Teaser } from '@/db/public-rows'
import type { Store } from '@/db/store'
import { notesReach, notesWithin } from '@/db/told-notes'
import { questionWords, wordsLookedFor } from '@/lib/editorial/looked-for'
import { onBothEngines } from '../support/engines'

const words = (text: string) => wordsLookedFor(text, 'en').join(' ')

function story(article: string, headline: string, more: Partial<PublicRows> & { text?: string } = {}): PublicRows {
  const { text = '', ...rest } = more
  return {
    article, slug: `slug-${article}`, state: 'live', section: 'News', headline, standfirst: '', language: 'en', byline: 'Ada', firstAt: 1000, changedAt: 1000, month: '2026-11', check: 'Every sentence',
    breakingUntil: null, picture: null, updatedAt: 1, headlineWords: words(headline), words: words(`${headline}\n${text}`), topics: [], authors: [], notes: [], tally: { claims: 1, sources: 1, kept: 0, firstLevel: 'full', level: 'full' }, links: [], ...rest,
  }
}

const put = (store: Store, row: PublicRows) => putPublicPages(store, { story: row, pages: [], gone: [] }, async () => [])
const ids = ({ stories }: { stories: Teaser[] }) => stories.map(({ article }) => article)
const all = { limit: 10 }

onBothEngines('what is public, as rows', (engine) => {
  let store: Store
  beforeAll(async () => {
    store = await engine.fresh()
    await put(store, story('a', 'Sepsis and the liver', { firstAt: 1000, topics: [{ name: 'Sepsis', slug: 'sepsis' }, { name: 'Liver', slug: 'liver' }], text: 'IL-32 was measured in 186 patients.' }))
    await put(store, story('b', 'ผลตรวจเลือดช่วยคาดการณ์ภาวะพิษเหตุติดเชื้อ', { firstAt: 2000, language: 'th', section: 'Health', topics: [{ name: 'sepsis', slug: 'sepsis' }], text: 'โรงพยาบาลในกรุงเทพ' }))
    await put(store, story('c', 'Café prices', { firstAt: 3000, month: '2026-12', text: 'Not a word of the liver, but of a septic tank.', notes: [{ receipt: 'r1', at: 5, kind: 'correction', text: 'It was 2.' }] }))
  })
  const search = async (asked: string) => ids(await searchStories(store, questionWords(asked, 'en'), all))

  test('lists: newest first, by section, topic and month, in pieces', async () => {
    expect(ids(await newestStories(store, { of: 'all' }, all))).toEqual(['c', 'b', 'a'])
    expect(await newestStories(store, { of: 'all' }, { limit: 1, offset: 1 })).toMatchObject({ stories: [{ article: 'b', language: 'th' }], more: true })
    expect(ids(await newestStories(store, { of: 'section', section: 'Health' }, all))).toEqual(['b'])
    expect(ids(await newestStories(store, { of: 'topic', topic: 'sepsis' }, all))).toEqual(['b', 'a'])
    expect(ids(await newestStories(store, { of: 'month', month: '2026-12' }, all))).toEqual(['c'])
    expect(await archiveMonths(store)).toEqual([{ month: '2026-12', stories: 1 }, { month: '2026-11', stories: 2 }])
    expect(await topicBySlug(store, 'sepsis')).toEqual({ slug: 'sepsis', name: 'sepsis' })
    expect(ids({ stories: await storiesById(store, ['a', 'nobody', 'c']) })).toEqual(['a', 'c'])
    expect([...(await publishedIds(store, ['slug-a', 'b', 'none']))].sort()).toEqual([['a', 'a'], ['b', 'b'], ['slug-a', 'a'], ['slug-b', 'b']])
  })

  test.each([
    ['an English word', 'patients', ['a']], ['the headline first, then the newest', 'liver', ['a', 'c']], ['how a word begins', 'sept', ['c']], ['all of the words', 'liver patients', ['a']],
    ['a Thai word inside words without spaces', 'เลือด', ['b']], ['two Thai words', 'ติดเชื้อ โรงพยาบาล', ['b']], ['a name with a number', 'IL-32', ['a']], ['no accents needed', 'cafe', ['c']], ['nor hurt by them', 'CAFÉ', ['c']],
    ['nothing', 'kangaroo', []], ['signs alone', '"*) OR -- \' :', []], ['signs among words', 'liver) OR "sepsis', []],
  ])('search: %s', async (_, asked, found) => {
    expect(await search(asked)).toEqual(found)
  })

  test('a story put again is found by its new words alone; a withdrawn one by none, and is in no list', async () => {
    await put(store, story('d', 'Quicksilver', { topics: [{ name: 'Metals', slug: 'metals' }] }))
    await put(store, story('d', 'Mercury', { topics: [{ name: 'Metals', slug: 'metals' }] }))
    expect([await search('quicksilver'), await search('mercury')]).toEqual([[], ['d']])
    await put(store, story('e', 'Thermometers', { links: [(await storiesById(store, ['d']))[0] as Teaser] }))
    expect(await linkedWrongly(store, 'd')).toEqual([])
    await put(store, { ...story('d', 'Mercury'), state: 'withdrawn', words: '', headlineWords: '' })
    expect([await search('mercury'), await topicBySlug(store, 'metals'), await storiesById(store, ['d']), await linkedWrongly(store, 'd')]).toEqual([[], null, [], ['e']])
    expect(ids(await newestStories(store, { of: 'all' }, all))).not.toContain('d')
  })

  test('corrections are told of every story, and time says what is breaking no more', async () => {
    expect((await newestNotes(store, all)).notes).toEqual([{ slug: 'slug-c', headline: 'Café prices', language: 'en', receipt: 'r1', at: 5, kind: 'correction', text: 'It was 2.' }])
    expect([await notesReach(store), await notesWithin(store, { from: 5, to: 6 }), (await newestNotes(store, { ...all, within: { from: 6, to: 9 } })).notes]).toEqual([{ first: 5, last: 5 }, 1, []])
    await put(store, story('f', 'Fire', { breakingUntil: 50 }))
    expect([(await endedBy(store, 49, 9)).articles, (await endedBy(store, 50, 9)).articles]).toEqual([[], ['f']])
  })

  test('two people of one name have two addresses, and keep them', async () => {
    const two = [{ person: 'p1', name: 'Ada Lindqvist' }, { person: 'p2', name: 'Ada Lindqvist' }]
    const once = await store.write((unit) => authorAddresses(unit, two))
    expect(once.map(({ slug }) => slug)).toEqual(['ada-lindqvist', 'ada-lindqvist-2'])
    expect(await store.write((unit) => authorAddresses(unit, [{ person: 'p1', name: 'Ada Bell' }]))).toMatchObject([{ slug: 'ada-lindqvist' }])
  })

  test('a front is composed as an act of the house, by whoever saw it as it is', async () => {
    const act = { by: 'p1', via: { door: 'page' as const }, at: 77 }
    const said = () => ['Leads: Fire.']
    const composition = { lead: 'f', pins: [{ article: 'a', until: 90 }, { article: 'c', until: null }], fill: 'newest' as const }
    expect(await composeFront(store, frontPlace, composition, { seen: 5, said }, act)).toBe('changed')
    expect(await composeFront(store, frontPlace, composition, { seen: null, said }, act)).toBe('done')
    expect(await composeFront(store, frontPlace, composition, { seen: 77, said: () => [] }, act)).toBe('same')
    expect(await frontOf(store, frontPlace)).toMatchObject({ lead: 'f', nextEnd: 90, by: 'p1' })
    expect((await houseHistory(store)).at(-1)).toMatchObject({ action: 'frontComposed', said: ['Leads: Fire.'], rows: [{ table: 'fronts', id: 'front' }] })
    expect([(await endedBy(store, 89, 9)).places, (await endedBy(store, 90, 9)).places]).toEqual([[], ['front']])
  })
})
