import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LostConnection } from '@/app/_components/connection'
import { StyleNonce } from '@/app/_components/style-nonce'
import { HouseTime } from '@/app/_components/time'
import { Toasts } from '@/app/_components/toast'
import { Tooltips } from '@/app/_components/tooltip'
import { Words } from '@/app/_words/words'
import { houseClock } from '@/lib/server/house'
import { requireActor } from '@/lib/server/session'
import styles from './_frame/frame.module.css'

// Layouts are not asked again on every move between pages: each page asks for itself, through Frame and the door.
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('frame')
  await requireActor()
  const clock = await houseClock()
  return (
    <HouseTime {...clock}>
      <Tooltips>
        <Toasts>
          <StyleNonce nonce={(await headers()).get('x-nonce') ?? ''} />
          <a href="#content" className={styles.skip}>{t('toTheContent')}</a>
          <LostConnection title={t('noConnection')} words={t('whatYouTypeStaysInThis')} />
          <Words rooms={['frame']}>{children}</Words>
        </Toasts>
      </Tooltips>
    </HouseTime>
  )
}
