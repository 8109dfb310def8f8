import { describe, expect, test } from 'vitest'
import { aboutFields, aboutFrom, longestAbout } from '@/lib/editorial/about'
import { actions } from '@/lib/editorial/actions'
import { claimKinds } from '@/lib/editorial/article'
import { handbookChapters } from '@/lib/editorial/chapters'
import { decideAnew } from '@/lib/editorial/decide'
import { defaultRules, type EvidenceRules } from '@/lib/editorial/evidence-rules'
import { evidenceInWords, houseChanges } from '@/lib/editorial/house-changes'
import { houseActs, houseOffers, houseRefusal, houseShapes, partOf, type HouseAct, type HouseRules } from '@/lib/editorial/house-laws'
import { isLanguage, languages } from '@/lib/editorial/languages'
import { roles, system } from '@/lib/editorial/people'
import { asRefused, newsroom, person, sha256, staff, usualHouse } from '../support/newsroom'
import { checked, live, signed } from '../support/sepsis-story'

const rules: HouseRules = {
  evidence: defaultRules, replies: ['full'], sections: [{ name: 'News', levels: ['full', 'partial'] }], name: 'The Test', timeZone: 'UTC', language: 'en', checkersPublic: false, teamName: 'the research desk', about: aboutFrom(null),
}

describe('who changes house rules', () => {
  // By hand: these roles decide each, and no role implies another.
  test.each<[HouseAct, string[]]>([['setEvidenceRules', ['head']], ['setReplies', ['head']], ['setLevels', ['head']], ['setNewsroom', ['administrator']], ['setAbout', ['head', 'administrator']]])('%s: %s alone', (act, who) => {
    expect(roles.filter((role) => houseRefusal(act, person('somebody', role)) === null)).toEqual(who)
    expect(houseRefusal(act, person('nobody'))?.sentence).toMatch(/^Only (the head of research|an administrator|an administrator or the head of research) may do this: set .*\.$/)
  })

  test('what is offered is what is not refused', () => {
    for (const role of roles) {
      const somebody = person('somebody', role)
      expect(houseOffers(somebody).map(({ action }) => action)).toEqual(houseActs.filter((act) => houseRefusal(act, somebody) === null))
    }
    expect(houseOffers(person('both', 'head', 'administrator'))).toHaveLength(houseActs.length)
  })

  test('each act sets parts of its own, and together they are all there is', () => {
    const parts = houseActs.flatMap((act) => Object.keys(partOf(act, rules)))
    expect(parts.toSorted()).toEqual(Object.keys(rules).toSorted())
  })
})

describe('what is understood', () => {
  const everyKind = (rule: unknown) => Object.fromEntries(claimKinds.map((kind) => [kind, rule]))

  test('numbers as a form sends them; every kind, each with both', () => {
    expect(houseShapes.setEvidenceRules.parse({ evidence: everyKind({ primary: ' 2', secondary: '0' }) }).evidence.number).toEqual({ primary: 2, secondary: 0 })
    expect(houseShapes.setEvidenceRules.safeParse({ evidence: { number: { primary: 1, secondary: 1 } } }).success).toBe(false)
    expect(houseShapes.setEvidenceRules.safeParse({ evidence: everyKind({ primary: 'one', secondary: 3 }) }).error?.issues[0]).toMatchObject({ path: ['evidence', 'name', 'primary'], message: 'Say how many, as a whole number; 0 closes this way.' })
  })

  test('levels, each once and in their order', () => {
    expect(houseShapes.setReplies.parse({ replies: ['self', 'full', 'full'] }).replies).toEqual(['full', 'self'])
    expect(houseShapes.setReplies.safeParse({ replies: ['half'] }).success).toBe(false)
  })

  test.each<[string, { name: string; levels: string[] }[], (string | number)[]]>([
    ['no section at all', [{ name: ' ', levels: ['full'] }], ['sections']],
    ['a section that may use no check', [{ name: 'News', levels: [] }], ['sections', 0, 'levels']],
    ['two sections of one name', [{ name: 'News', levels: ['full'] }, { name: 'news', levels: ['self'] }], ['sections', 1, 'name']],
  ])('sections: not %s', (_, sections, path) => {
    expect(houseShapes.setLevels.safeParse({ sections }).error?.issues[0]?.path).toEqual(path)
  })

  test('a section whose name was emptied is taken away', () => {
    expect(houseShapes.setLevels.parse({ sections: [{ name: '', levels: [] }, { name: ' Science ', levels: ['self', 'full'] }] }).sections).toEqual([{ name: 'Science', levels: ['full', 'self'] }])
    expect(houseShapes.setLevels.parse({ sections: [{ name: 'Health', levels: ['full'], medical: true }] }).sections).toEqual([{ name: 'Health', levels: ['full'], medical: true }])
  })

  test.each<[string, boolean]>([['Europe/Lisbon', true], ['UTC', true], ['Mars/Olympus', false], ['', false], ['+02:00', false]])('the zone %s: %s', (timeZone, isOne) => {
    expect(houseShapes.setNewsroom.safeParse({ name: 'The Test', teamName: 'us', checkersPublic: true, timeZone }).success).toBe(isOne)
  })
})

