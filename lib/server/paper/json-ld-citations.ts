import type { SourceKind } from '@/lib/editorial/article'
import { fullName } from '@/lib/editorial/citations/cite'
import type { CslDate, CslName } from '@/lib/editorial/citations/csl-fields'
import { doiLink } from '@/lib/editorial/citations/identifiers'
import type { PublicSource } from '@/lib/editorial/public-record'
import type { Thing } from './json-ld-newsroom'
import type { PublicStory } from './story'
import type { Study } from './studies'

/** Sources that are works somebody else can look up, and what schema.org calls them. What a person said is none. */
const works: Partial<Record<SourceKind, string>> = {
  'peer-reviewed-paper': 'ScholarlyArticle', 'preprint': 'ScholarlyArticle', 'dataset': 'Dataset', 'book': 'Book', 'news-report': 'NewsArticle', 'official-document': 'CreativeWork', 'court-or-company-record': 'CreativeWork',
  'press-release': 'CreativeWork', 'reference-work': 'CreativeWork', 'web-page': 'WebPage', 'image-or-video': 'MediaObject', 'recording': 'MediaObject', 'transcript': 'CreativeWork',
}

/** The studies, and then the other public sources claims rest on. Of sources that may not be named nothing is here, not even their number. */
export function citations({ studies, record }: PublicStory): Thing[] {
  const others = new Map<string, PublicSource>()
  for (const source of record.claims.flatMap((claim) => claim.sources)) if (!studies.some((study) => study.source === source.id)) others.set(source.id, source)
  return [...studies.map(study), ...[...others.values()].flatMap(otherWork)]
}

function study({ title, doi, url, item }: Study): Thing {
  const journal = item?.['container-title']
  const published = isoDate(item?.issued)
  return {
    '@type': 'ScholarlyArticle', 'name': title, ...addresses({ doi, url }), ...(item?.author ? { author: item.author.flatMap(namedAs) } : {}), ...(published ? { datePublished: published } : {}),
    ...(journal ? { isPartOf: { '@type': 'Periodical', 'name': journal, ...(item.ISSN ? { issn: item.ISSN } : {}) } } : {}),
  }
}

function otherWork({ kind, title, url, doi }: PublicSource): Thing[] {
  const type = works[kind]
  return type ? [{ '@type': type, 'name': title, ...addresses({ doi, url }) }] : []
}

function addresses({ doi, url }: { doi: string; url: string }): Thing {
  return { ...(url ? { url } : {}), ...(doi ? { sameAs: doiLink(doi), identifier: { '@type': 'PropertyValue', 'propertyID': 'doi', 'value': doi } } : {}) }
}

/** "others" is nobody's name. A group writes under a name of its own. */
function namedAs(name: CslName): Thing[] {
  if (name.literal === 'others') return []
  return [name.family ? { '@type': 'Person', 'name': fullName(name) } : { '@type': 'Organization', 'name': fullName(name) }]
}

/** "2025-03-14", "2025-03" or "2025", as far as the citation says; '' for words, and for the years before ours. */
function isoDate(date: CslDate | undefined): string {
  if (!date || 'literal' in date) return ''
  const [year = 0, ...rest] = date['date-parts'][0] ?? []
  return year > 0 ? [String(year).padStart(4, '0'), ...rest.filter((part) => part > 0).map((part) => String(part).padStart(2, '0'))].join('-') : ''
}
