import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putFile } from '@/db/files'
import { getPage } from '@/db/pages'
import { setSettings } from '@/db/settings'
import type { ArticleView } from '@/lib/editorial/view'
import { answerArchive, answerAuthor, answerCorrections, answerMonth, answerSearch, answerSection, answerTopic } from '@/lib/server/paper/asked-pages'
import { servePage } from '@/lib/server/paper/serve'
import { renderPublicPages } from '@/lib/server/paper/render'
import { figure, paragraph, storyWith } from '../support/figures'
import { dataOn, thingsOf, unlikeSchemaOrg } from '../support/schema-org'
import { claimOn, done, openNewsroom, type ServerNewsroom } from '../support/server'

const hostile = '</script><script>alert(1)</script> & “quoted” <!-- '
const address = 'https://paper.example.org'

let room: ServerNewsroom
let story: ArticleView
beforeAll(async () => {
  process.env['AUTH_URL'] = address
  room = await openNewsroom()
  await setSettings(room.store, { sections: [{ name: 'News', levels: ['full', 'partial'] }, { name: 'Health', levels: ['full', 'partial', 'self'], medical: true }] }, { by: 'system', via: { door: 'system' }, at: 2 })
  story = await corrected()
})
afterAll(async () => {
  delete process.env['AUTH_URL']
  await room.close()
})

const html = async (path: string) => (await getPage(room.store, path))?.html ?? ''
const dataOf = async (slug: string | null) => dataOn(await html(`/news/${slug}`))[0] as Record<string, unknown> & { mainEntity: Record<string, unknown> }

async function picture(): Promise<string> {
  const content = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#345' } }).jpeg().toBuffer()
  return (await putFile(room.store, { content, mediaType: 'image/jpeg', width: 640, height: 400, by: room.actors.writer.id, at: 1 })).id
}

/** Published under a check, resting on a study, another work, a person who is public, and a source that is not. */
async function published(headline: string, section: string): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  const document = storyWith(headline, figure(await picture(), { caption: 'The ward at noon.', credit: 'Photo: Noor Aziz', alt: 'A bed.' }), paragraph('Survival rose by 12 percent. Nobody was hurt.'))
  let view = await done(writer, null, { action: 'create', document, section })
  const { id } = view
  await done(writer, id, { action: 'addSource', kind: 'peer-reviewed-paper', title: 'On wards', doi: '10.1000/182', primary: true })
  await done(writer, id, { action: 'addSource', kind: 'dataset', title: 'The register', url: 'https://register.example.org/2026', primary: true })
  await done(writer, id, { action: 'addSource', kind: 'person', title: 'Dr Open', primary: true })
  view = await done(writer, id, { action: 'addSource', kind: 'preprint', title: 'Xylander unpublished', primary: true, confidentiality: 'named', people: [checker.id] })
  await done(writer, id, { action: 'citeSource', source: view.sources[0]?.id, item: { 'type': 'article-journal', 'title': 'On wards & beds', 'author': [{ family: 'Moon', given: 'Ada' }, { literal: 'The Ward Group' }], 'container-title': 'Journal of Wards', 'ISSN': '2049-3630', 'issued': { 'date-parts': [[2025, 3, 14]] }, 'DOI': '10.1000/182' } })
  view = await done(writer, id, { action: 'markClaim', quote: '12 percent', kind: 'number' })
  for (const source of view.sources) await done(writer, id, { action: 'addEvidence', claim: claimOn(view, '12 percent').id, source: source.id, passage: 'Measured.' })
  await done(writer, id, { action: 'submit' })
  view = await done(checker, id, { action: 'giveVerdict', claim: claimOn(view, '12 percent').id, verdict: 'verified' })
  for (const sentence of view.sentences.filter((row) => row.coverage === 'uncovered')) await done(checker, id, { action: 'markNoFact', sentence: sentence.id })
  await done(checker, id, { action: 'signOff' })
  await done(editor, id, { action: 'publish' })
  return done(editor, id, { action: 'arrange', topics: ['Wards', 'Beds & more'] })
}

async function corrected(): Promise<ArticleView> {
  const { writer, checker, editor } = room.actors
  const { id } = await published(`Wards ${hostile}`, 'Health')
  await done(editor, id, { action: 'startCorrection', reason: 'It was 11.' })
  let view = await done(writer, id, { action: 'replaceText', find: '12 percent', replace: '11 percent' })
  await done(writer, id, { action: 'submit' })
  view = await done(checker, id, { action: 'giveVerdict', claim: claimOn(view, '11 percent').id, verdict: 'verified' })
  await done(checker, id, { action: 'signOff' })
  return done(editor, id, { action: 'publish', version: view.version + 1, correction: { kind: 'correction', text: `We wrote 12. ${hostile}` } })
}

const at = (path: string) => new Request(`${address}${path}`)
const month = () => `/archive/${new Date().toISOString().slice(0, 7)}`

