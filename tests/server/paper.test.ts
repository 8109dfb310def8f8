import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getPage } from '@/db/pages'
import type { ArticleView } from '@/lib/editorial/view'
import { inert } from '@/lib/server/paper/json-ld'
import { servePage } from '@/lib/server/paper/serve'
import { claimOn, done, openNewsroom, sentenceWith, type ServerNewsroom } from '../support/server'

let room: ServerNewsroom
beforeAll(async () => { room = await openNewsroom() })
afterAll(() => room.close())

const hostile = '</script><script>alert(1)</script> & “quoted” <b>'

/** A story with two claims: one on a public paper, one on what a person said in confidence. */
async function checkedStory(headline: string): Promise<ArticleView> {
  const { writer, checker } = room.actors
  let article = await done(writer, null, { action: 'create', headline, standfirst: 'A short one.', text: 'Of the patients 186 were ill. The clinic counted 40 beds. It rained.' })
  const { id } = article
  article = await done(writer, id, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'The open paper', doi: '10.1000/182', primary: true })
  article = await done(writer, id, { action: 'addSource', kind: 'person', title: 'Deep Throatwarbler', primary: true })
  const [open, closed] = article.sources
  for (const [quote, source, passage] of [['186 were ill', open?.id, 'a hundred and eighty-six'], ['40 beds', closed?.id, 'whispered forty']] as const) {
    article = await done(writer, id, { action: 'markClaim', quote, kind: 'number' })
    article = await done(writer, id, { action: 'addEvidence', claim: claimOn(article, quote).id, source, passage, locator: 'p. 2', supports: true })
  }
  article = await done(writer, id, { action: 'submit', note: '' })
  for (const claim of article.claims) article = await done(checker, id, { action: 'giveVerdict', claim: claim.id, verdict: 'verified', version: article.version })
  for (const sentence of article.sentences.filter((row) => row.coverage === 'uncovered')) article = await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
  return done(checker, id, { action: 'signOff' })
}

async function publishedStory(headline: string): Promise<ArticleView> {
  const article = await checkedStory(headline)
  return done(room.actors.editor, article.id, { action: 'publish', version: article.version })
}

const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const get = (path: string, headers: Record<string, string> = {}) => servePage(new Request(`http://paper.example.org${path}`, { headers }), path)

describe('the derived line', () => {
  test('says who, what, how many and when, and changes by itself when something lapses', async () => {
    const { id, slug, claims } = await publishedStory('Patients')
    const before = await html(`/news/${slug}`)
    expect(before).toContain('Fact checked by the research desk')
    expect(before).toContain('Every sentence · 2 claims, 2 sources')
    expect(before).toContain('unchanged since')
    await done(room.actors.checker2, id, { action: 'giveVerdict', claim: claims[0]?.id, verdict: 'cannot-verify', note: 'The paper was withdrawn.' })
    const after = await html(`/news/${slug}`)
    expect(after).not.toContain('unchanged since')
    expect(after).toContain('1 statement is being looked at again')
    expect(after).toContain('186 were ill')
  })

  test('names nobody unless the house says so', async () => {
    const { slug } = await publishedStory('Names')
    expect(await html(`/news/${slug}`) + (await html(`/news/${slug}/record`))).not.toContain(room.actors.checker.name)
  })
})

describe('the check level, as readers are told it', () => {
  async function publishedUnder(level: 'partial' | 'self'): Promise<string> {
    const { writer, head, checker, editor } = room.actors
    const { id } = await done(writer, null, { action: 'create', headline: `Under ${level}`, text: 'There are 12 stalls. They are lovely.', section: 'Opinion' })
    await done(head, id, { action: 'setCheckLevel', level, scope: level === 'partial' ? ['number', 'name'] : [], reason: 'A light piece.' })
    await done(writer, id, { action: 'submit' })
    await done(checker, id, { action: 'signOff' })
    return (await done(editor, id, { action: 'publish' })).slug ?? ''
  }

  test('partial: the bold line says in part, and the line under it which part; so do the record and the front page', async () => {
    const slug = await publishedUnder('partial')
    for (const path of [`/news/${slug}`, `/news/${slug}/record`]) {
      expect(await html(path)).toContain('Fact checked in part by the research desk')
      expect(await html(path)).toContain('Only figures and names')
    }
    expect((await (await get('/')).text())).toContain('Only figures and names')
  })

  test('self: no independent check, and by name who answers for the words; nothing claims a review', async () => {
    const slug = await publishedUnder('self')
    for (const path of [`/news/${slug}`, `/news/${slug}/record`]) {
      expect(await html(path)).toContain('Not independently checked')
      expect(await html(path)).toContain(`${room.actors.editor.name} of The Test takes responsibility for these words`)
      expect(await html(path)).not.toMatch(/Fact checked|reviewedBy/)
    }
    expect((await (await get('/')).text())).toContain('Not independently checked')
  })
})

