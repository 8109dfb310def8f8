import type { ReactNode } from 'react'
import { Mark } from '@/app/_components/mark'
import { HouseTime } from '@/app/_components/time'
import { Words } from '@/app/_words/words'
import { houseClock, houseSettings } from '@/lib/server/house'
import styles from './outside.module.css'

/** For people who work elsewhere and have no account: the newsroom’s name, and the one thing they came for. */
export default async function Outside({ children }: { children: ReactNode }) {
  const [{ name }, clock] = [await houseSettings(), await houseClock()]
  return (
    <HouseTime {...clock}>
      <div className={styles.outside}>
        <header className={styles.head}>
          <Mark />
          <span>{name}</span>
        </header>
        <main id="content" className={styles.sheet}><Words rooms={['outside']}>{children}</Words></main>
      </div>
    </HouseTime>
  )
}
