import type { Metadata } from 'next'
import { Badge } from '@/app/_components/badge'
import { LinkButton } from '@/app/_components/button'
import { roleNames } from '@/lib/editorial/people'
import { houseSettings } from '@/lib/server/house'
import { invitation } from '@/lib/server/invitation'
import { shortestPassword } from '@/lib/server/password'
import styles from '../../_entrance/entrance.module.css'
import { AcceptForm } from './accept-form'

export const metadata: Metadata = { title: 'Your invitation', referrer: 'no-referrer' }

function Gone() {
  return (
    <div className={styles.sheet}>
      <h1>This invitation cannot be used</h1>
      <p className={styles.lead}>Each link works once and for seven days. This one was used, was withdrawn, or has run out. Ask an administrator of your newsroom for a new one.</p>
      <div className={styles.fields}>
        <LinkButton href="/sign-in" wide>I have an account: sign in</LinkButton>
      </div>
    </div>
  )
}

export default async function Invite({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invited = await invitation(token)
  if (!invited) return <Gone />
  const { name } = await houseSettings()
  return (
    <div className={styles.sheet}>
      <h1>Welcome to {name}</h1>
      <p className={styles.lead}>{invited.email ? <>You are invited as <strong>{invited.email}</strong>.</> : 'You are about to become this newsroom’s administrator.'}</p>
      {invited.roles.length > 0 && (
        <ul className={styles.roles} aria-label="Your roles">
          {invited.roles.map(role => (
            <li key={role}><Badge>{roleNames[role]}</Badge></li>
          ))}
        </ul>
      )}
      <AcceptForm secret={token} email={invited.email} shortest={shortestPassword} />
    </div>
  )
}
