'use client'

import { Time } from '@/app/_components/time'
import type { OfferView, SentenceView } from '@/lib/editorial/view'
import { AskQueryForm } from '../_dialogs/ask-query-form'
import styles from './open.module.css'
import { CriticismForm } from './criticism-form'
import { MarkForm } from './mark-form'
import type { SentenceItem } from './margin-items'
import { roleNames } from './names'
import { OfferButton } from './offer-button'
import { ProposalForm } from './proposal-form'
import { Proposals } from './proposals'
import { Queries } from './queries'
import { useRoom, type FormName } from './room'
import { Stuck } from './stuck'

export const coverageNames: Record<SentenceView['coverage'], string> = { 'claimed': 'claimed', 'no-fact': 'nothing to check', 'out-of-scope': 'out of scope', 'uncovered': 'nobody has looked' }

/** The inside of a sentence's card. */
export function OpenSentence({ item }: { item: SentenceItem }) {
  const { sentence, queries, proposals } = item
  const { view, form, showForm, sendFor } = useRoom()
  const back = () => showForm(null)
  return (
    <div className={styles.open}>
      <section className={styles.part} aria-label="Exact words">
        <p className={styles.sentence}>{sentence.text}</p>
        <p className={styles.quiet}>
          {roleNames[sentence.role]}{sentence.authors.length > 0 && <>, words by {new Intl.ListFormat('en').format(sentence.authors.map(author => author.name))}</>}.
          {sentence.mark && <> {sentence.mark.type === 'no-fact' ? 'Nothing to check here, says' : 'Outside the declared scope, says'} {sentence.mark.by.name}, <Time at={sentence.mark.at} brief />.</>}
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
