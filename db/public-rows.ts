import type { Id } from '@/lib/editorial/people'

/** The picture a list shows beside a story, in the forms a reader's browser may choose from. */
export interface Picture {
  src: string
  width: number
  height: number
  srcset: string
  sources: readonly { type: string; srcset: string }[]
  alt: string
}

/** A story an editor put in its place on a front, until then; null: until somebody takes it away. */
export interface Pin {
  article: Id
  until: number | null
}

export interface Topic {
  name: string
  slug: string
}

export interface Author {
  person: Id
  name: string
  slug: string
}

/** What lists say of a story. */
export interface Teaser {
  article: Id
  slug: string
  section: string
  headline: string
  standfirst: string
  language: string
  byline: string
  firstAt: number
  check: string
  breakingUntil: number | null
  picture: Picture | null
}
