/** A part of the rules somebody may set: the offer, and a mark of what they see, so that nobody overwrites another's change. */
export interface Asking {
  offer: { action: string; label: string }
  seen: string
}
