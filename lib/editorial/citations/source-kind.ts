/** Which kind of source a citation most likely is. A proposal for a form: the person who adds the source says what it is. */
import type { SourceKind } from '../article'
import type { CslItem, CslType } from './csl-item'

const kinds: Partial<Record<CslType, SourceKind>> = {
  'article-journal': 'peer-reviewed-paper', 'review': 'peer-reviewed-paper', 'paper-conference': 'peer-reviewed-paper', 'article': 'preprint',
  'book': 'book', 'chapter': 'book', 'thesis': 'book', 'manuscript': 'book', 'collection': 'book', 'classic': 'book',
  'article-newspaper': 'news-report', 'article-magazine': 'news-report', 'broadcast': 'news-report', 'review-book': 'news-report',
  'entry': 'reference-work', 'entry-dictionary': 'reference-work', 'entry-encyclopedia': 'reference-work',
  'report': 'official-document', 'legislation': 'official-document', 'bill': 'official-document', 'regulation': 'official-document', 'treaty': 'official-document', 'standard': 'official-document', 'hearing': 'official-document',
  'legal_case': 'court-or-company-record', 'patent': 'court-or-company-record', 'dataset': 'dataset', 'interview': 'person', 'personal_communication': 'correspondence',
  'speech': 'transcript', 'song': 'recording', 'figure': 'image-or-video', 'graphic': 'image-or-video', 'map': 'image-or-video', 'motion_picture': 'image-or-video',
}

/** The likely kind; a web page where nothing better is known. An article that says it is a preprint is one, whatever its type. */
export function sourceKindOf({ type, genre }: Pick<CslItem, 'type' | 'genre'>): SourceKind {
  return genre?.toLowerCase().includes('preprint') ? 'preprint' : (kinds[type] ?? 'web-page')
}
