'use client'

import { WifiOff } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import styles from './connection.module.css'

const every = 4_000
let lost = false
let probing: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<() => void>()

function say(now: boolean) {
  if (lost === now) return
  lost = now
  for (const hear of hearers) hear()
}

async function probe() {
  probing = undefined
  const answer = await fetch('/api/health/live', { cache: 'no-store', signal: AbortSignal.timeout(every) }).catch(() => null)
  if (answer?.ok) say(false)
  else probing = setTimeout(() => void probe(), every)
}

/** For whoever sends something and gets no answer: the banner comes up, and goes when the server answers again. */
export function reportLostConnection() {
  say(true)
  probing ??= setTimeout(() => void probe(), every)
}

const listen = (hear: () => void) => {
  hearers.add(hear)
  return () => void hearers.delete(hear)
}

/** Whether the server can be reached, as far as this page knows. */
export const useConnection = () => useSyncExternalStore(listen, () => !lost, () => true)

export function LostConnection({ title, words }: { title: string; words: string }) {
  const here = useConnection()
  useEffect(() => {
    const gone = () => reportLostConnection()
    const back = () => void probe()
    window.addEventListener('offline', gone)
    window.addEventListener('online', back)
    return () => {
      window.removeEventListener('offline', gone)
      window.removeEventListener('online', back)
    }
  }, [])
  return (
    <div role="status" className={styles.place}>
      {!here && (
        <p className={styles.banner}>
          <WifiOff size={15} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <strong>{title}</strong> {words}
          </span>
        </p>
      )}
    </div>
  )
}
