'use client'

import { useTranslations } from 'next-intl'
import { Obstacle } from '@/app/_components/obstacle'
import { mainOffer } from '../_galley/main-offer'
import { useRoom } from '../_galley/room'

/** What is missing before the main button of the bar can be pressed. */
export function WayToSubmit() {
  const t = useTranslations('write')
  const { view } = useRoom()
  const main = mainOffer(view.offered)
  if (!main || main.refusals.length === 0) return null
  const things = main.refusals.map((refusal) => ({ ...refusal, href: refusal.href === '#gate' ? '' : `/articles/${view.id}/check${refusal.href}` })).map(({ sentence, href }) => (href ? { sentence, href } : { sentence }))
  return <Obstacle id="gate" things={things} shown={2} rest={(count) => t('countMore', { count })} lead={`${main.label}:`} />
}
