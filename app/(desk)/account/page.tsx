import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/_words/words'
import { roleNames } from '@/lib/editorial/people'
import { accountOf } from '@/lib/server/account'
import { shortestPassword } from '@/lib/server/password'
import { requireActor, whoIsThis } from '@/lib/server/session'
import { currentTheme, themeChoices } from '@/lib/server/session-theme'
import { Frame, PageHead } from '../_frame/frame'
import styles from './account.module.css'
import { Appearance } from './appearance'
import { BioForm } from './bio-form'
import { Keys } from './keys'
import { NameForm } from './name-form'
import { PasswordForm } from './password-form'
import { Sessions } from './sessions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('yourAccount') }
}

export default async function Account() {
  const t = await getTranslations('account')
  await requireActor()
  const who = await whoIsThis()
  if (!who) return null
  const { name, email, bio, roles, sessions, tokens } = await accountOf(who)
  return (
    <Words rooms={['account']}>
      <Frame room="narrow">
        <PageHead title={t('yourAccount')}>
          {email} · {roles.map(role => roleNames[role]).join(', ') || t('noRoleYet')}
        </PageHead>
        <div className={styles.parts}>
          <NameForm name={name} />
          <BioForm bio={bio} />
          <PasswordForm email={email} shortest={shortestPassword} />
          <Sessions sessions={sessions} />
          <Keys tokens={tokens} />
          <Appearance theme={await currentTheme()} themes={themeChoices} />
        </div>
      </Frame>
    </Words>
  )
}
