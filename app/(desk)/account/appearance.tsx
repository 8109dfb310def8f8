import { useTranslations } from 'next-intl'
import { Choices, RadioField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { Theme } from '@/lib/server/session-theme'
import { chooseThemeHere } from '../_frame/actions'
import styles from './account.module.css'
import { Part } from './part'

export function Appearance({ theme, themes }: { theme: Theme; themes: readonly { value: Theme; label: string }[] }) {
  const t = useTranslations('account')
  return (
    <Part id="appearance" title={t('appearance')} words={t('forThisBrowser')}>
      <form action={chooseThemeHere} className={styles.form}>
        <Choices label={t('appearance')} quietLabel row>
          {themes.map(({ value, label }) => (
            <RadioField key={value} name="theme" value={value} label={label} defaultChecked={value === theme} />
          ))}
        </Choices>
        <SubmitButton tone="plain">{t('setTheAppearance')}</SubmitButton>
      </form>
    </Part>
  )
}
