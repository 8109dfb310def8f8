/** @jsxImportSource preact */
import type { PublicClaim, PublicSource } from '@/lib/editorial/public-record'
import { speak } from '@/lib/messages/speak'
import { Moment } from './frame'
import { rich } from './rich'
import type { Paper } from './story'
import { day, sourceInWords } from './words'

/** A source readers may see, with the passage a claim rests on, and since when the newsroom has a copy of it. Nobody said in which language it is. */
export function SourceShown({ source, paper }: { source: PublicSource; paper: Paper }) {
  const { copiedAt } = source
  const named = <Named source={source} />
  return (
    <blockquote class="source">
      {source.passage && <p dir="auto">{source.passage}</p>}
      <footer>
        {source.supports ? named : rich(paper, 'paper.source.against', { source: () => named })}
        {source.locator && <>, <bdi>{source.locator}</bdi></>} · {speak(paper.language)(source.primary ? 'paper.source.primary' : 'paper.source.secondary', { kind: sourceInWords(source.kind, paper) })}{source.doi && <> · <bdi>{`DOI ${source.doi}`}</bdi></>}
        {copiedAt !== null && <> · {rich(paper, 'paper.source.copied', { at: () => <Moment at={copiedAt} paper={paper}>{day(copiedAt, paper)}</Moment> })}</>}
      </footer>
    </blockquote>
  )
}

function Named({ source: { title, url, doi } }: { source: PublicSource }) {
  const href = url || (doi ? `https://doi.org/${doi}` : '')
  return href ? <a href={href} rel="noopener nofollow" dir="auto">{title}</a> : <bdi>{title}</bdi>
}

export function Unshown({ claim: { unshown }, paper }: { claim: PublicClaim; paper: Paper }) {
  return unshown > 0 ? <p class="unshown">{speak(paper.language)('paper.source.unshown', { count: unshown })}</p> : null
}
