import { useTranslations } from 'next-intl'
import { SubmitButton } from '@/app/_components/submit-button'
import { timeAt } from '@/app/_words/time-at'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './people.module.css'

interface InvitesProps {
  invites: readonly { hash: string; email: string; roles: readonly string[]; expiresAt: number }[]
}

/** Invitations nobody has used yet. Their links are not kept: whoever lost one gets a new one. */
export function Invites({ invites }: InvitesProps) {
  const t = useTranslations('people')
  if (invites.length === 0) return null
  return (
    <section aria-labelledby="invited">
      <h2 id="invited" className={styles.title}>{t('invitedNotHereYet')}</h2>
      <ul className={styles.invites}>
        {invites.map(({ hash, email, roles, expiresAt }) => (
          <li key={hash}>
            <div className={styles.who}>
              <p className={styles.email}>{email || t('theFirstAdministrator')}</p>
              <p className={styles.note}>
                {t.rich('rolesUntil', { roles: roles.join(', ') || t('noRoleYet'), time: timeAt(expiresAt) })}
              </p>
            </div>
            <PlainHouseForm action="withdrawInvite" with={{ invite: hash }}>
              <SubmitButton tone="quiet" size="small" aria-label={t('withdrawTheInvitation', { email })}>{t('withdraw')}</SubmitButton>
            </PlainHouseForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
