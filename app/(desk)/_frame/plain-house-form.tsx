'use client'

import type { ReactNode } from 'react'
import { HouseForm } from './house-form'

/** A form of one button; what came of it is said in passing. */
export function PlainHouseForm({ action, with: unseen, children }: { action: string; with: Record<string, string>; children: ReactNode }) {
  return (
    <HouseForm action={action} with={unseen} brief>
      {() => children}
    </HouseForm>
  )
}
