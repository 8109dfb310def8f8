'use client'

import { useCallback, useRef, useState } from 'react'

/** Where one is in the locker: a source, a copy of it that is being read, a claim one looks for evidence for. */
export interface Place {
  source: string | null
  copy: string | null
  /** The claim's number. */
  claim: number | null
}

/** Kept in the address, so that a reload and a link come to the same place. */
export function usePlace(first: Place) {
  const [place, setPlace] = useState(first)
  const [moved, setMoved] = useState(false)
  const latest = useRef(first)
  const go = useCallback((to: Partial<Place>) => {
    const next = { ...latest.current, ...to }
    latest.current = next
    setMoved(true)
    setPlace(next)
    const query = new URLSearchParams(Object.entries(next).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])))
    window.history.replaceState(null, '', query.size > 0 ? `?${query}` : window.location.pathname)
  }, [])
  return { place, go, moved }
}
