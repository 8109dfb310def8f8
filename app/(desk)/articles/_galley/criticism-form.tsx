'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, TextareaField, TextField } from '@/app/_components/field'
import { useToast } from '@/app/_components/toast'
import type { SentenceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { Trouble } from '../_dialogs/trouble'
import { asQuote } from './choosing'
import { WordsOf } from './mark-form'
import styles from './open.module.css'
import { useRoom, type Chosen } from './room'

interface CriticismFormProps {
  /** The sentence to choose words from, and the words chosen in the sheet; where there is neither, they are typed. */
  sentence: SentenceView | null
  chosen: Chosen | null
  onLeave: () => void
}

/** Puts words that criticise somebody on the right-of-reply grid. */
export function CriticismForm({ sentence, chosen, onLeave }: CriticismFormProps) {
  const t = useTranslations('galley')
  const { view, paper, sendFor } = useRoom()
  const toast = useToast()
  const [part, setPart] = useState<string | null>(null)
  const about = chosen ? `${chosen.block}:${chosen.from}-${chosen.to}` : (sentence?.id ?? '')
  const { fields, change, forget } = useDraft(`${view.id}:markCriticism:${about}`, { quote: '', of: '', says: '' })
  const { ask, sending, trouble } = useAsking(sendFor(sentence?.id ?? 'chosen'))
  const [tried, setTried] = useState(false)
  const typing = !chosen && !sentence
  const missing = { of: fields.of.trim() === '', quote: typing && fields.quote.trim() === '' }

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (missing.of || missing.quote) return toMissingField(event)
    const where = chosen ? asQuote(chosen, paper) : sentence ? { quote: (part ?? sentence.text).trim(), sentence: sentence.id } : { quote: fields.quote.trim() }
    if (!(await ask(() => ({ action: 'markCriticism', ...where, of: fields.of, says: fields.says })))) return
    forget()
    toast({ tone: 'done', title: t('onTheGrid', { of: fields.of.trim() }) })
    onLeave()
  }

  return (
    <form noValidate className={styles.part} onSubmit={event => void submit(event)} aria-label={t('markCriticism')}>
      <Fields>
        {chosen && <p className={styles.sentence}>“{chosen.quote}”</p>}
        {!chosen && sentence && <WordsOf label={t('wordsThatCriticise')} sentence={sentence.text} part={part} onPart={setPart} />}
        {typing && <TextareaField label={t('wordsThatCriticise')} hint={t('exactlyAsTheyStandIn')} value={fields.quote} onChange={event => change({ quote: event.target.value })} error={tried && missing.quote ? t('copyTheWordsFromTheStory') : undefined} maxLength={5_000} rows={2} required autoFocus />}
        <TextField label={t('ofWhom')} hint={t('thePersonOrBodyWhoHas')} value={fields.of} onChange={event => change({ of: event.target.value })} error={tried && missing.of ? t('sayWhomTheWordsConcern') : undefined} maxLength={300} required autoFocus={!typing} />
        <TextField label={t('whatItSaysOfThem')} optional={t('inASentenceIfYouLike')} value={fields.says} onChange={event => change({ says: event.target.value })} maxLength={2_000} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{t('putItOnTheGrid')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}
