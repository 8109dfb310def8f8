import { SubmitButton } from '@/app/_components/submit-button'
import { Time } from '@/app/_components/time'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './people.module.css'

interface InvitesProps {
  invites: readonly { hash: string; email: string; roles: readonly string[]; expiresAt: number }[]
}

/** Invitations nobody has used yet. Their links are not kept: whoever lost one gets a new one. */
export function Invites({ invites }: InvitesProps) {
  if (invites.length === 0) return null
  return (
    <section aria-labelledby="invited">
      <h2 id="invited" className={styles.title}>Invited, not here yet</h2>
      <ul className={styles.invites}>
        {invites.map(({ hash, email, roles, expiresAt }) => (
          <li key={hash}>
            <div className={styles.who}>
              <p className={styles.email}>{email || 'The first administrator'}</p>
              <p className={styles.note}>
                {[roles.join(', ') || 'no role yet', 'until '].join(' · ')}
                <Time at={expiresAt} />
              </p>
            </div>
            <PlainHouseForm action="withdrawInvite" with={{ invite: hash }}>
              <SubmitButton tone="quiet" size="small" aria-label={`Withdraw the invitation of ${email}`}>Withdraw</SubmitButton>
            </PlainHouseForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
