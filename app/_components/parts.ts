import { useTranslations } from 'next-intl'
import type { Part } from './meter'

interface Progress { signed: number; kept: number; stale: number; lost: number; disputed: number }

/** How far the claims of a story are, as parts of a meter. */
export function useParts({ signed, kept, stale, lost, disputed }: Progress): Part[] {
  const called = useTranslations('names')
  return [
    { standing: 'verified', count: signed - kept, label: called('meter.signed') },
    { standing: 'kept-by-editor', count: kept, label: called('meter.kept') },
    { standing: 'stale', count: stale + lost, label: called('meter.stale') },
    { standing: 'query-open', count: disputed, label: called('meter.disputed') },
  ]
}
