/** @jsxImportSource preact */
import type { PublicClaim, PublicSource } from '@/lib/editorial/public-record'
import { Moment } from './frame'
import type { Paper } from './story'
import { day, sourceInWords } from './words'

/** A source readers may see, with the passage a claim rests on, and since when the newsroom has a copy of it. */
export function SourceShown({ source, paper }: { source: PublicSource; paper: Paper }) {
  const href = source.url || (source.doi ? `https://doi.org/${source.doi}` : '')
  return (
    <blockquote class="source">
      {source.passage && <p>{source.passage}</p>}
      <footer>
        {source.supports ? '' : 'Contradicting: '}{href ? <a href={href} rel="noopener nofollow">{source.title}</a> : source.title}
        {source.locator && `, ${source.locator}`} · {source.primary ? 'primary' : 'secondary'} {sourceInWords[source.kind]}{source.doi && ` · DOI ${source.doi}`}
        {source.copiedAt !== null && <> · copy kept on <Moment at={source.copiedAt} paper={paper}>{day(source.copiedAt, paper)}</Moment></>}
      </footer>
    </blockquote>
  )
}

export function Unshown({ claim: { unshown } }: { claim: PublicClaim }) {
  return unshown > 0 ? <p class="unshown">{unshown === 1 ? 'A source known to the newsroom' : `${unshown} sources known to the newsroom`}, not named here.</p> : null
}
