'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { timeAt } from '@/app/_words/time-at'
import type { OfferView, SentenceView } from '@/lib/editorial/view'
import { AskQueryForm } from '../_dialogs/ask-query-form'
import styles from './open.module.css'
import { CriticismForm } from './criticism-form'
import { MarkForm } from './mark-form'
import type { SentenceItem } from './margin-items'
import { OfferButton } from './offer-button'
import { ProposalForm } from './proposal-form'
import { Proposals } from './proposals'
import { Queries } from './queries'
import { useRoom, type FormName } from './room'
import { Stuck } from './stuck'


/** The inside of a sentence's card. */
export function OpenSentence({ item }: { item: SentenceItem }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { sentence, queries, proposals } = item
  const { view, form, showForm, sendFor } = useRoom()
  const { list } = useFormatter()
  const place = called(`places.${sentence.role}`)
  const back = () => showForm(null)
  return (
    <div className={styles.open}>
      <section className={styles.part} aria-label={t('exactWords')}>
        <p className={styles.sentence}>{sentence.text}</p>
        <p className={styles.quiet}>
          {sentence.authors.length > 0 ? t('placeBy', { place, names: list(sentence.authors.map(author => author.name)) }) : t('place', { place })}
          {sentence.mark && <> {t.rich(sentence.mark.type === 'no-fact' ? 'noFactBy' : 'outsideBy', { name: sentence.mark.by.name, time: timeAt(sentence.mark.at, 'brief') })}</>}
        </p>
      </section>
      <Stuck about={sentence.id} />
      <SentenceActs sentence={sentence} />
      {form === 'mark' && <MarkForm sentence={sentence} chosen={null} onLeave={back} />}
      {form === 'criticism' && <CriticismForm sentence={sentence} chosen={null} onLeave={back} />}
      {form === 'query' && <AskQueryForm articleId={view.id} about={{ sentence: sentence.id }} send={sendFor(sentence.id)} onDone={back} onLeave={back} />}
      {form === 'proposal' && <ProposalForm about={{ sentence: sentence.id }} sentence={sentence.text} />}
      <Proposals proposals={proposals} />
      <Queries queries={queries} />
    </div>
  )
}

const forms = { markClaim: { form: 'mark', keys: 'm' }, askQuery: { form: 'query', keys: 'q' }, proposeWording: { form: 'proposal', keys: 'p' }, markCriticism: { form: 'criticism', keys: '' } } as const satisfies Partial<Record<OfferView['action'], { form: FormName; keys: string }>>
type Formed = keyof typeof forms
const isFormed = (offer: OfferView): offer is OfferView & { action: Formed } => offer.action in forms

function SentenceActs({ sentence }: { sentence: SentenceView }) {
  const { view, form, showForm, ask, pending } = useRoom()
  // A sentence has claims or a mark, never both; the law refuses the other, and the page need not repeat it.
  const marks = sentence.claims.length > 0 ? [] : sentence.offered.filter(offer => offer.action === 'markNoFact' || offer.action === 'liftNoFact')
  const shown = marks.filter(offer => offer.action === 'liftNoFact' || !sentence.mark)
  return (
    <div className={styles.acts}>
      {shown.map(offer => (
        <OfferButton
          key={offer.action}
          offer={offer}
          keys={offer.action === 'markNoFact' ? '0' : 'r'}
          tone={offer.action === 'markNoFact' ? 'pencil' : 'plain'}
          pending={pending.get(sentence.id)?.action === offer.action}
          onPress={() => void ask(sentence.id, { action: offer.action as 'markNoFact' | 'liftNoFact', sentence: sentence.id })}
        />
      ))}
      {view.offered.filter(isFormed).filter(offer => forms[offer.action].form !== form).map(offer => (
        <OfferButton key={offer.action} offer={offer} keys={forms[offer.action].keys} onPress={() => showForm(forms[offer.action].form)} />
      ))}
    </div>
  )
}
