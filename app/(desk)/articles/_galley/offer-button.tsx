'use client'

import { useId } from 'react'
import { Button, type ButtonProps } from '@/app/_components/button'
import { Obstacle } from '@/app/_components/obstacle'
import type { OfferView } from '@/lib/editorial/view'

interface OfferButtonProps extends Pick<ButtonProps, 'tone' | 'size' | 'keys' | 'pending' | 'icon'> {
  offer: Pick<OfferView, 'action' | 'label' | 'refusals'>
  label?: string
  onPress: () => void
}

/** An offered act as a button; one that is refused cannot be pressed and says why beside it. */
export function OfferButton({ offer, label, onPress, ...look }: OfferButtonProps) {
  const reasons = useId()
  const refused = offer.refusals.length > 0
  return (
    <>
      <Button {...look} data-action={offer.action} onClick={onPress} refusedBecause={refused ? reasons : undefined}>{label ?? offer.label}</Button>
      {refused && <Obstacle id={reasons} things={offer.refusals} shown={2} rest={count => `${count} more`} />}
    </>
  )
}