test('a source that is not public leaves nothing but its number', async () => {
  const { slug } = await publishedStory('Confidence')
  const everything = [await html(`/news/${slug}`), await html(`/news/${slug}/record`), await html('/'), await html('/corrections')].join('\n')
  expect(everything).toContain('The open paper')
  expect(everything).toContain('A source known to the newsroom')
  for (const secret of ['Throatwarbler', 'whispered forty']) expect(everything).not.toContain(secret)
})

test('an open correction shows readers nothing before it is published, and then everywhere', async () => {
  const { id, slug } = await publishedStory('Corrected')
  const { writer, checker, editor } = room.actors
  await done(editor, id, { action: 'startCorrection', reason: 'It says 168.' })
  let article = await done(writer, id, { action: 'replaceText', find: '186 were', replace: '168 were' })
  expect(await html(`/news/${slug}`)).toContain('186 were ill')
  expect(await html('/')).toContain('Corrected')
  article = await done(writer, id, { action: 'submit', note: '' })
  article = await done(checker, id, { action: 'giveVerdict', claim: claimOn(article, '168 were ill').id, verdict: 'verified', version: article.version })
  article = await done(checker, id, { action: 'signOff' })
  await done(editor, id, { action: 'publish', version: article.version, correction: { kind: 'correction', text: 'It was 168.' } })
  const page = await html(`/news/${slug}`)
  expect(page).toContain('168 were ill')
  expect(page).toContain('It was 168.')
  expect(await html('/corrections')).toContain('It was 168.')
  expect(await html(`/news/${slug}/record`)).toMatch(/<del>186<\/del><ins>168<\/ins>|<del>186/)
})

describe('structured data', () => {
  test('is what schema.org asks of an article and the page it stands on', async () => {
    const { slug } = await publishedStory('Structured')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await html(`/news/${slug}`)) ?? []
    const page = JSON.parse(json) as Record<string, unknown> & { mainEntity: Record<string, unknown> }
    expect(page).toMatchObject({ '@context': 'https://schema.org', '@type': 'WebPage', 'reviewedBy': { '@type': 'Organization' }, 'lastReviewed': expect.stringMatching(/^\d{4}-/) })
    expect(page.mainEntity).toMatchObject({ '@type': 'NewsArticle', 'headline': 'Structured', 'author': [{ '@type': 'Person' }], 'datePublished': expect.stringMatching(/Z$/), 'backstory': expect.any(String) })
    expect(page.mainEntity['citation']).toEqual([expect.objectContaining({ name: 'The open paper' })])
  })

  test('cannot be closed by anything in it', () => {
    expect(inert({ headline: hostile })).not.toMatch(/[<>]/)
    expect(JSON.parse(inert({ headline: hostile }))).toEqual({ headline: hostile })
  })
})

test('hostile words are words', async () => {
  const { slug } = await publishedStory(hostile)
  const page = await html(`/news/${slug}`)
  expect(page).not.toContain('<script>alert')
  expect(page.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([expect.stringContaining('src="/paper.js')])
})

describe('serving', () => {
  test('whoever has the page gets 304; nobody runs anything inline', async () => {
    const { slug } = await publishedStory('Served')
    const first = await get(`/news/${slug}`)
    expect(first.status).toBe(200)
    expect(first.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(first.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*(unsafe|nonce)/)
    const again = await get(`/news/${slug}`, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
  })

  test('a withdrawn story answers 410 with its reason and leaves the front page; nothing answers 404', async () => {
    const { id, slug } = await publishedStory('Gone for good')
    await done(room.actors.editor, id, { action: 'withdraw', reason: 'The study was retracted.' })
    const page = await get(`/news/${slug}`)
    expect(page.status).toBe(410)
    expect(await page.text()).toContain('The study was retracted.')
    expect(await html('/')).not.toContain('Gone for good')
    expect((await get(`/news/${slug}/record`)).status).toBe(404)
    expect((await get('/news/never')).status).toBe(404)
  })
})

test('a sentence that was never covered by anybody else is not in it: the public words are those of the receipt', async () => {
  const article = await publishedStory('Receipt')
  await done(room.actors.editor, article.id, { action: 'startCorrection', reason: 'More.' })
  const changed = await done(room.actors.writer, article.id, { action: 'editText', version: undefined, headline: 'Another headline altogether' })
  expect(sentenceWith(changed, 'Another headline').coverage).toBe('uncovered')
  for (const path of [`/news/${article.slug}`, `/news/${article.slug}/record`, '/']) expect(await html(path)).not.toContain('Another headline')
})
