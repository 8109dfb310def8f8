/** What the law's values are called on the page. */
import type { ClaimKind, Confidentiality, QueryTo, QueryType, SourceKind, TextRole, Verdict } from '@/lib/editorial/article'
import type { Risk } from '@/lib/editorial/talk-rows'
import type { Standing } from '@/lib/editorial/view'

export const standingNames: Record<Standing, string> = {
  'verified': 'verified', 'opinion': 'opinion', 'authors-account': 'author’s account', 'kept-by-editor': 'kept by editor', 'stale': 'stale',
  'change-needed': 'change needed', 'cannot-verify': 'cannot verify', 'query-open': 'query open', 'lost': 'lost', 'unchecked': 'unchecked', 'cut': 'cut',
}

export const kindNames: Record<ClaimKind, string> = {
  name: 'Name', number: 'Number', date: 'Date', quote: 'Quote', attribution: 'Attribution', study: 'Study', comparison: 'Comparison', cause: 'Cause', image: 'Image', other: 'Other',
}

export const verdictNames: Record<Verdict, string> = {
  'verified': 'Verified', 'change-needed': 'Change needed', 'cannot-verify': 'Cannot verify', 'authors-account': 'Author’s account', 'opinion': 'Opinion',
}

export const sourceKindNames: Record<SourceKind, string> = {
  'person': 'Person', 'recording': 'Recording', 'transcript': 'Transcript', 'official-document': 'Official document', 'court-or-company-record': 'Court or company record',
  'dataset': 'Dataset', 'peer-reviewed-paper': 'Peer-reviewed paper', 'preprint': 'Preprint', 'book': 'Book', 'news-report': 'News report', 'press-release': 'Press release',
  'reference-work': 'Reference work', 'web-page': 'Web page', 'image-or-video': 'Image or video', 'correspondence': 'Correspondence', 'own-observation': 'Own observation',
}

export const confidentialityNames: Record<Confidentiality, string> = { public: 'Readers may see it', newsroom: 'Stays in the newsroom', named: 'Only people you name' }

export const queryToNames: Record<QueryTo, string> = { author: 'the writer', editor: 'the editor', source: 'a source', legal: 'the legal reader' }

export const queryTypeNames: Record<QueryType, string> = { evidence: 'Evidence', wording: 'Wording', fairness: 'Fairness', legal: 'Legal' }

export const roleNames: Record<TextRole, string> = {
  headline: 'Headline', standfirst: 'Standfirst', text: 'Text', quote: 'Quotation', caption: 'Caption', alt: 'Picture in words', pull: 'Pull quote', social: 'Social line',
}

export const riskNames: Record<Risk, string> = { low: 'Low risk', normal: 'Normal risk', high: 'High risk' }

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "three", "27": small numbers as words, as print has them. */
export function inWords(count: number): string {
  return counted[count] ?? String(count)
}

export const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
