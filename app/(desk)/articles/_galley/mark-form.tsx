'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '@/app/_components/button'
import { Fields, SelectField, TextField } from '@/app/_components/field'
import { claimKinds, type ClaimKind } from '@/lib/editorial/article'
import type { SentenceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import styles from './open.module.css'
import { asQuote } from './choosing'
import { useRoom, type Chosen } from './room'
import { stopOfMade } from './stop-of-made'

interface MarkFormProps {
  /** The sentence to choose words from, where none were chosen in the sheet. */
  sentence: SentenceView | null
  chosen: Chosen | null
  onLeave: () => void
}

/** What words look like they assert; the person says what they do. */
function likelyKind(words: string): ClaimKind {
  if (/[“”"«»„]/.test(words)) return 'quote'
  if (/\b(1[5-9]|20)\d\d\b/.test(words)) return 'date'
  return /\p{Nd}/u.test(words) ? 'number' : 'other'
}

/** Where the browser has another use for Enter, it sends the form all the same. */
function enterSends(event: KeyboardEvent<HTMLTextAreaElement | HTMLSelectElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** Marks words as a claim: those chosen in the sheet, or any of a sentence, chosen here with the keys. */
export function MarkForm({ sentence, chosen, onLeave }: MarkFormProps) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, paper, sendFor, go } = useRoom()
  const [part, setPart] = useState<string | null>(null)
  const quote = chosen?.quote ?? part ?? sentence?.text ?? ''
  const about = chosen ? `${chosen.block}:${chosen.from}-${chosen.to}` : (sentence?.id ?? '')
  const { fields, change, forget } = useDraft<{ kind: ClaimKind | ''; note: string }>(`${view.id}:markClaim:${about}`, { kind: '', note: '' })
  const { ask, sending, trouble } = useAsking(sendFor(sentence?.id ?? 'chosen'))
  const kind = fields.kind || likelyKind(quote)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const where = chosen ? asQuote(chosen, paper) : { quote: quote.trim(), ...(sentence ? { sentence: sentence.id } : {}) }
    const done = await ask(() => ({ action: 'markClaim', ...where, kind, note: fields.note }))
    if (!done) return
    forget()
    onLeave()
    const key = stopOfMade(done)
    if (key) go(key)
  }

  return (
    <form noValidate className={styles.part} onSubmit={event => void submit(event)} aria-label={t('markAClaim')}>
      <Fields>
        {chosen ? <p className={styles.sentence}>“{chosen.quote}”</p> : sentence && <WordsOf sentence={sentence.text} part={part} onPart={setPart} />}
        <SelectField label={t('kind')} value={kind} onChange={event => change({ kind: event.target.value as ClaimKind })} onKeyDown={enterSends} autoFocus>
          {claimKinds.map(value => <option key={value} value={value}>{called(`kinds.${value}`)}</option>)}
        </SelectField>
        <TextField label={t('note')} optional={t('ifYouLike')} value={fields.note} onChange={event => change({ note: event.target.value })} maxLength={2_000} />
        {trouble && <Trouble trouble={trouble} />}
        <div className={styles.acts}>
          <Button type="submit" tone="go" pending={sending}>{t('markTheClaim')}</Button>
          <Button tone="quiet" onClick={onLeave}>{t('leaveIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}

/** The sentence in a field that can be chosen from and not changed; without a choice the whole of it is meant. */
export function WordsOf({ sentence, part, onPart, label }: { sentence: string; part: string | null; onPart: (part: string | null) => void; label?: string }) {
  const t = useTranslations('galley')
  const id = useId()
  const choose = (field: HTMLTextAreaElement) => {
    const words = sentence.slice(field.selectionStart, field.selectionEnd).trim()
    onPart(words === '' ? null : words)
  }
  return (
    <div className={styles.wordsOf}>
      <label htmlFor={id} className="label">{label ?? t('wordsOfTheClaim')}</label>
      <textarea id={id} readOnly value={sentence} rows={3} aria-describedby={`${id}-hint`} onSelect={event => choose(event.currentTarget)} onKeyDown={enterSends} />
      <p id={`${id}-hint`} className={styles.quiet} aria-live="polite">{part ? t('partOf', { part }) : t('theWholeSentenceChoose')}</p>
    </div>
  )
}
