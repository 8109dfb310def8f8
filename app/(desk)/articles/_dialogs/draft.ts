'use client'

import { useCallback, useRef, useState } from 'react'

const shelf = 'countersign:draft:'

function read<T extends object>(key: string, blank: T): T {
  if (typeof window === 'undefined') return blank
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(shelf + key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? { ...blank, ...kept } : blank
  } catch {
    return blank
  }
}

function write(key: string, words: object | null) {
  try {
    if (words) sessionStorage.setItem(shelf + key, JSON.stringify(words))
    else sessionStorage.removeItem(shelf + key)
  } catch {
    // A full or forbidden store costs the safety of a reload, not the words on the page.
  }
}

/** What waits from before, if anything does. */
export function peekDraft<T extends object>(key: string): Partial<T> | null {
  const kept = read<Partial<T>>(key, {})
  return Object.keys(kept).length > 0 ? kept : null
}

export const dropDraft = (key: string) => write(key, null)

/** Fields that outlive a refusal, a reload and an expired sign-in; forgotten once they were sent. */
export function useDraft<T extends object>(key: string, blank: T): { fields: T; change: (part: Partial<T>) => void; forget: () => void } {
  const clean = useRef(blank)
  const [fields, setFields] = useState<T>(() => read(key, blank))
  const change = useCallback((part: Partial<T>) => setFields(before => {
    const next = { ...before, ...part }
    write(key, next)
    return next
  }), [key])
  const forget = useCallback(() => {
    write(key, null)
    setFields(clean.current)
  }, [key])
  return { fields, change, forget }
}
