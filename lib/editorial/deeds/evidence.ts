/** Deeds on evidence: sources, and what ties them to claims. Rows are added, never altered. */
import type { Confidentiality, SourceKind } from '../article'
import type { Deed } from './deeds'

const newsroomByDefault: readonly SourceKind[] = ['person', 'recording', 'transcript', 'correspondence', 'own-observation']

/** What a source's confidentiality is when nobody says: people and what they said stay in the newsroom. */
export function usualConfidentiality(kind: SourceKind): Confidentiality {
  return newsroomByDefault.includes(kind) ? 'newsroom' : 'public'
}

export const addSource: Deed<'addSource'> = (draft, { kind, title, url, doi, primary, confidentiality, people }) => {
  const bare = doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '')
  const source = draft.add('sources', { kind, title, url, doi: bare, primary, confidentiality: confidentiality ?? usualConfidentiality(kind) })
  if (confidentiality === 'named') draft.add('restrictions', { source: source.id, confidentiality, people: [...new Set([...people, draft.actor.id])].sort() })
  draft.made = source.id
  return undefined
}

export const addEvidence: Deed<'addEvidence'> = (draft, { claim, source, passage, locator, supports }) => {
  draft.made = draft.add('evidence', { claim, source, passage, locator, supports }).id
  return undefined
}

export const removeEvidence: Deed<'removeEvidence'> = (draft, { evidence }) => {
  draft.made = draft.add('removals', { evidence }).id
  return undefined
}
