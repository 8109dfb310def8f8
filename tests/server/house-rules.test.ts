import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { houseHistory } from '@/db/history'
import { getPage } from '@/db/pages'
import { getSettings, houseRules, setSettings } from '@/db/settings'
import { demoPeople, type PersonKey } from '@/db/seed/people'
import { claimKinds } from '@/lib/editorial/article'
import { defaultRules } from '@/lib/editorial/evidence-rules'
import { houseActs, houseLaws, type HouseAct } from '@/lib/editorial/house-laws'
import type { HouseOutcome } from '@/lib/server/house-outcome'
import { rulesPage } from '@/lib/server/house-rules'
import { performHouse } from '@/lib/server/perform-house'
import { placesFor } from '@/lib/server/places'
import { startSession } from '@/lib/server/session-cookie'
import { stillSignedIn, type SignedIn } from '@/lib/server/session-check'
import { claimOn, done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

const here = vi.hoisted(() => ({ who: null as SignedIn | null }))
vi.mock('@/lib/server/session', () => ({ whoIsThis: async () => here.who }))
vi.mock('@/lib/server/sign-in', () => ({ fromWhere: () => ({ address: '', agent: '' }) }))

let room: ServerNewsroom
const first = { evidence: null, replies: null, about: null, name: 'The Test', timeZone: 'UTC', checkersPublic: false, teamName: 'the research desk', sections: [{ name: 'News', levels: ['full' as const, 'partial' as const] }] }
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())
beforeEach(async () => {
  await setSettings(room.store, first, { by: 'system', via: { door: 'system' }, at: Date.now() })
  await be('head')
})

async function be(key: PersonKey): Promise<void> {
  const { id } = room.actors[key]
  here.who = await stillSignedIn(room.store, { sub: id, sid: await startSession(room.store, id, { address: '192.0.2.1', agent: '' }) })
}

function ask(action: string, fields: Record<string, string | readonly string[]> = {}): Promise<HouseOutcome> {
  const form = new FormData()
  form.set('action', action)
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each as string)
  return performHouse(form)
}

const numbers = (changed: Record<string, string> = {}) => ({ ...Object.fromEntries(claimKinds.flatMap((kind) => [[`evidence.${kind}.primary`, '1'], [`evidence.${kind}.secondary`, '3']])), ...changed })
const good: Record<HouseAct, Record<string, string | string[]>> = {
  setEvidenceRules: numbers({ 'evidence.number.primary': '2', 'evidence.number.secondary': '0' }), setReplies: { replies: ['full', 'partial'] },
  setLevels: { 'sections.0.name': 'News', 'sections.0.levels': ['full'], 'sections.1.name': 'Opinion', 'sections.1.levels': ['full', 'self'], 'sections.1.medical': 'yes', 'sections.2.name': '', 'sections.2.levels': ['full'] },
  setNewsroom: { name: 'The Other', timeZone: 'Europe/Lisbon', teamName: 'the desk', checkersPublic: 'yes' },
  setAbout: { 'about.ethics': 'We take no gifts.', 'about.founded': '1974' },
}

describe('who changes them', () => {
  test.each(houseActs)('%s: exactly those who are offered it; others are told who may', async (act) => {
    for (const who of Object.keys(demoPeople) as PersonKey[]) {
      await setSettings(room.store, first, { by: 'system', via: { door: 'system' }, at: Date.now() })
      await be(who)
      const { offers } = await rulesPage(room.actors[who])
      const outcome = await ask(act, good[act])
      expect([who, outcome.outcome]).toEqual([who, offers.some(({ action }) => action === act) ? 'done' : 'refused'])
      expect([who, outcome.outcome === 'done']).toEqual([who, houseLaws[act].who.some((role) => (demoPeople[who].roles as readonly string[]).includes(role))])
    }
  })

  test('everybody finds and reads them, whoever is signed out is told so', async () => {
    for (const who of Object.values(room.actors)) expect((await placesFor(who)).map(({ href }) => href)).toContain('/rules')
    expect((await rulesPage(room.actors.legal)).rules).toMatchObject({ evidence: defaultRules, replies: ['full'], name: 'The Test' })
    here.who = null
    expect(await ask('setReplies', { replies: 'full' })).toEqual({ outcome: 'signedOut' })
  })
})

