'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Sheet } from '@/app/_components/sheet'
import { StandingDot } from '@/app/_components/standing-dot'
import { claimTitle, ClaimState } from './claim-line'
import { marginItems } from './margin-items'
import { OpenClaim } from './open-claim'
import { OpenSentence } from './open-sentence'
import { useRoom } from './room'
import { useWide } from './width'

/** On a phone the open card comes from below, over the sheet. */
export function PhoneCard() {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, at, isOpen, pending, close } = useRoom()
  const isWide = useWide()
  const item = useMemo(() => (isOpen && !isWide ? marginItems(view, at).find(one => one.key === at) : undefined), [view, at, isOpen, isWide])
  if (!item) return null
  const { claim } = item
  return (
    <Sheet
      open
      onOpenChange={open => open || close()}
      title={claim ? claimTitle(claim, called) : t('sentence')}
      description={claim ? <><StandingDot standing={claim.standing} /> <ClaimState claim={claim} pending={pending.get(claim.id)} /></> : t(`coverage.${item.sentence.coverage}`)}
    >
      <div data-card={item.key} data-standing={claim?.standing}>
        {claim ? <OpenClaim claim={claim} /> : <OpenSentence item={item} />}
      </div>
    </Sheet>
  )
}