test.each<[string, boolean]>([['th', true], ['zh-Hant', true], ['en-GB', true], ['xx', false], ['Thai', false], ['', false], ['th_TH', false]])('the language %s: %s', (language, isOne) => {
  expect(houseShapes.setNewsroom.safeParse({ name: 'The Test', teamName: 'us', checkersPublic: true, timeZone: 'UTC', language }).success).toBe(isOne)
  expect(languages('th').every(({ code }) => isLanguage(code))).toBe(true)
})

describe('what the newsroom says of itself', () => {
  const nothing = Object.fromEntries(aboutFields.map((field) => [field, '']))
  const understood = (fields: object) => houseShapes.setAbout.safeParse({ about: { ...nothing, ...fields } })

  test('words keep their paragraphs, and nothing that cannot be kept', () => {
    expect(understood({ ethics: ' One.\r\n\r\n\r\n\r\nTwo\0.\r\nThree. ' }).data?.about.ethics).toBe('One.\n\nTwo.\nThree.')
    expect(understood({ owner: 'x'.repeat(longestAbout + 1) }).error?.issues[0]?.path).toEqual(['about', 'owner'])
    expect(understood({ owner: 'x\r\n'.repeat(longestAbout / 2) }).success, 'a line break is one character').toBe(true)
  })

  test.each([['', true], ['1974', true], ['1974-05', true], [' 1974-05-01 ', true], ['1974-02-30', false], ['1974-13', false], ['May 1974', false], ['74', false], ['0974', false]])('founded %s: %s', (founded, isOne) => {
    expect(understood({ founded }).success).toBe(isOne)
  })

  test('every field is asked for, and rows from before have said nothing', () => {
    expect(houseShapes.setAbout.safeParse({ about: { ethics: 'x' } }).success).toBe(false)
    for (const stored of [null, 'x', [], { ethics: 3 }]) expect(aboutFrom(stored)).toEqual(nothing)
    expect(aboutFrom({ ethics: 'We hold to it.', other: 'x' })).toEqual({ ...nothing, ethics: 'We hold to it.' })
  })

  test('a change is said in full, with the words before it', () => {
    const say = (before: object, after: object) => houseChanges({ ...rules, about: aboutFrom(before) }, { ...rules, about: aboutFrom(after) })
    expect(say({}, { owner: 'Readers.' })).toEqual(['Ownership, for the first time: “Readers.”'])
    expect(say({ owner: 'Readers.' }, { owner: 'A bank.' })).toEqual(['Ownership: “A bank.” Before, “Readers.”'])
    expect(say({ owner: 'A bank.' }, {})).toEqual(['Ownership: not said any more; before, “A bank.”'])
  })
})

