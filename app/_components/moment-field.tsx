'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from './field'
import { useHouseClock } from './time'

/** A date with its time, on the newsroom's clock: the label says which. */
export function MomentField({ optional, ...rest }: Omit<ComponentProps<typeof TextField>, 'type' | 'hint' | 'optional'> & { optional?: string }) {
  const t = useTranslations('house')
  const zone = useHouseClock().zone.replaceAll('_', ' ')
  return <TextField {...rest} type="datetime-local" optional={optional ? t('momentOptional', { optional, zone }) : t('momentInZone', { zone })} />
}
