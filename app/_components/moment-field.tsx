'use client'

import type { ComponentProps } from 'react'
import { TextField } from './field'
import { useHouseClock } from './time'

/** A date with its time, on the newsroom's clock: the label says which. */
export function MomentField({ optional, ...rest }: Omit<ComponentProps<typeof TextField>, 'type' | 'hint'>) {
  const { zone } = useHouseClock()
  return <TextField {...rest} type="datetime-local" optional={<>{optional && <>{optional}, </>}{zone.replaceAll('_', ' ')} time</>} />
}
