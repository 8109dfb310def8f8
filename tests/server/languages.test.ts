import { afterAll, beforeAll, expect, test } from 'vitest'
import { getPage } from '@/db/pages'
import { setSettings } from '@/db/settings'
import type { ArticleView } from '@/lib/editorial/view'
import { answerArchive, answerAuthor, answerMonth, answerSearch, answerTopic } from '@/lib/server/paper/asked-pages'
import { servePage } from '@/lib/server/paper/serve'
import { perform } from '@/lib/server/perform'
import { workThrough } from '@/lib/server/worker'
import { onBothEngines } from '../support/engines'
import { arabicStory, published, signedOff, submitted, thaiStory } from '../support/foreign-stories'
import { claimOn, done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

const bySystem = { by: 'system', via: { door: 'system' }, at: 2_000 } as const

const at = (path: string) => new Request(`https://paper.example.org${path}`)
/** Names of people, services, settings and formats, which no catalogue translates. */
const names = /The Test|Ada Lindqvist|Clara Montalbán|the research desk|News|Opinion|WhatsApp|LINE|Facebook|Bluesky|LinkedIn|UTC|SHA-256|Node|RSS/g

/** The words of Latin letters that a page shows, or says to a screen reader, outside of code and of what is in another language by its own word. */
function englishIn(page: string): string[] {
  const seen = page.replace(/<(script|style|code|pre)\b.*?<\/\1>|<(head)\b.*?<title>|<a [^>]*dir="ltr"[^>]*>.*?<\/a>|<(\w+) lang="ar".*?<\/\3>/gs, ' ')
  const said = [...seen.matchAll(/(?:aria-label|title|alt|placeholder|data-name|data-button)="([^"]*)"/g)].map(([, words]) => words ?? '')
  return [seen.replace(/<[^>]*>/g, ' '), ...said].flatMap((words) => words.replace(/https?:\S+/g, ' ').replace(names, ' ').match(/[A-Za-z]{3,}/g) ?? [])
}

onBothEngines('A paper in other languages', (engine) => {
  let room: ServerNewsroom
  let thai: ArticleView
  beforeAll(async () => {
    process.env['AUTH_URL'] = 'https://paper.example.org'
    room = await openNewsroom(await engine.place())
  })
  afterAll(async () => {
    delete process.env['AUTH_URL']
    await room.close()
  })
  const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
  const speak = async (language: string) => {
    await setSettings(room.store, { language }, bySystem)
    while ((await workThrough(room.store, Date.now() + 60_000)) > 0) continue
  }
  const found = async (asked: string) => (await answerSearch(new Request(`https://paper.example.org/search?q=${encodeURIComponent(asked)}`))).text()

  test('a Thai story is cut into its sentences, and signed by somebody who did not write it', async () => {
    thai = await submitted(room, thaiStory)
    expect(thai.sentences.map(({ text }) => text)).toEqual([thaiStory.headline, thaiStory.standfirst, ...thaiStory.paragraphs.flat()])
    expect(await perform(room.actors.writer, thai.id, { action: 'giveVerdict', claim: claimOn(thai, '250 บาท').id, verdict: 'verified' })).toMatchObject({ outcome: 'refused' })
    expect(await perform(room.actors.editor, thai.id, { action: 'publish' })).toMatchObject({ outcome: 'refused' })
    thai = await signedOff(room, thai)
    expect([thai.state.desk, thai.ready, thai.sentences.every(({ coverage }) => coverage !== 'uncovered')]).toEqual(['checked', true, true])
  })

  test('an edit of one sentence lapses what was signed of it, and nothing else', async () => {
    const standings = ({ claims }: ArticleView) => claims.map(({ standing }) => standing)
    expect(standings(thai)).toEqual(['verified', 'verified', 'verified'])
    thai = await done(room.actors.writer, thai.id, { action: 'replaceText', find: '250 บาท', replace: '350 บาท', version: thai.version })
    expect([thai.state.desk, ...standings(thai)]).toEqual(['checking', 'verified', 'verified', 'stale'])
    expect(thai.sentences.filter(({ coverage }) => coverage === 'uncovered')).toEqual([])
    thai = await done(room.actors.writer, thai.id, { action: 'replaceText', find: 'มกราคม', replace: 'กุมภาพันธ์', version: thai.version })
    expect(thai.sentences.filter(({ coverage }) => coverage === 'uncovered').map(({ id }) => id)).toEqual([sentenceWith(thai, 'กุมภาพันธ์').id])
    thai = await published(room.actors.editor, (await signedOff(room, thai)).id)
    expect(thai.state.public).toBe('live')
  })

  test('its address is in Thai letters, and one address in bytes', async () => {
    expect(thai.slug).toBe(thaiStory.headline)
    const encoded = `/news/${encodeURIComponent(thai.slug ?? '')}`
    const answer = await servePage(new Request(`https://paper.example.org${encoded}`), encoded)
    expect([answer.status, (await answer.text()).includes(`<link rel="canonical" href="https://paper.example.org${encoded}"`)]).toEqual([200, true])
    const file = await servePage(new Request(`https://paper.example.org${encoded}/check-file`), `${encoded}/check-file`)
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="story.check.html"; filename*=UTF-8''${encodeURIComponent(`${thai.slug}.check.html`)}`)
  })

  test('in an English paper the story says it is Thai, and the page around it English', async () => {
    const page = await html(`/news/${thai.slug}`)
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toMatch(/<h1 lang="th">/)
    expect(page).toMatch(/<div class="copy" lang="th">/)
    expect(page).toContain('Fact checked by')
    expect(page).toContain('1 min')
    expect(await html('/')).toMatch(/<h2 lang="th"><a href="\/news\/ผล/)
  })

  test.each([['a word in a run without spaces', 'โปรตีน'], ['two words as one run', 'งบประมาณ'], ['a word of the headline', 'เลือด'], ['a figure', '350']])('%s is found', async (_, asked) => {
    expect(await found(asked)).toContain(thaiStory.headline)
    expect(await found('ปลาหมึก')).not.toContain(thaiStory.headline)
  })

  test('an Arabic story goes the same way, and is written from the right', async () => {
    let arabic = await submitted(room, arabicStory)
    expect(arabic.sentences.map(({ text }) => text)).toEqual([arabicStory.headline, arabicStory.standfirst, ...arabicStory.paragraphs.flat()])
    arabic = await signedOff(room, arabic)
    arabic = await done(room.actors.writer, arabic.id, { action: 'replaceText', find: '340 وصفة', replace: '304 وصفات', version: arabic.version })
    expect(arabic.claims.map(({ standing }) => standing)).toEqual(['stale', 'verified'])
    arabic = await published(room.actors.editor, (await signedOff(room, arabic)).id)
    const page = await html(`/news/${arabic.slug}`)
    expect(page).toMatch(/<h1 lang="ar" dir="rtl">/)
    expect(page).toMatch(/<div class="copy" lang="ar" dir="rtl">/)
    expect(await html(`/news/${arabic.slug}/record`)).toMatch(/<p class="quote" lang="ar" dir="rtl">/)
    expect(await found('صيدلية')).toContain(arabicStory.headline)
  })

  test('the paper’s language is a setting: every page is printed anew in it', async () => {
    await speak('th')
    for (const path of ['/', '/corrections', '/section/news', `/news/${thai.slug}`, `/news/${thai.slug}/record`, `/news/${thai.slug}/check-file`]) expect(await html(path), path).toContain('<html lang="th" dir="ltr">')
    const page = await html(`/news/${thai.slug}`)
    expect(page).toMatch(/<h1><?/)
    expect(page).toContain('ตรวจสอบข้อเท็จจริงโดย')
    expect(page).toMatch(new RegExp(`<time dateTime="${new Date().getUTCFullYear()}-[^"]*" title="[^"]*พ\\.ศ\\. ${new Date().getUTCFullYear() + 543}"`, 'i'))
    expect(await found('ปลาหมึก')).toContain('ไม่มีเรื่องที่มีคำครบทั้งหมดของ “ปลาหมึก”')
    expect((await (await answerTopic(new Request('https://paper.example.org/topic/x'), 'x')).text())).toContain('ไม่มีหน้าอยู่ตามที่อยู่นี้')
  })

  test('no word of a Thai page is English but names, addresses and what machines read', async () => {
    const story = `/news/${thai.slug}`
    await done(room.actors.editor, thai.id, { action: 'arrange', topics: ['เซปซิส'], breakingUntil: Date.now() + 3_600_000 })
    await done(room.actors.editor, thai.id, { action: 'startCorrection', reason: 'x' })
    await done(room.actors.writer, thai.id, { action: 'replaceText', find: 'กุมภาพันธ์', replace: 'มีนาคม' })
    const checked = await signedOff(room, await done(room.actors.writer, thai.id, { action: 'submit', note: '' }))
    await done(room.actors.editor, checked.id, { action: 'publish', correction: { kind: 'correction', text: 'เขียนเดือนผิด' } })
    const asked = [answerArchive(at('/archive')), answerMonth(at('/archive'), new Date().toISOString().slice(0, 7)), answerTopic(at('/topic/เซปซิส'), 'เซปซิส'), answerAuthor(at('/authors/ada-lindqvist'), 'ada-lindqvist'), answerSearch(at('/search?q=เลือด')), answerSearch(at('/search'))]
    const made = await Promise.all(asked.map(async (answer) => (await answer).text()))
    for (const page of [...made, ...(await Promise.all([story, `${story}/record`, `${story}/check-file`, '/', '/corrections', '/section/opinion'].map(html)))]) expect(englishIn(page)).toEqual([])
  })

  test('a paper in a language without a catalogue speaks English, laid out the way its language is written', async () => {
    await speak('ar')
    const page = await html('/')
    expect(page).toContain('<html lang="en" dir="rtl">')
    expect(page).toMatch(/<h2 lang="ar"><a/)
    expect(page).toMatch(/<h2 lang="th" dir="ltr"><a/)
    await speak('en')
    expect(await html('/')).toContain('<html lang="en" dir="ltr">')
  })
})

