import { useId } from 'react'
import { Button, type ButtonProps } from './button'
import { Obstacle, type Thing } from './obstacle'
import styles from './offer.module.css'

interface OfferProps extends Omit<ButtonProps, 'refusedBecause' | 'children'> {
  /** As the view sends it: a label, and what stands in the way. */
  offer: { label: string; refusals: readonly Thing[] }
  /** A shorter or plainer label where the page's place says the rest. */
  label?: string
  lead?: string
  rest?: (count: number) => string
  align?: 'start' | 'end'
}

/** One offered action: a button that works, or a button that does not with its sentences beside it. */
export function Offer({ offer, label, lead, rest, align, ...button }: OfferProps) {
  const reasons = useId()
  const refused = offer.refusals.length > 0
  return (
    <div className={styles.offer} data-align={align}>
      {refused && <Obstacle id={reasons} things={offer.refusals} lead={lead} {...(rest ? { rest } : {})} {...(align ? { align } : {})} />}
      <Button {...button} refusedBecause={refused ? reasons : undefined}>{label ?? offer.label}</Button>
    </div>
  )
}
