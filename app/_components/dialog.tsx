'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './overlay.module.css'

export interface OverlayProps {
  title: ReactNode
  /** A sentence under the title; said to screen readers when it opens. */
  description?: ReactNode
  /** The button that opens it. Left out where `open` is held by the page. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children?: ReactNode
  /** Buttons at the foot. */
  foot?: ReactNode
  closeLabel?: string
  /** Where the focus goes on opening, when not to the first control. */
  onOpenAutoFocus?: (event: Event) => void
}

interface PanelProps extends OverlayProps {
  look: string | undefined
  wide?: boolean
}

function Head({ title, description, closeLabel }: OverlayProps) {
  const t = useTranslations('house')
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <Radix.Title className={styles.title}>{title}</Radix.Title>
        {description && <Radix.Description className={styles.description}>{description}</Radix.Description>}
      </div>
      <Radix.Close className={styles.close} aria-label={closeLabel ?? t('close')}>
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </Radix.Close>
    </div>
  )
}

/** What dialog and sheet share: a labelled layer that keeps the focus and gives it back. */
export function Panel({ look, wide, trigger, open, onOpenChange, onOpenAutoFocus, children, foot, ...head }: PanelProps) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={`${styles.panel} ${look}`}
          data-wide={wide || undefined}
          {...(head.description ? {} : { 'aria-describedby': undefined })}
          {...(onOpenAutoFocus ? { onOpenAutoFocus } : {})}
        >
          <Head {...head} />
          <div className={styles.body}>{children}</div>
          {foot && <div className={styles.foot}>{foot}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

export function Dialog({ wide, ...rest }: OverlayProps & { wide?: boolean }) {
  return <Panel {...rest} look={styles.dialog} wide={wide ?? false} />
}

/** Closes the dialog or sheet it stands in: wraps a button. */
export function CloseWith({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>
}
