'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/app/_components/button'
import type { Shown } from '@/lib/server/house-outcome'
import styles from './secret.module.css'

const never = () => () => {}

/** Something shown this once: the whole of it in sight, and a button that copies it. */
export function Secret({ kind, secret, words }: Shown & { words: string }) {
  const t = useTranslations('frame')
  const [copied, setCopied] = useState(false)
  const origin = useSyncExternalStore(never, () => window.location.origin, () => '')
  const whole = kind === 'link' ? origin + secret : secret

  async function copy() {
    await navigator.clipboard.writeText(whole)
    setCopied(true)
  }

  return (
    <div className={styles.secret} role="status">
      <p>{words}</p>
      <div className={styles.row}>
        <code className={styles.value}>{whole}</code>
        <Button size="small" onClick={() => void copy()} icon={copied ? <Check size={14} strokeWidth={2} aria-hidden="true" /> : <Copy size={14} strokeWidth={1.75} aria-hidden="true" />}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  )
}
