import type { FormEvent } from 'react'

/** Goes to the field that was left empty: the first one that must not be. */
export function toMissingField(event: FormEvent) {
  const fields = event.target instanceof HTMLFormElement ? event.target.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[required]') : []
  ;[...fields].find(field => field.value.trim() === '')?.focus()
}