/** Every page readers have, in its main kinds, and what type machines are told it is. */
const kinds: [kind: string, type: string, ask: () => Promise<Response>][] = [
  ['front page', 'CollectionPage', () => servePage(at('/'), '/')], ['section', 'CollectionPage', () => answerSection(at('/section/health'), 'health')], ['topic', 'CollectionPage', () => answerTopic(at('/topic/wards'), 'wards')],
  ['author', 'ProfilePage', () => answerAuthor(at('/authors/ada-lindqvist'), 'ada-lindqvist')], ['archive', 'CollectionPage', () => answerArchive(at('/archive'))], ['month', 'CollectionPage', () => answerMonth(at(month()), month().slice(9))],
  ['corrections', 'CollectionPage', () => answerCorrections(at('/corrections'))], ['record', 'WebPage', () => servePage(at(`/news/${story.slug}/record`), `/news/${story.slug}/record`)], ['story', 'MedicalWebPage', () => servePage(at(`/news/${story.slug}`), `/news/${story.slug}`)],
]

describe('in schema.org’s own vocabulary', () => {
  test.each(kinds)('%s: every type, property and value is one it knows, and is in its place', async (_, type, ask) => {
    const page = await (await ask()).text()
    const data = dataOn(page)
    expect(data).toHaveLength(1)
    expect(unlikeSchemaOrg(data)).toEqual([])
    expect(thingsOf(data, type)).toHaveLength(1)
    expect(page).not.toContain('Xylander')
    expect(page.match(/<script(?! type="application\/ld\+json")[^>]*>/g)).toEqual([expect.stringContaining('src="/paper.js')])
  })

  test('search and wrong addresses say nothing', async () => {
    for (const ask of [() => answerSearch(at('/search?q=wards')), () => servePage(at('/news/never'), '/news/never')]) expect(dataOn(await (await ask()).text())).toEqual([])
  })

  test('whoever looks notices what is not in it', () => {
    const article = { '@type': 'NewsArticle', 'headline': 'x' }
    expect(unlikeSchemaOrg({ ...article, checkedWith: 'care' })).toEqual(['/NewsArticle.checkedWith is no property'])
    expect(unlikeSchemaOrg({ ...article, lastReviewed: '2026-01-02' })).toEqual(['/NewsArticle.lastReviewed is no property of it'])
    expect(unlikeSchemaOrg({ '@type': 'NewsStory', 'headline': 'x' })).toContain(' is a NewsStory, which is no type')
    expect(unlikeSchemaOrg({ ...article, wordCount: 'many' })[0]).toMatch(/wordCount is "many", and must be Integer/)
    expect(unlikeSchemaOrg({ ...article, datePublished: 'today' })[0]).toMatch(/must be Date/)
    expect(unlikeSchemaOrg({ ...article, author: { '@type': 'NewsArticle', 'headline': 'y' } })[0]).toMatch(/author is a NewsArticle, and must be/)
    expect(unlikeSchemaOrg({ ...article, author: [{ '@type': 'Person', 'nickname': 'y' }] })).toEqual(['/NewsArticle.author/Person.nickname is no property'])
    expect(unlikeSchemaOrg({ ...article, description: '' })).toEqual(['/NewsArticle.description says nothing'])
  })
})

