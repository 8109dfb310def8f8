import type { ReactNode } from 'react'

interface StandingDotProps {
  /** A standing of the view, such as `stale`. */
  standing: string
  /** The standing in words, for those who do not see the dot; leave out where the word stands beside it. */
  label?: ReactNode
}

/** A claim's standing as a shape; standing.css draws it. */
export function StandingDot({ standing, label }: StandingDotProps) {
  return (
    <>
      <i className="standing-dot" data-standing={standing} aria-hidden="true" />
      {label && <span className="unseen">{label}</span>}
    </>
  )
}
