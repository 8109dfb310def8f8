import type { SourceKind } from '@/lib/editorial/article'
import type { CslType } from '@/lib/editorial/citations/csl-item'
import type { PublicSource } from '@/lib/editorial/public-record'
import { citationOf } from '@/lib/editorial/sources'
import type { PublicStory } from '../story'

/** A public source under the name it has in the file. */
export interface Listed {
  id: string
  source: PublicSource
  item: Record<string, unknown> & { id: string; type: CslType }
}

const types: Record<SourceKind, CslType> = {
  'person': 'interview', 'recording': 'broadcast', 'transcript': 'speech', 'official-document': 'report', 'court-or-company-record': 'legal_case', 'dataset': 'dataset', 'peer-reviewed-paper': 'article-journal',
  'preprint': 'article', 'book': 'book', 'news-report': 'article-newspaper', 'press-release': 'document', 'reference-work': 'entry', 'web-page': 'webpage', 'image-or-video': 'graphic', 'correspondence': 'personal_communication', 'own-observation': 'document',
}

/** The public sources claims rest on, each once, in the order in which claims first name them, as CSL-JSON. */
export function listedSources({ article, record }: PublicStory): Listed[] {
  const sources = new Map(record.claims.flatMap((claim) => claim.sources).map((source) => [source.id, source]))
  return [...sources.values()].map((source, at) => {
    const id = `source-${at + 1}`
    return { id, source, item: itemOf(article, source, id) }
  })
}

function itemOf(article: PublicStory['article'], source: PublicSource, id: string): Listed['item'] {
  const { kind, primary } = source
  // CSL has no place for these; `custom` is what it leaves to others.
  const { arXiv, ...cited } = citationOf(article, source.id)?.item ?? { type: types[kind], title: source.title }
  return { ...(source.url ? { URL: source.url } : {}), ...(source.doi ? { DOI: source.doi } : {}), ...cited, id, custom: { kind, primary, ...(arXiv ? { arXiv } : {}) } }
}
