import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { getPage } from '@/db/pages'
import { courier } from '@/db/seed/courier'
import { setSettings, type Settings } from '@/db/settings'
import { policies, aboutFields, aboutFrom, type AboutField, type Policy } from '@/lib/editorial/about'
import { defaultRules } from '@/lib/editorial/evidence-rules'
import { handbook } from '@/lib/editorial/handbook'
import { servePage } from '@/lib/server/paper/serve'
import { keepStandards, renewStandards, standardsNow } from '@/lib/server/paper/standards'
import { countToday, workThrough } from '@/lib/server/worker'
import { done, openNewsroom, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const bySystem = { by: 'system', via: { door: 'system' }, at: 1_000 } as const
const plain: Partial<Settings> = { about: null, evidence: null, replies: null, language: 'en', timeZone: 'UTC', sections: [{ name: 'News', levels: ['full', 'partial'] }] }
const set = (changes: Partial<Settings>) => setSettings(room.store, changes, bySystem)
const now = Date.UTC(2026, 10, 27, 12)
const page = () => standardsNow(room.store, now)
const anchors = (html: string) => [...html.matchAll(/<section aria-labelledby="([^"]*)"><h2 id="([^"]*)"/g)].map(([, by, id]) => (by === id ? id : 'wired wrongly'))
const contents = (html: string) => [...(/<nav class="contents".*?<\/nav>/s.exec(html)?.[0] ?? '').matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
const stored = async () => (await getPage(room.store, '/standards'))?.html ?? ''

beforeEach(() => set(plain))

describe('what is told', () => {
  const always: Policy[] = ['process', 'levels', 'sources', 'unnamed-sources', 'corrections', 'unchecked', 'figures']

  test('without a word of the newsroom: what its rules enforce, and nothing else', async () => {
    const html = await page()
    expect(anchors(html)).toEqual(always)
    expect(contents(html)).toEqual(always)
    expect(html).not.toMatch(/coming soon|lorem|undefined|null|\[object/i)
  })

  test('with all of it: every anchor of the list, in its order, led to from the top', async () => {
    await set({ about: courier })
    const html = await page()
    expect(anchors(html)).toEqual([...policies])
    expect(contents(html)).toEqual([...policies])
    const text = html.replace(/<[^>]*>/g, '\n').replaceAll('&amp;', '&')
    for (const words of Object.values({ ...courier, founded: '14 September 1987' })) for (const line of words.split('\n').filter(Boolean)) expect(text, line).toContain((line.split(/\S+@\S+/)[0] ?? '').trim())
  })

  test.each<[AboutField, Policy, string]>([
    ['mission', 'ethics', 'What we are for'], ['ethics', 'ethics', 'How we conduct ourselves'], ['diversity', 'ethics', 'Whose voices'], ['ai', 'ethics', 'Use of artificial intelligence'], ['owner', 'ownership', 'Who owns us'],
    ['funding', 'ownership', 'Who pays for it'], ['masthead', 'masthead', 'Who makes this paper'], ['contact', 'contact', 'Contact and complaints'], ['complaints', 'contact', 'If our answer does not satisfy you'],
  ])('%s alone opens its section, and no other', async (field, section, heading) => {
    await set({ about: { ...aboutFrom(null), [field]: 'Quite so.' } })
    const html = await page()
    expect(anchors(html)).toEqual(policies.filter((one) => always.includes(one) || one === section))
    for (const words of ['Quite so.', heading]) expect(html).toContain(words)
    expect(html.includes('href="#contact">contact')).toBe(field === 'contact')
  })

  test('what people write is words: nothing of it is markup, and addresses alone lead somewhere', async () => {
    await set({ about: { ...aboutFrom(null), contact: '<script>alert(1)</script> & more\nwrite@us.example, https://us.example/a?b=1&c=2.\n\njavascript:alert(1)', founded: '1987-09' } })
    const html = await page()
    expect(html).not.toContain('<script>alert')
    for (const words of ['&lt;script>alert(1)&lt;/script> &amp; more', '<a href="mailto:write@us.example" rel="noopener">write@us.example</a>,', 'href="https://us.example/a?b=1&amp;c=2"', 'c=2</a>.</p><p>javascript:alert(1)</p>', 'Founded in September 1987.']) expect(html).toContain(words)
  })
})

describe('what is enforced is what is told', () => {
  test('levels by section, and who may publish unchecked', async () => {
    expect(await page()).toContain('No section may publish a story without an independent check.')
    await set({ sections: [{ name: 'News', levels: ['full'] }, { name: 'Opinion', levels: ['full', 'self'] }, { name: 'Letters', levels: ['self'] }] })
    const html = await page()
    expect(html).toContain('Only in Opinion and Letters may a story appear without an independent check. It is still a publisher who publishes it')
    expect(html).toMatch(/<th scope="row">Opinion<\/th><td>in full or no independent check<\/td>/)
    expect(html).not.toContain('Only what the story names at its top is checked')
  })

  test('evidence by kind of claim, kinds of one rule together', async () => {
    expect(await page()).toContain('<dt>Every claim</dt><dd>one primary source, or 3 sources that are independent of one another</dd>')
    await set({ evidence: { ...defaultRules, study: { primary: 2, secondary: 0 }, number: { primary: 2, secondary: 0 }, quote: { primary: 0, secondary: 0 }, image: { primary: 0, secondary: 1 } } })
    const html = await page()
    for (const row of ['<dt>Figures and Findings of studies</dt><dd>2 primary sources</dd>', '<dt>Quotations</dt><dd>no number is set: the checker decides</dd>', '<dt>Pictures</dt><dd>one source</dd>']) expect(html).toContain(row)
  })

  test('where replies are asked for', async () => {
    expect(await page()).toContain('A story that is checked in full waits until')
    await set({ replies: [] })
    expect(await page()).toContain('No kind of check holds a story back until those who are criticised have been asked')
  })

  test('who does what, as the machine has it', async () => {
    const html = await page()
    for (const words of ['Then a fact-checker or the head of research looks at one claim', 'a fact-checker or the head of research signs the story off', 'In the end a publisher publishes it']) expect(html).toContain(words)
    const who = (action: string) => [...new Set(handbook().filter((row) => row.action === action).flatMap((row) => row.who))]
    expect([who('giveVerdict'), who('signOff'), who('publish'), who('withdraw'), who('overrule')], 'the page has words for these').toEqual([['C', 'H'], ['C', 'H'], ['P'], ['P'], ['E']])
  })

  test('in the paper’s language', async () => {
    await set({ language: 'th', about: courier })
    const html = await page()
    expect(anchors(html)).toEqual([...policies])
    for (const words of ['มาตรฐานของเรา', 'ผู้ตรวจสอบข้อเท็จจริง หรือ หัวหน้าฝ่ายตรวจสอบ', 'สิบสองเดือนในตัวเลข']) expect(html).toContain(words)
    expect(html.match(/<article.*<\/article>/s)?.[0]).not.toMatch(/Twelve months|Claims signed|Every claim/)
  })
})

describe('when it is made', () => {
  test('asked for before it was ever made, it is made', async () => {
    const answer = await servePage(new Request('http://paper.example.org/standards'), '/standards')
    expect([answer.status, (await answer.text()).includes('Our standards')]).toEqual([200, true])
  })

  test('once a day by the newsroom’s clock, whoever looks', async () => {
    await set({ timeZone: 'Asia/Bangkok' })
    await renewStandards(room.store, now)
    const bangkok = (hour: number, day = 27) => Date.UTC(2026, 10, day, hour - 7)
    expect([await keepStandards(room.store, bangkok(23)), await keepStandards(room.store, bangkok(0, 28)), await keepStandards(room.store, bangkok(23, 28)), await keepStandards(room.store, bangkok(24, 28))]).toEqual([false, true, false, true])
    expect(await stored()).toContain('Counted on <time datetime="2026-11-28T17:00:00.000Z"')
  })

  test('at the start, once what waited is done, whatever lies there', async () => {
    await renewStandards(room.store, now)
    await countToday(room.store, now + 1_000)
    expect(await stored()).toContain(`datetime="${new Date(now + 1_000).toISOString()}"`)
    await countToday(room.store, now + 3_600_000)
    expect(await stored(), 'the day is the same').toContain(`datetime="${new Date(now + 1_000).toISOString()}"`)
    await countToday(room.store, now + 86_400_000)
    expect(await stored()).toContain(`datetime="${new Date(now + 86_400_000).toISOString()}"`)
  })

  test('after every house rule, and not after a publication; a withdrawn story stays counted', async () => {
    await workThrough(room.store, Date.now() + 60_000)
    await renewStandards(room.store, now)
    const before = await stored()
    const { writer, checker, editor } = room.actors
    const { id, sentences } = await done(writer, null, { action: 'create', headline: 'Rain', text: 'It rained.', section: 'News' })
    await done(writer, id, { action: 'submit', note: '' })
    for (const { id: sentence } of sentences) await done(checker, id, { action: 'markNoFact', sentence })
    await done(checker, id, { action: 'signOff' })
    await done(editor, id, { action: 'publish' })
    await done(editor, id, { action: 'withdraw', reason: 'It was snow.', as: 'retraction' })
    expect(await stored()).toBe(before)
    await set({ teamName: 'the rain desk' })
    expect(await stored(), 'it waits in the outbox').toBe(before)
    await workThrough(room.store, Date.now() + 60_000)
    const html = await stored()
    expect(html).toMatch(/Stories published<small>[^<]*<\/small><\/th><td>1<\/td>/)
    expect(html).toMatch(/Retraction<\/th><td>1<\/td>/)
    expect(html).toMatch(/Withdrawal<\/th><td>0<\/td>/)
  })

  test('of two at once the later knows what the earlier changed', async () => {
    const write = vi.spyOn(room.store, 'write')
    await Promise.all([renewStandards(room.store, now), set({ sections: [{ name: 'Weather', levels: ['full'] }] }), renewStandards(room.store, now + 1)])
    write.mockRestore()
    expect(await stored()).toContain('<th scope="row">Weather</th>')
  })
})

test('every field has its place on the page and in the form', () => {
  expect(Object.keys(courier).toSorted()).toEqual([...aboutFields].toSorted())
})
