'use client'

import { useState } from 'react'

/**
 * Radix locks the page behind a dialog with a style element, and the Content-Security-Policy wants this page's nonce on
 * it. The package that makes the element looks for this global.
 */
export function StyleNonce({ nonce }: { nonce: string }) {
  useState(() => Object.assign(globalThis, typeof window === 'undefined' ? {} : { __webpack_nonce__: nonce }))
  return null
}
