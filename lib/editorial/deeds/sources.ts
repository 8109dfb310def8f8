/** Deeds on what is known of a source. Nothing is altered: each is a row, and of most kinds the latest counts. */
import { appraisalOf, citationOf, confidentialityOf, copiesOf, groupOf, judgementOf } from '../sources'
import { canonical } from '../canonical'
import type { Deed } from './deeds'

/** The same bytes are kept once for each source. */
export const keepCopy: Deed<'keepCopy'> = (draft, { source, file, name, mediaType, bytes, how, url }) => {
  const known = copiesOf(draft.article, source).find((copy) => copy.file === file)
  draft.made = known?.id ?? draft.add('copies', { source, file, name, mediaType, bytes, how, url }).id
  return undefined
}

export const citeSource: Deed<'citeSource'> = (draft, { source, item }) => {
  const known = citationOf(draft.article, source)
  draft.made = known && canonical(known.item) === canonical(item) ? known.id : draft.add('citations', { source, item }).id
  return undefined
}

export const groupSource: Deed<'groupSource'> = (draft, { source, group }) => {
  if (groupOf(draft.article, source) !== group) draft.made = draft.add('groupings', { source, group }).id
  return undefined
}

export const judgeSource: Deed<'judgeSource'> = (draft, { source, condition, note }) => {
  const known = judgementOf(draft.article, source)
  if ((known?.condition ?? 'fine') !== condition || note !== (known?.note ?? '')) draft.made = draft.add('judgements', { source, condition, note }).id
  return undefined
}

/** Whoever adds or restricts a source goes on seeing it: nobody locks themselves out. */
export const restrictSource: Deed<'restrictSource'> = (draft, { source, confidentiality, people }, { target, actor }) => {
  if (!target.source) return undefined
  const named = confidentiality === 'named' ? [...new Set([...people, actor.id])].sort() : []
  const known = confidentialityOf(draft.article, target.source)
  if (known.confidentiality === confidentiality && canonical(known.people) === canonical(named)) return undefined
  draft.made = draft.add('restrictions', { source, confidentiality, people: named }).id
  return undefined
}

export const openSource: Deed<'openSource'> = (draft, { source }) => {
  draft.made = draft.add('openings', { source }).id
  return undefined
}

export const appraiseSource: Deed<'appraiseSource'> = (draft, { source, list }) => {
  const known = appraisalOf(draft.article, source)
  draft.made = known && canonical(known.list) === canonical(list) ? known.id : draft.add('appraisals', { source, list }).id
  return undefined
}
