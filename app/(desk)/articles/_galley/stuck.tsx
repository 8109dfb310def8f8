'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { Ask, Trouble as TroubleIs } from '../_dialogs/sending'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { useRoom } from './room'
import { WordSide } from './word-diff'

/** What did not go through, at the thing it is about. */
export function Stuck({ about }: { about: string }) {
  const t = useTranslations('galley')
  const { stuck, forget, ask } = useRoom()
  const found = stuck.get(about)
  if (!found) return null
  const { asked, trouble } = found
  if (trouble.outcome === 'conflict') return <WordsMoved about={about} asked={asked} conflict={trouble} />
  const again = trouble.outcome === 'unsent' && <Button size="small" onClick={() => void ask(about, asked)}>{t('tryAgain')}</Button>
  return <Trouble trouble={trouble} action={<>{again}<Button size="small" tone="quiet" onClick={() => forget(about)}>{t('close')}</Button></>} />
}

interface WordsMovedProps {
  about: string
  asked: Ask
  conflict: Extract<TroubleIs, { outcome: 'conflict' }>
}

/** The words changed between looking and signing: both side by side, and what was asked can be asked of the new ones. */
function WordsMoved({ about, asked, conflict }: WordsMovedProps) {
  const t = useTranslations('galley')
  const { ask, forget, pending } = useRoom()
  const router = useRouter()
  const [seen, now] = [conflict.yours.lines.join(' '), conflict.theirs.lines.join(' ')]
  function leave() {
    forget(about)
    router.refresh()
  }
  return (
    <Notice
      tone="conflict"
      live
      title={t('wordsMoved', { name: conflict.theirName || t('somebody') })}
      action={
        <>
          <Button size="small" tone="go" pending={pending.has(about)} onClick={() => void ask(about, { ...asked, version: conflict.version })}>{isNamed(asked.action) ? t(`again.${asked.action}`) : t('doItWithTheWordsAsThey')}</Button>
          <Button size="small" tone="quiet" onClick={leave}>{t('leaveIt')}</Button>
        </>
      }
    >
      <dl className={styles.both}>
        <div>
          <dt className="label">{t('youSaw')}</dt>
          <dd><WordSide before={seen} after={now} side="before" /></dd>
        </div>
        <div>
          <dt className="label">{t('now')}</dt>
          <dd><WordSide before={seen} after={now} side="after" /></dd>
        </div>
      </dl>
    </Notice>
  )
}

const named = ['giveVerdict', 'markNoFact', 'overrule'] as const
const isNamed = (action: Ask['action']): action is (typeof named)[number] => named.some(one => one === action)
