/**
 * Sources and evidence as one person may see them. Of a source only named people may see, everybody sees that it exists, of
 * what kind it is and who vouches for it; its title, text, files and passages come only with its opening, which is history.
 */
import type { Article, Evidence, Source } from './article'
import { cite } from './citations/cite'
import { person, type Looking } from './looking'
import { offered } from './may'
import { read } from './reading'
import { restingOn } from './resting'
import { appraisalOf, citationOf, confidentialityOf, copiesOf, groupOf, isShownUnasked, judgementOf, maySeeSource } from './sources'
import type { EvidenceView, SourceView } from './view'

/** Whether its title and passages are in what this person is shown at this moment. */
export function isShown(article: Article, source: Source, { actor, opened }: Pick<Looking, 'actor' | 'opened'>): boolean {
  return isShownUnasked(article, source) || (maySeeSource(article, source, actor) && (opened?.has(source.id) ?? false))
}

/** What stands in the place of a title that is not shown. The number is the source's place in the story's list. */
export function titleFor(article: Article, source: Source | undefined, looking: Looking): string {
  if (!source) return ''
  return isShown(article, source, looking) ? source.title : `Confidential source ${article.sources.indexOf(source) + 1}`
}

export function sourceViews(article: Article, looking: Looking): SourceView[] {
  const resting = restingOn(article)
  return article.sources.map((source) => ({ ...sourceView(article, source, looking), reopens: resting.get(source.id) ?? [] }))
}

function sourceView(article: Article, source: Source, looking: Looking): Omit<SourceView, 'reopens'> {
  const shown = isShown(article, source, looking)
  const { confidentiality, people } = confidentialityOf(article, source)
  const judged = judgementOf(article, source.id)
  const { id, kind, url, doi, primary, by, at } = source
  return {
    id, kind, primary, confidentiality, at, title: titleFor(article, source, looking), url: shown ? url : '', doi: shown ? doi : '', by: person(by, looking),
    hidden: !shown, mayOpen: !shown && maySeeSource(article, source, looking.actor), people: people.map((one) => person(one, looking)),
    judgement: judged ? { condition: judged.condition, note: shown ? judged.note : '', by: person(judged.by, looking), at: judged.at } : null,
    ...(shown ? inTheOpen(article, source, looking) : { group: '', citation: '', item: null, copies: [], appraisal: null }),
    offered: offered(article, looking.actor, looking.house, { source }),
  }
}

function inTheOpen(article: Article, source: Source, looking: Looking): Pick<SourceView, 'group' | 'citation' | 'item' | 'copies' | 'appraisal'> {
  const item = citationOf(article, source.id)?.item ?? null
  return {
    group: groupOf(article, source.id), item, citation: item ? cite(item) : '',
    copies: copiesOf(article, source.id).map(({ id, file, name, mediaType, bytes, how, url, by, at }) => ({ id, file, name, mediaType, bytes, how, url, by: person(by, looking), at })),
    appraisal: appraisalOf(article, source.id)?.list ?? null,
  }
}

export function evidenceView(article: Article, row: Evidence, looking: Looking): EvidenceView {
  const { removed, sources } = read(article)
  const source = sources.get(row.source)
  const shown = source !== undefined && isShown(article, source, looking)
  return {
    id: row.id, source: row.source, sourceTitle: titleFor(article, source, looking), sourceKind: source?.kind ?? 'web-page', primary: source?.primary ?? false,
    url: shown ? source.url : '', doi: shown ? source.doi : '', passage: shown ? row.passage : '', locator: shown ? row.locator : '', supports: row.supports, hidden: !shown,
    by: person(row.by, looking), at: row.at, removed: removed.has(row.id),
    offered: removed.has(row.id) ? [] : offered(article, looking.actor, looking.house, { evidence: row }),
  }
}
