'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { reportLostConnection } from '@/app/_components/connection'
import { Button } from '@/app/_components/button'
import { CheckboxField, Choices, Fields, TextareaField, TextField } from '@/app/_components/field'
import type { ClaimView, SourceView } from '@/lib/editorial/view'
import { askOutside } from '../ask-outside'
import styles from './dialogs.module.css'
import { useDraft } from './draft'
import { toMissingField } from './first-field'
import type { Trouble as TroubleIs } from './sending'
import { Trouble } from './trouble'

interface ExpertFormProps {
  articleId: string
  claim: ClaimView
  sources: readonly SourceView[]
  onDone: (made: { name: string; link: string }) => void
  onLeave: () => void
}

const blank = { name: '', question: '', sources: [] as string[], days: '14' }

/** One question to somebody outside, and what they are given to answer it by. */
export function ExpertForm({ articleId, claim, sources, onDone, onLeave }: ExpertFormProps) {
  const t = useTranslations('dialogs')
  const { fields, change, forget } = useDraft(`${articleId}:askExpert:${claim.id}`, blank)
  const [state, setState] = useState<TroubleIs | 'sending' | null>(null)
  const [tried, setTried] = useState(false)
  const missing = { name: fields.name.trim() === '', question: fields.question.trim() === '', days: !/^\d{1,2}$/.test(fields.days.trim()) || Number(fields.days) < 1 || Number(fields.days) > 60 }
  const text = (name: 'name' | 'question' | 'days', label: string, wrong: string) => ({ label, value: fields[name], onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }), error: tried && missing[name] ? wrong : undefined, required: true })

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (state === 'sending') return
    if (missing.name || missing.question || missing.days) return toMissingField(event)
    setState('sending')
    const { outcome, link } = await askOutside(articleId, { ...fields, claim: claim.id, days: Number(fields.days) }).catch(() => {
      reportLostConnection()
      return { outcome: { outcome: 'unsent' as const }, link: '' }
    })
    if (outcome.outcome !== 'done') return setState(outcome)
    forget()
    onDone({ name: fields.name.trim(), link })
  }

  return (
    <form noValidate className={styles.inline} onSubmit={(event) => void submit(event)} aria-label={t('askAnExpert')}>
      <Fields>
        <TextField {...text('name', t('name'), t('sayWhoIsAsked'))} maxLength={200} autoFocus />
        <TextareaField {...text('question', t('question'), t('writeTheQuestion'))} hint={t('theySeeThisTheSentence')} maxLength={5_000} rows={3} />
        <ShownSources claim={claim} sources={sources} chosen={fields.sources} choose={(chosen) => change({ sources: chosen })} />
        <TextField {...text('days', t('validForInDays'), t('between1And60Days'))} inputMode="numeric" />
        {state && state !== 'sending' && <Trouble trouble={state} />}
        <div className={styles.foot}>
          <Button type="submit" tone="go" pending={state === 'sending'}>{t('makeTheLink')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}

/** The claim's own sources, by the passages attached to it. What only named people may see goes into no link. */
function ShownSources({ claim, sources, chosen, choose }: { claim: ClaimView; sources: readonly SourceView[]; chosen: readonly string[]; choose: (chosen: string[]) => void }) {
  const t = useTranslations('dialogs')
  const evidence = claim.evidence.filter((row) => !row.removed && !row.hidden)
  const own = sources.filter((source) => source.confidentiality !== 'named' && evidence.some((row) => row.source === source.id))
  if (own.length === 0) return null
  const passages = (id: string) => evidence.filter((row) => row.source === id && row.passage !== '').map((row) => `“${row.passage}”`).join(' ')
  return (
    <Choices label={t('theyMaySee')} optional={t('sourcesWithThePassages')}>
      {own.map(({ id, title }) => (
        <CheckboxField key={id} label={title} hint={passages(id) || t('noPassageTheTitleAlone')} checked={chosen.includes(id)} onChange={() => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])} />
      ))}
    </Choices>
  )
}
