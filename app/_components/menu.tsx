'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './menu.module.css'

interface MenuProps {
  /** A Button, or another element that takes a ref. */
  trigger: ReactNode
  /** Names the menu where the trigger shows only an icon. */
  label?: string
  align?: 'start' | 'end'
  children: ReactNode
}

export function Menu({ trigger, label, align = 'end', children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild {...(label ? { 'aria-label': label } : {})}>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={12}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface ItemProps {
  icon?: ReactNode
  /** A line of explanation under the label. */
  note?: ReactNode
  danger?: boolean
  disabled?: boolean
  children: ReactNode
}

function Words({ icon, note, children }: ItemProps) {
  return (
    <>
      {icon && <span className={styles.icon} aria-hidden="true">{icon}</span>}
      <span className={styles.words}>
        {children}
        {note && <small>{note}</small>}
      </span>
    </>
  )
}

export function MenuItem({ onSelect, danger, disabled, ...words }: ItemProps & { onSelect: () => void }) {
  return (
    <Radix.Item className={styles.item} onSelect={onSelect} disabled={disabled ?? false} data-danger={danger || undefined}>
      <Words {...words} />
    </Radix.Item>
  )
}

export function MenuLink({ href, danger, ...words }: ItemProps & { href: string }) {
  return (
    <Radix.Item className={styles.item} asChild data-danger={danger || undefined}>
      <Link href={href}>
        <Words {...words} />
      </Link>
    </Radix.Item>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: string }[]
}

/** One of several, kept open while choosing. */
export function MenuChoice<T extends string>({ label, value, onChange, options }: ChoiceProps<T>) {
  return (
    <>
      <MenuLabel>{label}</MenuLabel>
      <Radix.RadioGroup value={value} onValueChange={chosen => onChange(chosen as T)}>
        {options.map(option => (
          <Radix.RadioItem key={option.value} value={option.value} className={styles.item} onSelect={event => event.preventDefault()}>
            <span className={styles.icon}>
              <Radix.ItemIndicator>
                <Check size={14} strokeWidth={2.25} aria-hidden="true" />
              </Radix.ItemIndicator>
            </span>
            {option.label}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className={`label ${styles.name}`}>{children}</Radix.Label>
}

/** Whose menu it is. */
export function MenuWho({ name, note }: { name: ReactNode; note: ReactNode }) {
  return (
    <Radix.Label className={styles.who}>
      {name}
      <small>{note}</small>
    </Radix.Label>
  )
}

export function MenuLine() {
  return <Radix.Separator className={styles.line} />
}
