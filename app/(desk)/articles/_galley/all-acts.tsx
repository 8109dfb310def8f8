'use client'

import { useTranslations } from 'next-intl'
import type { OfferView } from '@/lib/editorial/view'
import styles from './legend.module.css'
import { OfferButton } from './offer-button'
import { useRoom } from './room'
import { useStoryActs } from './story-acts'
import { groups } from './ways'

/** Opens the list of acts and goes there. */
export function showAllActs() {
  const list = document.getElementById('acts')
  if (!(list instanceof HTMLDetailsElement)) return
  list.open = true
  list.scrollIntoView({ block: 'center' })
  list.querySelector('summary')?.focus({ preventScroll: true })
}

/** Every act that is offered on this story, in one place, for those who look for it here. */
export function AllActs() {
  const t = useTranslations('galley')
  const { view } = useRoom()
  const { start, dialogs } = useStoryActs()
  const offered = new Map<string, OfferView>(view.offered.map(offer => [offer.action, offer]))
  const shown = groups.map(group => ({ ...group, offers: group.actions.flatMap(action => offered.get(action) ?? []) })).filter(group => group.offers.length > 0)
  if (shown.length === 0) return null
  return (
    <details id="acts" className={`${styles.acts} not-printed`}>
      <summary className="label">{t('everythingYouMayDoHere')}</summary>
      <div className={styles.groups}>
        {shown.map(group => (
          <section key={group.says} aria-label={t(`acts.${group.says}`)}>
            <h3>{t(`acts.${group.says}`)}</h3>
            <ul>
              {group.offers.map(offer => (
                <li key={offer.action}>
                  <OfferButton offer={offer} size="small" onPress={() => start(offer.action)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {dialogs}
    </details>
  )
}
