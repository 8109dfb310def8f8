import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { LostConnection } from '@/app/_components/connection'
import { StyleNonce } from '@/app/_components/style-nonce'
import { HouseTime } from '@/app/_components/time'
import { Toasts } from '@/app/_components/toast'
import { Tooltips } from '@/app/_components/tooltip'
import { houseClock } from '@/lib/server/house'
import { requireActor } from '@/lib/server/session'
import styles from './_frame/frame.module.css'

// Layouts are not asked again on every move between pages: each page asks for itself, through Frame and the door.
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireActor()
  const clock = await houseClock()
  return (
    <HouseTime {...clock}>
      <Tooltips>
        <Toasts>
          <StyleNonce nonce={(await headers()).get('x-nonce') ?? ''} />
          <a href="#content" className={styles.skip}>To the content</a>
          <LostConnection title="No connection." words="What you type stays in this browser until the server answers." />
          {children}
        </Toasts>
      </Tooltips>
    </HouseTime>
  )
}
