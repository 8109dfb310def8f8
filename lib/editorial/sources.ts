/**
 * A source as it stands: who may see it, whether it still holds, which story it tells together with others. Derived from the
 * rows about it; of each kind the latest counts.
 */
import type { Article, Confidentiality, Signature, Overrule, Source } from './article'
import { system, type Actor, type Id } from './people'
import { read } from './reading'
import type { Citation, Copy, Appraisal, Judgement } from './source-rows'

/** Who may see a source: everybody, the newsroom, or people named (whoever added it is always among them). */
export function confidentialityOf(article: Article, source: Source): { confidentiality: Confidentiality; people: Id[] } {
  const last = read(article).restrictionsOf.get(source.id)?.at(-1)
  return last ? { confidentiality: last.confidentiality, people: last.people } : { confidentiality: source.confidentiality, people: [] }
}

/** Whether this person may see title, text, file and passages of a source. The article itself they see already. */
export function maySeeSource(article: Article, source: Source, actor: Pick<Actor, 'id'>): boolean {
  const { confidentiality, people } = confidentialityOf(article, source)
  return confidentiality !== 'named' || source.by === actor.id || people.includes(actor.id) || actor.id === system.id
}

/** The people who may see a source only named people may see: those named, and whoever added it. */
export function namedFor(article: Article, source: Source): Id[] {
  return [...new Set([...confidentialityOf(article, source).people, source.by])].sort()
}

/** What the newsroom commits to by a salted hash where it may not name a source: what a source is from its first day on. */
export function committed({ id, kind, title, url, doi, primary }: Source): Pick<Source, 'id' | 'kind' | 'title' | 'url' | 'doi' | 'primary'> {
  return { id, kind, title, url, doi, primary }
}

/** Whether it is shown without being opened: what only named people may see is opened each time, and each opening is history. */
export function isShownUnasked(article: Article, source: Source): boolean {
  return confidentialityOf(article, source).confidentiality !== 'named'
}

/** What people last said of how it stands; undefined where nobody said anything. */
export function judgementOf(article: Article, source: Id): Judgement | undefined {
  return read(article).judgementsOf.get(source)?.at(-1)
}

/** Whether somebody said, after this was signed, that a source it cites no longer stands as it stood then. */
export function sourceFellSince(article: Article, { cites, seq }: Signature | Overrule): boolean {
  return cites.some(({ source }) => {
    const said = read(article).judgementsOf.get(source) ?? []
    const now = said.at(-1)?.condition ?? 'fine'
    const then = said.findLast((row) => row.seq < seq)?.condition ?? 'fine'
    return now !== 'fine' && now !== then
  })
}

/** The group of sources it tells one story with; '' on its own. */
export function groupOf(article: Article, source: Id): string {
  return read(article).groupingsOf.get(source)?.at(-1)?.group ?? ''
}

export const citationOf = (article: Article, source: Id): Citation | undefined => read(article).citationsOf.get(source)?.at(-1)
export const appraisalOf = (article: Article, source: Id): Appraisal | undefined => read(article).appraisalsOf.get(source)?.at(-1)
export const copiesOf = (article: Article, source: Id): Copy[] => read(article).copiesOf.get(source) ?? []
