'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextField } from '@/app/_components/field'
import { asTyped, momentOf } from '@/app/_components/house-moment'
import { MomentField } from '@/app/_components/moment-field'
import { useHouseClock } from '@/app/_components/time'
import type { GridRowView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './replies.module.css'

/** When and how they were asked, and until when they may answer. */
export function ApproachForm({ row, onLeave }: { row: GridRowView; onLeave: () => void }) {
  const t = useTranslations('replies')
  const { view, sendFor } = useRoom()
  const { zone } = useHouseClock()
  const [opened] = useState(() => asTyped(Date.now(), zone))
  const { fields, change, forget } = useDraft(`${view.id}:askForReply:${row.id}`, { how: '', askedAt: '', deadline: '' })
  const { ask, sending, trouble } = useAsking(sendFor(row.id))
  const [tried, setTried] = useState(false)
  const deadline = momentOf(fields.deadline, zone)
  const missing = { how: fields.how.trim() === '', deadline: deadline === null }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing.how || deadline === null) return toMissingField(event)
    // Left as it was, "now" is the moment this is sent, not the minute before it.
    const askedAt = fields.askedAt && fields.askedAt !== opened ? momentOf(fields.askedAt, zone) : null
    if (!(await ask(() => ({ action: 'askForReply', criticism: row.id, how: fields.how, deadline, ...(askedAt === null ? {} : { askedAt }) })))) return
    forget()
    onLeave()
  }

  return (
    <form noValidate className={styles.form} onSubmit={(event) => void submit(event)} aria-label={t('noteThatOfWasAsked', { of: row.of })}>
      <Fields>
        <TextField label={t('how')} hint={t('byEMailToThePressOffice')} value={fields.how} onChange={(event) => change({ how: event.target.value })} error={tried && missing.how ? t('sayHowTheyWereAsked') : undefined} maxLength={500} required autoFocus />
        <div className={dialogs.pair}>
          <MomentField label={t('whenTheyWereAsked')} value={fields.askedAt || opened} onChange={(event) => change({ askedAt: event.target.value })} />
          <MomentField label={t('theyMayAnswerUntil')} value={fields.deadline} onChange={(event) => change({ deadline: event.target.value })} error={tried && missing.deadline ? t('giveThemADayAndAnHour') : undefined} required />
        </div>
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{t('noteIt')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
