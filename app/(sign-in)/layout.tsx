import type { ReactNode } from 'react'
import { Mark } from '@/app/_components/mark'
import { Words } from '@/app/_words/words'
import { houseSettings } from '@/lib/server/house'
import styles from './_entrance/entrance.module.css'
import { Promise as HousePromise } from './_entrance/promise'

export default async function Entrance({ children }: { children: ReactNode }) {
  const { name } = await houseSettings()
  return (
    <div className={styles.entrance}>
      <header className={styles.head}>
        <Mark large />
        <span className={styles.house}>{name}</span>
      </header>
      <main className={styles.form}><Words rooms={['signIn']}>{children}</Words></main>
      <HousePromise />
    </div>
  )
}
