import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from './kbd'
import { Spinner } from './spinner'
import styles from './button.module.css'

/** go: the one main act of a page. plain: any other act. pencil: an act the work points to. quiet: no border. danger: takes something away. */
export type ButtonTone = 'go' | 'plain' | 'pencil' | 'quiet' | 'danger'

interface Look {
  tone?: ButtonTone
  size?: 'usual' | 'small'
  icon?: ReactNode
  /** The key that does the same, shown beside the label. */
  keys?: string
  wide?: boolean
  children?: ReactNode
}

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'children'> {
  /** The act is under way: said to screen readers, and a second press does nothing. */
  pending?: boolean
  /** Refused, with its reasons in the element of this id (an Obstacle). The button can still be reached and read. */
  refusedBecause?: string | undefined
}

function classNames({ tone = 'plain', size = 'usual', wide, className }: Look & { className?: string | undefined }) {
  return [styles.button, styles[tone], size === 'small' && styles.small, wide && styles.wide, className].filter(Boolean).join(' ')
}

function Face({ icon, keys, pending, children }: Look & { pending?: boolean }) {
  return (
    <>
      {pending ? <Spinner /> : icon}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  )
}

export function Button({ tone, size, icon, keys, wide, pending, refusedBecause, className, children, type = 'button', onClick, ...rest }: ButtonProps) {
  const inert = pending || refusedBecause !== undefined
  return (
    <button
      {...rest}
      type={inert && type === 'submit' ? 'button' : type}
      className={classNames({ tone, size, wide, className } as Look)}
      aria-disabled={inert || undefined}
      aria-busy={pending || undefined}
      aria-describedby={refusedBecause || rest['aria-describedby']}
      {...(!inert && onClick ? { onClick } : {})}
    >
      <Face icon={icon} keys={keys ?? ''} pending={pending ?? false}>{children}</Face>
    </button>
  )
}

export interface LinkButtonProps extends Look, Omit<ComponentProps<typeof Link>, 'children'> {}

export function LinkButton({ tone, size, icon, keys, wide, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames({ tone, size, wide, className } as Look)}>
      <Face icon={icon} keys={keys ?? ''}>{children}</Face>
    </Link>
  )
}
