import type { Metadata } from 'next'
import { houseSettings } from '@/lib/server/house'
import styles from '../../outside.module.css'

export const metadata: Metadata = { title: 'Thank you', referrer: 'no-referrer', robots: { index: false, follow: false } }

export default async function Answered() {
  const { name } = await houseSettings()
  return (
    <header>
      <h1>Thank you</h1>
      <p className={styles.lead}>Your answer is with {name}. The link you came by no longer works; to add something, ask whoever sent it for a new one.</p>
    </header>
  )
}
