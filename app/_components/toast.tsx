'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Toast as Radix } from 'radix-ui'
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'
import { NoticePicture, type NoticeTone } from './notice'
import styles from './toast.module.css'

interface Said {
  tone: NoticeTone
  title: string
  words?: string
  /** A way back or onward; its label says what it does. */
  action?: { label: string; onSelect: () => void }
}

const Say = createContext<(said: Said) => void>(() => {})

/** Says how something went, in passing. What must be acted on belongs in a Notice, which stays. */
export const useToast = () => useContext(Say)

interface ShownProps extends Said {
  closeLabel: string
  onClosed: () => void
}

function Shown({ tone, title, words, action, closeLabel, onClosed }: ShownProps) {
  const lasting = tone === 'refused' || tone === 'conflict'
  return (
    <Radix.Root className={styles.toast} data-tone={tone} type={lasting ? 'foreground' : 'background'} duration={lasting ? 20_000 : 5_000} onOpenChange={open => open || onClosed()}>
      <NoticePicture tone={tone} />
      <div className={styles.words}>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        {words && <Radix.Description>{words}</Radix.Description>}
      </div>
      {action && (
        <Radix.Action className={styles.action} altText={action.label} onClick={action.onSelect}>
          {action.label}
        </Radix.Action>
      )}
      <Radix.Close className={styles.close} aria-label={closeLabel}>
        <X size={15} strokeWidth={1.75} aria-hidden="true" />
      </Radix.Close>
    </Radix.Root>
  )
}

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('house')
  const [shown, setShown] = useState<readonly (Said & { key: number })[]>([])
  const say = useCallback((said: Said) => setShown(before => [...before.slice(-3), { ...said, key: (before.at(-1)?.key ?? 0) + 1 }]), [])
  const forget = (key: number) => setShown(before => before.filter(each => each.key !== key))
  return (
    <Radix.Provider label={t('notices')} swipeDirection="right">
      <Say value={say}>{children}</Say>
      {shown.map(({ key, ...said }) => (
        <Shown key={key} {...said} closeLabel={t('close')} onClosed={() => forget(key)} />
      ))}
      <Radix.Viewport className={styles.place} label={t('notices')} />
    </Radix.Provider>
  )
}
