import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/badge'
import { SubmitButton } from '@/app/_components/submit-button'
import { timeAt } from '@/app/_words/time-at'
import type { OwnSession } from '@/lib/server/account'
import { leave } from '../_frame/actions'
import { PlainHouseForm } from '../_frame/plain-house-form'
import styles from './account.module.css'
import { Part } from './part'

function Session({ id, browser, address, seenAt, current }: OwnSession) {
  const t = useTranslations('account')
  return (
    <li className={styles.row}>
      <div>
        <p>
          {browser}
          {current && <Badge tone="pencil">{t('thisOne')}</Badge>}
        </p>
        <p className={styles.note}>
          {address ? t.rich('lastSeenAt', { address, time: timeAt(seenAt, 'relative') }) : t.rich('lastSeen', { time: timeAt(seenAt, 'relative') })}
        </p>
      </div>
      {current ? (
        <form action={leave}>
          <SubmitButton tone="plain" size="small">{t('signOut')}</SubmitButton>
        </form>
      ) : (
        <PlainHouseForm action="endSession" with={{ session: id }}>
          <SubmitButton tone="plain" size="small" aria-label={t('signOutBrowserAddress', { browser, address })}>{t('signOut')}</SubmitButton>
        </PlainHouseForm>
      )}
    </li>
  )
}

export function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('account')
  return (
    <Part id="sessions" title={t('whereYouAreSignedIn')} words={t('aBrowserYouDoNotKnow')}>
      <ul className={styles.rows}>
        {sessions.map(session => (
          <Session key={session.id} {...session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <PlainHouseForm action="endOtherSessions" with={{}}>
          <SubmitButton tone="danger">{t('signOutEverywhereElse')}</SubmitButton>
        </PlainHouseForm>
      )}
    </Part>
  )
}
