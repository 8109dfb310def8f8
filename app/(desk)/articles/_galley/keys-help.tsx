'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/app/_components/field'
import { Dialog } from '@/app/_components/dialog'
import { Kbd } from '@/app/_components/kbd'
import { turnLetters, useLetters } from './key-choice'
import { keyGroups } from './keys'
import styles from './legend.module.css'
import { useRoom } from './room'

/** All keys, on `?`. */
export function KeysHelp() {
  const t = useTranslations('galley')
  const { form, showForm } = useRoom()
  const on = useLetters()
  return (
    <Dialog title={t('keysTitle')} description={t('theyRestWhileYouType')} open={form === 'keys'} onOpenChange={open => showForm(open ? 'keys' : null)} wide>
      <div className={styles.keys}>
        {keyGroups.map(group => (
          <section key={group.says} aria-label={t(`keys.${group.says}`)}>
            <h3 className="label">{t(`keys.${group.says}`)}</h3>
            <dl>
              {group.keys.map(({ keys, says }) => (
                <div key={says}>
                  <dt>{keys.map(key => <Kbd key={key}>{key}</Kbd>)}</dt>
                  <dd>{t(`keys.${says}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <CheckboxField label={t('lettersWorkAsKeys')} hint={t('turnThemOffIfYouDictate')} checked={on} onChange={event => turnLetters(event.target.checked)} />
    </Dialog>
  )
}
