'use client'

import { useEffect, useRef } from 'react'
import type { ClaimView } from '@/lib/editorial/view'
import { lettersAreOn } from '../_galley/key-choice'
import { isTyping, isUnderLayer } from '../_galley/places-on-page'

interface ReaderKeys {
  choose: () => void
  step: (by: 1 | -1) => void
  find: () => void
  close: () => void
  claim: ClaimView | null
  claims: readonly ClaimView[]
  onClaim: (number: number) => void
}

/** The keys of the reader: e makes evidence, / finds, n and p go through what was found, j and k from claim to claim. */
export function useReaderKeys(keys: ReaderKeys) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isTyping(event.target) || isUnderLayer() || !lettersAreOn()) return
      const does = doings[event.key]
      if (!does) return
      event.preventDefault()
      does(latest.current)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const doings: Record<string, ((keys: ReaderKeys) => void) | undefined> = {
  'e': ({ choose }) => choose(),
  '/': ({ find }) => find(),
  'n': ({ step }) => step(1),
  'p': ({ step }) => step(-1),
  'j': (keys) => toClaim(keys, 1),
  'k': (keys) => toClaim(keys, -1),
}

function toClaim({ claim, claims, onClaim }: ReaderKeys, by: 1 | -1) {
  const open = claims.filter(({ cut }) => cut === null)
  const here = open.findIndex(({ id }) => id === claim?.id)
  const next = open[here < 0 ? (by === 1 ? 0 : open.length - 1) : here + by]
  if (!next) return
  onClaim(next.number)
  document.querySelector(`[data-claim="${next.number}"]`)?.scrollIntoView({ block: 'nearest' })
}
