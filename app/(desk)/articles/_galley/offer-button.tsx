'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button, type ButtonProps } from '@/app/_components/button'
import { Obstacle } from '@/app/_components/obstacle'
import type { OfferView, RefusalView } from '@/lib/editorial/view'
import { useRoom } from './room'
import { onGrid } from './on-grid'

interface OfferButtonProps extends Pick<ButtonProps, 'tone' | 'size' | 'keys' | 'pending' | 'icon'> {
  offer: Pick<OfferView, 'action' | 'label' | 'refusals'>
  label?: string
  onPress: () => void
}

/** An offered act as a button; one that is refused cannot be pressed and says why beside it. */
export function OfferButton({ offer, label, onPress, ...look }: OfferButtonProps) {
  const t = useTranslations('galley')
  const reasons = useId()
  const { at, view } = useRoom()
  const refused = offer.refusals.length > 0
  return (
    <>
      <Button {...look} data-action={offer.action} onClick={onPress} refusedBecause={refused ? reasons : undefined}>{label ?? offer.label}</Button>
      {refused && <Obstacle id={reasons} things={offer.refusals.map(refusal => elsewhere(refusal, at, view.id))} shown={2} rest={count => t('countMore', { count })} />}
    </>
  )
}

/** A link to where one is already would lead nowhere. */
const elsewhere = ({ sentence, href }: RefusalView, at: string | null, article: string) => (href === `#${at}` || href === '#gate' || href === '' ? { sentence } : { sentence, href: onGrid(article, href) ?? href })
