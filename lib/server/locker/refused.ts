/** What kind of no it was, for whoever has to go on without a person. */
export interface WhyNot {
  /** What the site answered; 0 where it did not. */
  status: number
  /** Seconds it asked to be left alone for; 0 where it did not say. */
  retryAfter: number
}

/** Why something could not be fetched, in a sentence for the person who asked. */
export class Refused extends Error {
  readonly why: WhyNot

  constructor(sentence: string, why: Partial<WhyNot> = {}) {
    super(sentence)
    this.why = { status: 0, retryAfter: 0, ...why }
  }
}
