'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import { useMemo, useState, type ReactNode } from 'react'
import type { DeskLanguage, DeskWords } from '@/lib/messages/desk'

interface WordsProps {
  words: Partial<DeskWords>
  children: ReactNode
}

// The first words given stay: a page that comes anew brings the same ones, and is not to be drawn again for them.

/** The words around every page, and the language they are in. */
export function FirstWords({ language, words, children }: WordsProps & { language: string }) {
  const [given] = useState(words)
  return <NextIntlClientProvider locale={language} messages={given} timeZone="UTC">{children}</NextIntlClientProvider>
}

/** Adds rooms to those around them. */
export function MoreWords({ words, children }: WordsProps) {
  const language = useLocale()
  const [given] = useState(words)
  const around = useMessages()
  const all = useMemo(() => ({ ...around, ...given }), [around, given])
  return <NextIntlClientProvider locale={language} messages={all}>{children}</NextIntlClientProvider>
}

/** Adds the words that a component brings along in its script. */
export function OwnWords({ words, children }: { words: Record<DeskLanguage, Partial<DeskWords>>; children: ReactNode }) {
  return <MoreWords words={words[useLocale() as DeskLanguage]}>{children}</MoreWords>
}