describe('a change', () => {
  test('is in force, is an entry of the house, and is told on the page in words', async () => {
    await ask('setEvidenceRules', good.setEvidenceRules)
    expect((await houseRules(room.store)).evidence.number).toEqual({ primary: 2, secondary: 0 })
    expect((await houseHistory(room.store)).at(-1)).toMatchObject({ action: 'setEvidenceRules', by: room.actors.head.id, via: { door: 'page' }, rows: [{ table: 'settings' }] })
    expect((await rulesPage(room.actors.writer)).changes[0]).toMatchObject({
      who: room.actors.head.name, did: 'evidence rules set', said: ['Claims of kind number: two primary sources; before, a primary source, or three independent secondary ones.'],
    })
  })

  test('sections: the emptied row is no section, no check is none', async () => {
    await ask('setLevels', good.setLevels)
    expect((await getSettings(room.store)).sections).toEqual([{ name: 'News', levels: ['full'] }, { name: 'Opinion', levels: ['full', 'self'], medical: true }])
    await ask('setReplies', {})
    expect((await getSettings(room.store)).replies).toEqual([])
  })

  test('that changes nothing is no entry', async () => {
    const before = (await houseHistory(room.store)).length
    expect(await ask('setEvidenceRules', numbers())).toEqual({ outcome: 'done', said: 'These are the rules already; nothing was changed.' })
    expect((await houseHistory(room.store)).length).toBe(before)
  })

  test('is refused where somebody else changed the same meanwhile, and not where they changed something else', async () => {
    const { seen } = await rulesPage(room.actors.head)
    await ask('setReplies', { replies: ['partial'] })
    expect(await ask('setEvidenceRules', { ...good.setEvidenceRules, seen: seen.setEvidenceRules })).toMatchObject({ outcome: 'done' })
    expect(await ask('setReplies', { replies: ['self'], seen: seen.setReplies })).toMatchObject({ outcome: 'refused', sentence: expect.stringMatching(/^Somebody else changed these rules/) })
    expect((await getSettings(room.store)).replies).toEqual(['partial'])
  })

  test.each<[HouseAct, Record<string, string | string[]>, string, RegExp]>([
    ['setEvidenceRules', numbers({ 'evidence.study.primary': 'some' }), 'evidence.study.primary', /whole number/],
    ['setEvidenceRules', numbers({ 'evidence.study.secondary': '' }), 'evidence.study.secondary', /whole number/],
    ['setEvidenceRules', numbers({ 'evidence.date.primary': '99' }), 'evidence.date.primary', /More than 20/],
    ['setReplies', { replies: ['half'] }, 'replies.0', /./],
    ['setLevels', { 'sections.0.name': 'News' }, 'sections.0.levels', /at least one/],
    ['setLevels', { 'sections.0.name': 'News', 'sections.0.levels': 'full', 'sections.1.name': 'NEWS', 'sections.1.levels': 'full' }, 'sections.1.name', /two sections/],
    ['setLevels', {}, 'sections', /at least one section/],
    ['setNewsroom', { ...good.setNewsroom, timeZone: 'Mars/Olympus' }, 'timeZone', /no such time zone/],
    ['setNewsroom', { ...good.setNewsroom, name: ' ' }, 'name', /Write the newsroom’s name/],
    ['setAbout', { ...good.setAbout, 'about.founded': 'long ago' }, 'about.founded', /Write a year/],
    ['setAbout', { ...good.setAbout, 'about.owner': 'x'.repeat(3_001) }, 'about.owner', /At most 3000/],
  ])('%s: what cannot be read is refused beside its field', async (act, fields, field, sentence) => {
    await be(houseLaws[act].who.includes('head') ? 'head' : 'admin')
    const before = await getSettings(room.store)
    expect(await ask(act, fields)).toMatchObject({ outcome: 'refused', field, sentence: expect.stringMatching(sentence) })
    expect(await getSettings(room.store)).toEqual(before)
  })
})

describe('what follows', () => {
  async function published() {
    const { writer, checker, editor } = room.actors
    let story = await done(writer, null, { action: 'create', headline: 'Tide', text: 'It rose 3 metres.' })
    const step = async (actor: typeof writer, action: Parameters<typeof done>[2]['action'], fields: object = {}) => { story = await done(actor, story.id, { action, version: story.version, ...fields }) }
    await step(writer, 'addSource', { kind: 'dataset', title: 'Gauge', primary: true })
    await step(writer, 'markClaim', { quote: '3 metres', kind: 'number' })
    await step(writer, 'addEvidence', { claim: claimOn(story, '3 metres').id, source: story.sources[0]?.id, passage: 'Three.' })
    await step(writer, 'submit')
    await step(checker, 'giveVerdict', { claim: claimOn(story, '3 metres').id, verdict: 'verified' })
    await step(checker, 'markNoFact', { sentence: sentenceWith(story, 'Tide').id })
    await step(checker, 'signOff')
    await step(editor, 'publish')
    return story
  }
  const state = async (id: string) => (await room.store.all('SELECT "desk", "public" FROM "articles" WHERE "id" = ?', [id]))[0]

  test('stories are settled when whoever changed the rules hears "done"', async () => {
    const { id } = await published()
    expect(await ask('setEvidenceRules', good.setEvidenceRules)).toMatchObject({ said: 'Set. It counts from this moment; one story that is checked, or being checked, is looked at anew.' })
    expect(await state(id)).toEqual({ desk: 'checking', public: 'live' })
    await ask('setEvidenceRules', numbers())
    expect(await state(id)).toEqual({ desk: 'checked', public: 'live' })
  })

  test('readers’ pages say at once what the newsroom is called', async () => {
    const { slug } = await published()
    await be('admin')
    await ask('setNewsroom', good.setNewsroom)
    const page = await getPage(room.store, `/news/${slug}`)
    expect(page?.html).toContain('The Other')
    expect(page?.html).toContain(room.actors.checker.name)
    expect(page?.html).not.toContain('The Test')
    expect((await getPage(room.store, '/feed.rss'))?.html).toMatch(/<title>The Other<\/title>.*Fact checked by [^<]*Noor/s)
  })

  test('whoever decides by rules that were changed under them leaves the story in a true state', async () => {
    const { id, claims } = await published()
    await ask('setEvidenceRules', good.setEvidenceRules)
    await Promise.all([
      done(room.actors.checker, id, { action: 'giveVerdict', claim: claims[0]?.id, verdict: 'verified', note: 'Again.' }),
      ask('setEvidenceRules', numbers()),
    ])
    expect(await state(id)).toEqual({ desk: 'checked', public: 'live' })
  })
})
