import { Badge } from '@/app/_components/badge'
import { SubmitButton } from '@/app/_components/submit-button'
import { Time } from '@/app/_components/time'
import type { OwnSession } from '@/lib/server/account'
import { leave } from '../_frame/actions'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './account.module.css'
import { Part } from './part'

function Session({ id, browser, address, seenAt, current }: OwnSession) {
  return (
    <li className={styles.row}>
      <div>
        <p>
          {browser}
          {current && <Badge tone="pencil">this one</Badge>}
        </p>
        <p className={styles.note}>
          {address && `${address} · `}last seen <Time at={seenAt} relative />
        </p>
      </div>
      {current ? (
        <form action={leave}>
          <SubmitButton tone="plain" size="small">Sign out</SubmitButton>
        </form>
      ) : (
        <PlainHouseForm action="endSession" with={{ session: id }}>
          <SubmitButton tone="plain" size="small" aria-label={`Sign out ${browser}, ${address}`}>Sign out</SubmitButton>
        </PlainHouseForm>
      )}
    </li>
  )
}

export function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  return (
    <Part id="sessions" title="Where you are signed in" words="A browser you do not know? Sign it out, and change your password.">
      <ul className={styles.rows}>
        {sessions.map(session => (
          <Session key={session.id} {...session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <PlainHouseForm action="endOtherSessions" with={{}}>
          <SubmitButton tone="danger">Sign out everywhere else</SubmitButton>
        </PlainHouseForm>
      )}
    </Part>
  )
}
