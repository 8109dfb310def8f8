import { speak } from '@/lib/messages/speak'
import type { PublicStory } from './story'
import { noteName } from './words'

type Thing = Record<string, unknown>

const iso = (at: number) => new Date(at).toISOString()

/** NewsArticle on its WebPage, as schema.org has them: who checked and when stands on the page, corrections on the article. */
export function jsonLd(story: PublicStory): Thing {
  const { paper, record, slug } = story
  const url = `${paper.address}/news/${slug}`
  const say = speak(paper.language)
  const organization: Thing = { '@type': 'NewsMediaOrganization', 'name': paper.name, ...(paper.address ? { url: paper.address, correctionsPolicy: `${paper.address}/corrections` } : {}) }
  const article: Thing = {
    '@type': 'NewsArticle', '@id': `${url}#article`, 'headline': story.headline, ...(story.standfirst ? { description: story.standfirst } : {}),
    'inLanguage': story.language, 'author': { '@type': 'Person', 'name': story.byline }, 'publisher': organization, 'datePublished': iso(story.firstAt), 'dateModified': iso(story.changedAt),
    'isAccessibleForFree': true, 'wordCount': story.words, ...(story.section ? { articleSection: story.section } : {}),
    ...(story.picture ? { image: { '@type': 'ImageObject', 'url': `${paper.address}${story.picture.src}`, 'width': story.picture.width, 'height': story.picture.height } } : {}), ...citations(story), ...corrections(story),
    'backstory': `${say('paper.story.howChecked')}: ${url}/record`,
    'subjectOf': { '@type': 'DigitalDocument', 'name': say('paper.story.checkFile'), 'url': `${url}/check-file`, 'encodingFormat': 'text/html' },
  }
  const reviewed = record.check.level === 'self' || record.lastChecked === null ? {} : { reviewedBy: { '@type': 'Organization', 'name': story.checkedBy, 'parentOrganization': organization }, lastReviewed: iso(record.lastChecked) }
  return { '@context': 'https://schema.org', '@type': 'WebPage', '@id': url, url, 'name': story.headline, ...reviewed, 'mainEntity': article }
}

function citations({ record }: PublicStory): Thing {
  const seen = new Map(record.claims.flatMap((claim) => claim.sources).map((source) => [`${source.title} ${source.url} ${source.doi}`, source]))
  const cited = [...seen.values()].map(({ title, url, doi, kind }) => ({
    '@type': kind === 'peer-reviewed-paper' || kind === 'preprint' ? 'ScholarlyArticle' : 'CreativeWork', 'name': title,
    ...(url ? { url } : doi ? { url: `https://doi.org/${doi}` } : {}), ...(doi ? { identifier: { '@type': 'PropertyValue', 'propertyID': 'doi', 'value': doi } } : {}),
  }))
  return cited.length > 0 ? { citation: cited } : {}
}

function corrections({ notes, paper }: PublicStory): Thing {
  const said = notes.map(({ at, note }) => ({ '@type': 'CorrectionComment', 'text': `${noteName(note.kind, paper)}: ${note.text}`, 'datePublished': iso(at) }))
  return said.length > 0 ? { correction: said } : {}
}

/** JSON that no text in it can end: every character that could close or open an element is written as an escape. */
export function inert(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
