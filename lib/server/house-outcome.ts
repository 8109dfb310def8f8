/** What comes of asking the house (people, sessions, keys), in the words of every door. */
export type HouseOutcome =
  | { outcome: 'done'; said: string; shown?: Shown }
  /** `field` names the answer it is about; empty where it is about the whole. */
  | { outcome: 'refused'; sentence: string; field: string }
  | { outcome: 'notFound' }
  | { outcome: 'signedOut' }

/** A secret that is shown this once and kept nowhere. */
export interface Shown {
  kind: 'link' | 'key'
  secret: string
}

export const done = (said: string, shown?: Shown): HouseOutcome => ({ outcome: 'done', said, ...(shown ? { shown } : {}) })
export const refused = (sentence: string, field = ''): HouseOutcome => ({ outcome: 'refused', sentence, field })
export const notFound: HouseOutcome = { outcome: 'notFound' }