describe('a story', () => {
  test('is said whole: by whom, when, about what, resting on what, corrected how', async () => {
    const { mainEntity, ...page } = await dataOf(story.slug)
    expect(page).toMatchObject({ '@id': `${address}/news/${story.slug}`, 'reviewedBy': { '@type': 'Organization', 'name': 'the research desk' }, 'lastReviewed': new Date().toISOString().slice(0, 10) })
    expect(mainEntity).toMatchObject({
      'headline': `Wards ${hostile}`.trim(), 'author': [{ '@type': 'Person', 'name': 'Ada Lindqvist', 'url': `${address}/authors/ada-lindqvist` }], 'publisher': { '@id': `${address}/#newsroom` }, 'articleSection': 'Health',
      'keywords': ['Wards', 'Beds & more'], 'datePublished': expect.stringMatching(/Z$/), 'dateModified': expect.stringMatching(/Z$/), 'inLanguage': 'en', 'isAccessibleForFree': true, 'publishingPrinciples': `${address}/standards#process`,
      'image': [{ '@type': 'ImageObject', 'caption': 'The ward at noon.', 'creditText': 'Photo: Noor Aziz', 'width': { value: 640 }, 'height': { value: 400 } }],
      'backstory': expect.stringMatching(/^Fact checked by the research desk: Every sentence; 1 claim, 4 sources; .*unchanged since\. https:/),
      'correction': [{ '@type': 'CorrectionComment', 'text': `Correction: We wrote 12. ${hostile}`.trim(), 'dateCreated': expect.stringMatching(/Z$/) }],
    })
    expect(mainEntity['wordCount']).toBeGreaterThan(5)
  })

  test('cites the study from its evidence and other works by what they are; of people and of what is confidential nothing', async () => {
    const { mainEntity } = await dataOf(story.slug)
    expect(mainEntity['citation']).toEqual([
      {
        '@type': 'ScholarlyArticle', 'name': 'On wards & beds', 'sameAs': 'https://doi.org/10.1000/182', 'identifier': { '@type': 'PropertyValue', 'propertyID': 'doi', 'value': '10.1000/182' }, 'datePublished': '2025-03-14',
        'author': [{ '@type': 'Person', 'name': 'Ada Moon' }, { '@type': 'Organization', 'name': 'The Ward Group' }], 'isPartOf': { '@type': 'Periodical', 'name': 'Journal of Wards', 'issn': '2049-3630' },
      },
      { '@type': 'Dataset', 'name': 'The register', 'url': 'https://register.example.org/2026' },
    ])
  })

  test('is a medical page only in a section the newsroom said informs about medicine', async () => {
    const { id, slug } = await published('Elsewhere', 'News')
    expect((await dataOf(slug))['@type']).toBe('WebPage')
    await done(room.actors.editor, id, { action: 'arrange', section: 'Health' })
    expect((await dataOf(slug))['@type']).toBe('MedicalWebPage')
  })

  test('has been reviewed by those who checked it where they are named, and by nobody once anything lapsed', async () => {
    const { id, slug, claims } = await published('Reviewed', 'Health')
    await setSettings(room.store, { checkersPublic: true }, { by: 'system', via: { door: 'system' }, at: 3 })
    await renderPublicPages(room.store, id)
    expect((await dataOf(slug))['reviewedBy']).toEqual([{ '@type': 'Person', 'name': room.actors.checker.name }])
    await setSettings(room.store, { checkersPublic: false }, { by: 'system', via: { door: 'system' }, at: 4 })
    await done(room.actors.checker2, id, { action: 'giveVerdict', claim: claims[0]?.id, verdict: 'cannot-verify', note: 'Not any more.' })
    const page = await dataOf(slug)
    expect([page['reviewedBy'], page['lastReviewed'], page.mainEntity['backstory']]).toEqual([undefined, undefined, expect.stringContaining('being looked at again')])
  })

  test('nobody independent checked says no review', async () => {
    const { writer, head, checker, editor } = room.actors
    const { id } = await done(writer, null, { action: 'create', headline: 'My own view', text: 'There are 12 beds.', section: 'Health' })
    await done(head, id, { action: 'setCheckLevel', level: 'self', scope: [], reason: 'A view.' })
    await done(writer, id, { action: 'submit' })
    await done(checker, id, { action: 'signOff' })
    const { slug } = await done(editor, id, { action: 'publish' })
    const page = await dataOf(slug)
    expect([page['reviewedBy'], page['lastReviewed'], page.mainEntity['backstory']]).toEqual([undefined, undefined, expect.stringMatching(/^Not independently checked: /)])
    expect(unlikeSchemaOrg(page)).toEqual([])
  })

  test('is no ClaimReview, for none here has somebody else’s claim as its subject', async () => {
    for (const { path } of await room.store.all('SELECT "path" FROM "pages"') as unknown as { path: string }[]) expect([path, (await html(path)).includes('ClaimReview')]).toEqual([path, false])
  })

  test('told to other places: when, by whom, where and about what', async () => {
    const page = await html(`/news/${story.slug}`)
    for (const [property, content] of [['og:type', 'article'], ['og:url', `${address}/news/${story.slug}`], ['og:locale', 'en_GB'], ['article:author', `${address}/authors/ada-lindqvist`], ['article:section', 'Health'], ['article:tag', 'Wards'], ['article:tag', 'Beds &amp; more']]) expect(page).toContain(`<meta property="${property}" content="${content}"/>`)
    for (const time of ['published', 'modified']) expect(page).toMatch(new RegExp(`<meta property="article:${time}_time" content="[^"]*Z"/>`))
    expect(page.match(/property="og:image"/g)).toHaveLength(1)
    expect(await (await answerAuthor(at('/authors/ada-lindqvist'), 'ada-lindqvist')).text()).toContain('<meta property="og:type" content="profile"/>')
  })
})

test('the front page says whose paper it is, and where its standards are told', async () => {
  const [newsroom] = thingsOf(dataOn(await html('/')), 'NewsMediaOrganization')
  expect(newsroom).toEqual({
    '@type': 'NewsMediaOrganization', '@id': `${address}/#newsroom`, 'name': 'The Test', 'url': `${address}/`, 'logo': { '@type': 'ImageObject', 'url': `${address}/icon.svg` },
    ...Object.fromEntries(Object.entries({ publishingPrinciples: 'process', verificationFactCheckingPolicy: 'levels', unnamedSourcesPolicy: 'unnamed-sources', correctionsPolicy: 'corrections', ethicsPolicy: 'ethics', ownershipFundingInfo: 'ownership', masthead: 'masthead', actionableFeedbackPolicy: 'contact' }).map(([name, heading]) => [name, `${address}/standards#${heading}`])),
  })
})