test('what a change changed is said, each thing with how it was before; nothing is said of what stayed', () => {
  const evidence: EvidenceRules = { ...defaultRules, number: { primary: 2, secondary: 0 } }
  const after: HouseRules = { ...rules, evidence, replies: ['full', 'partial'], sections: [{ name: 'Science', levels: ['full'], medical: true }], checkersPublic: true, language: 'th' }
  expect(houseChanges(rules, rules)).toEqual([])
  expect(houseChanges(rules, after)).toEqual([
    'Claims of kind number: two primary sources; before, a primary source, or three independent secondary ones.',
    'Replies to criticism are asked for under these checks: full and partial; before, full.',
    'Science is new: full, about medicine.', 'News is no section any more.',
    'Language: Thai; before, English.',
    'Readers are told: the names of those who checked; before, the team’s name.',
  ])
  expect(evidenceInWords(defaultRules)).toEqual(['Every claim: a primary source, or three independent secondary ones.'])
  expect(evidenceInWords(evidence)).toHaveLength(2)
})

test('the handbook has every act in one chapter', () => {
  const told = handbookChapters().flatMap(({ rows }) => [...new Set(rows.map(({ action }) => action))])
  expect(told.toSorted()).toEqual([...actions].toSorted())
})

describe('after house rules changed', () => {
  const room = newsroom()
  const strict = { ...room.tools, house: { ...usualHouse, evidence: { ...defaultRules, number: { primary: 2, secondary: 0 } } } }

  test('what is checked and rests on too little falls to checking, by the system, as a move and an entry of its own', () => {
    const { article } = checked(room)
    const change = decideAnew(article, strict)
    expect(change).toMatchObject({ action: 'settle', article: { state: { desk: 'checking' }, version: article.version + 1 } })
    expect(change?.entries).toMatchObject([{ action: 'settle', by: system.id, via: { door: 'system' }, from: { desk: 'checked' }, to: { desk: 'checking' } }])
    expect(change?.article.moves.at(-1)).toMatchObject({ action: 'settle', by: system.id, text: 'House rules changed.', from: { desk: 'checked' }, to: { desk: 'checking' } })
    expect(change?.article.seq).toBe(article.seq + 1)
  })

  test('once is enough: a story whose state is true is left alone', () => {
    const { article } = checked(room)
    const fallen = decideAnew(article, strict)?.article
    expect(decideAnew(article, room.tools)).toBeNull()
    expect(fallen && decideAnew(fallen, strict)).toBeNull()
  })

  test('what is clear again and signed off rises; the sign-off that stood is the one that stands', () => {
    const fallen = decideAnew(checked(room).article, strict)?.article
    const risen = fallen && decideAnew(fallen, room.tools)?.article
    expect(risen?.state.desk).toBe('checked')
    expect(risen && room.tell(risen, staff.publisher, { action: 'publish' }).outcome).toBe('done')
    expect(fallen && asRefused(room.tell(fallen, staff.publisher, { action: 'publish' })).refusals.map(({ rule }) => rule)).toContain('isChecked')
  })

  test('what nobody signed off does not rise', () => expect(decideAnew(signed(room).article, room.tools)).toBeNull())

  test('nothing else moves: not drafts, not stories sent back, not what readers have', () => {
    const { article } = live(room)
    const change = decideAnew(article, strict)
    expect(change?.article).toMatchObject({ state: { desk: 'checking', public: 'live' }, publicRevision: article.publicRevision, publications: article.publications })
    expect(change?.outbox).toMatchObject([{ kind: 'publicPage', article: article.id }])
    const back = room.done(article, staff.editor, { action: 'sendBack', reason: 'Look again.' })
    expect(decideAnew(back, strict)).toBeNull()
  })

  test('what is the same in every part is the same Change: nothing is drawn by lot', () => {
    const { article } = checked(room)
    const twice = [1, 2].map(() => decideAnew(article, { ...strict, newId: () => 'one' }))
    expect(sha256(JSON.stringify(twice[0]))).toBe(sha256(JSON.stringify(twice[1])))
  })
})
