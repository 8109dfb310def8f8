import { Choices, RadioField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { Theme } from '@/lib/server/session-theme'
import { chooseThemeHere } from '../_frame/actions'
import styles from './account.module.css'
import { Part } from './part'

export function Appearance({ theme, themes }: { theme: Theme; themes: readonly { value: Theme; label: string }[] }) {
  return (
    <Part id="appearance" title="Appearance" words="For this browser.">
      <form action={chooseThemeHere} className={styles.form}>
        <Choices label="Appearance" quietLabel row>
          {themes.map(({ value, label }) => (
            <RadioField key={value} name="theme" value={value} label={label} defaultChecked={value === theme} />
          ))}
        </Choices>
        <SubmitButton tone="plain">Set the appearance</SubmitButton>
      </form>
    </Part>
  )
}
