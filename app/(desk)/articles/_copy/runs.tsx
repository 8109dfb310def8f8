import { Fragment, type ReactNode } from 'react'
import type { GalleyRun } from '@/lib/server/annotated/checking-copy'
import type { Standing } from '@/lib/editorial/view'

/** A block's words as they look in print, claims underlined by their standing and numbered where they end. */
export function Runs({ runs, standings }: { runs: readonly GalleyRun[]; standings: ReadonlyMap<number, Standing> }) {
  return runs.map((run) => (
    <Fragment key={run.from}>
      {run.claims.length > 0 ? <span className="claim" data-standing={standings.get(run.claims.at(-1) ?? 0)}>{looked(run)}</span> : looked(run)}
      {run.ends.map((number) => <sup key={number} className="claim-number">{number}</sup>)}
    </Fragment>
  ))
}

function looked({ text, looks, href }: GalleyRun): ReactNode {
  if (looks.includes('break')) return <br />
  let words: ReactNode = text
  if (looks.includes('subscript')) words = <sub>{words}</sub>
  if (looks.includes('superscript')) words = <sup>{words}</sup>
  if (looks.includes('italic')) words = <em>{words}</em>
  if (looks.includes('bold')) words = <strong>{words}</strong>
  return href === null ? words : <a href={href} target="_blank" rel="noreferrer">{words}</a>
}
