'use client'

import { useSyncExternalStore } from 'react'

const query = '(min-width: 821px)'

/** Whether sheet and margin stand side by side. */
export const wide = () => window.matchMedia(query).matches

const listen = (hear: () => void) => {
  const media = window.matchMedia(query)
  media.addEventListener('change', hear)
  return () => media.removeEventListener('change', hear)
}

export const useWide = () => useSyncExternalStore(listen, wide, () => true)
