import { speak } from '@/lib/messages/speak'
import { citations } from './json-ld-citations'
import { breadcrumbs, iso, person, publisher, sameNewsroom, sameWebsite, sectionCrumbs, type Thing } from './json-ld-newsroom'
import { pathOfNinjs } from './ninjs/path'
import { policiesOf } from './policies'
import type { StoryFigure } from './figures'
import type { PublicStory } from './story'
import { dayOf, derivedLine, noteName } from './words'

/**
 * NewsArticle on its page, as schema.org has them: who checked and when stands on the page, corrections on the article. Nothing
 * says ClaimReview: no story here has a claim of somebody else's as its subject (docs/decisions/0036).
 */
export function jsonLd(story: PublicStory): Thing {
  const { paper, slug, section, headline, language } = story
  const url = `${paper.address}/news/${slug}`
  const medical = paper.sections.some(({ name, medical: is }) => is && name === section)
  return {
    '@context': 'https://schema.org', '@type': medical ? 'MedicalWebPage' : 'WebPage', '@id': url, url, 'name': headline, 'inLanguage': language, 'isPartOf': sameWebsite(paper),
    'breadcrumb': breadcrumbs(paper, [...sectionCrumbs(paper, section), [headline, `/news/${slug}`]]), ...reviewed(story), 'mainEntity': newsArticle(story, url),
  }
}

function newsArticle(story: PublicStory, url: string): Thing {
  const { paper, headline, standfirst, language, section, topics, firstAt, changedAt, words, figures } = story
  const cited = citations(story)
  const { publishingPrinciples } = policiesOf(paper)
  const { title, parts } = derivedLine(story)
  return {
    '@type': 'NewsArticle', '@id': `${url}#article`, headline, ...(standfirst ? { description: standfirst } : {}), 'inLanguage': language, 'author': authors(story), 'publisher': publisher(paper),
    'datePublished': iso(firstAt), 'dateModified': iso(changedAt), 'isAccessibleForFree': true, 'wordCount': words, ...(section ? { articleSection: section } : {}), ...(topics.length > 0 ? { keywords: topics.map(({ name }) => name) } : {}),
    ...(figures.length > 0 ? { image: figures.map((one) => image(one, paper.address)) } : {}), ...(cited.length > 0 ? { citation: cited } : {}), ...corrections(story),
    'backstory': `${title}: ${parts.join('; ')}. ${url}/record`, ...(publishingPrinciples ? { publishingPrinciples } : {}),
    'subjectOf': { '@type': 'DigitalDocument', 'name': speak(paper.language)('paper.story.checkFile'), 'url': `${url}/check-file`, 'encodingFormat': 'text/html' },
    'encoding': { '@type': 'MediaObject', 'name': 'ninjs', 'contentUrl': `${paper.address}${pathOfNinjs(story.slug)}`, 'encodingFormat': 'application/json' },
  }
}

/** People with pages of their own; else the words of the byline, which are a person's unless they are the house's own name. */
function authors({ authors: named, byline, paper }: PublicStory): Thing | Thing[] {
  if (named.length > 0) return named.map((one) => person(paper, one))
  return byline === paper.name || byline === paper.team ? sameNewsroom(paper) : { '@type': 'Person', 'name': byline }
}

/** Only where somebody independent stands behind the words as they are now: under another check, or once anything lapsed, nobody is said to have reviewed them. */
function reviewed({ record, checkers, checkedBy, paper }: PublicStory): Thing {
  const lapsed = record.reopened.claims.length + record.reopened.sentences > 0
  if (record.check.level === 'self' || record.lastChecked === null || record.checkers.length === 0 || lapsed) return {}
  const people = checkers.map((name) => ({ '@type': 'Person', name }))
  return { reviewedBy: people.length > 0 ? people : { '@type': 'Organization', 'name': checkedBy, 'parentOrganization': sameNewsroom(paper) }, lastReviewed: dayOf(record.lastChecked, paper) }
}

/** Sizes are in pixels, which is what UN/CEFACT's E37 says. */
function image({ shown, caption, credit }: StoryFigure, address: string): Thing {
  const pixels = (value: number): Thing => ({ '@type': 'QuantitativeValue', value, 'unitCode': 'E37' })
  return { '@type': 'ImageObject', 'url': `${address}${shown.src}`, 'width': pixels(shown.width), 'height': pixels(shown.height), ...(caption ? { caption } : {}), ...(credit ? { creditText: credit } : {}) }
}

function corrections({ notes, paper }: PublicStory): Thing {
  const said = notes.map(({ at, note }) => ({ '@type': 'CorrectionComment', 'text': `${noteName(note.kind, paper)}: ${note.text}`, 'dateCreated': iso(at) }))
  return said.length > 0 ? { correction: said } : {}
}

/** JSON that no text in it can end: every character that could close or open an element is written as an escape. */
export function inert(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
