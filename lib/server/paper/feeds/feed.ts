/** A feed before it takes a form. Every address is whole, every text without what no form can hold. */
export interface Feed {
  title: string
  about: string
  language: string
  paper: string
  /** Address of the paper. */
  address: string
  /** Address of the page it is the feed of. */
  home: string
  /** Its own address in this form. */
  self: string
  hub: string | null
  updated: number
  items: FeedItem[]
}

export interface FeedItem {
  /** Names the story, or the note on it, for ever, whatever its address. */
  id: string
  url: string
  title: string
  language: string
  published: number
  updated: number
  summary: string
  html: string
  authors: { name: string; url?: string }[]
  categories: string[]
  picture: { url: string; type: string; bytes: number; width: number; height: number; alt: string } | null
}

/** The name of what has one of our ids, for all the world (RFC 9562). */
export const urn = (id: string): string => `urn:uuid:${id}`
