'use client'

import { useSyncExternalStore } from 'react'

/** Single letters as keys can be turned off, for those who speak to their computer. Kept in this browser. */
const shelf = 'countersign:letters-off'
const hearers = new Set<() => void>()

export const lettersAreOn = () => localStorage.getItem(shelf) === null

export function turnLetters(on: boolean) {
  if (on) localStorage.removeItem(shelf)
  else localStorage.setItem(shelf, 'yes')
  for (const hear of hearers) hear()
}

const listen = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

export const useLetters = () => useSyncExternalStore(listen, lettersAreOn, () => true)
