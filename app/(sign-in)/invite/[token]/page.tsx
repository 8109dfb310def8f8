import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/badge'
import { LinkButton } from '@/app/_components/button'
import { roleNames } from '@/lib/editorial/people'
import { houseSettings } from '@/lib/server/house'
import { invitation } from '@/lib/server/invitation'
import { shortestPassword } from '@/lib/server/password'
import styles from '../../_entrance/entrance.module.css'
import { AcceptForm } from './accept-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('yourInvitation'), referrer: 'no-referrer' }
}

function Gone() {
  const t = useTranslations('signIn')
  return (
    <div className={styles.sheet}>
      <h1>{t('thisInvitationCannot')}</h1>
      <p className={styles.lead}>{t('eachLinkWorksOnceAnd')}</p>
      <div className={styles.fields}>
        <LinkButton href="/sign-in" wide>{t('iHaveAnAccountSignIn')}</LinkButton>
      </div>
    </div>
  )
}

export default async function Invite({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations('signIn')
  const { token } = await params
  const invited = await invitation(token)
  if (!invited) return <Gone />
  const { name } = await houseSettings()
  return (
    <div className={styles.sheet}>
      <h1>{t('welcomeToName', { name })}</h1>
      <p className={styles.lead}>{invited.email ? t.rich('youAreInvitedAsEmail', { email: invited.email, strong: chunks => <strong>{chunks}</strong> }) : t('youAreAboutToBecomeThis')}</p>
      {invited.roles.length > 0 && (
        <ul className={styles.roles} aria-label={t('yourRoles')}>
          {invited.roles.map(role => (
            <li key={role}><Badge>{roleNames[role]}</Badge></li>
          ))}
        </ul>
      )}
      <AcceptForm secret={token} email={invited.email} shortest={shortestPassword} />
    </div>
  )
}
