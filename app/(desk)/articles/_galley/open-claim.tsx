'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Notice } from '@/app/_components/notice'
import { timeAt } from '@/app/_words/time-at'
import type { ClaimView, OfferView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import { AskQueryForm } from '../_dialogs/ask-query-form'
import styles from './open.module.css'
import { Evidence } from './evidence'
import { Experts } from './experts'
import { History } from './history'
import { Memory } from './memory'
import { OfferButton } from './offer-button'
import { ProposalForm } from './proposal-form'
import { Proposals } from './proposals'
import { Queries } from './queries'
import { useRoom } from './room'
import { Stuck } from './stuck'
import { Verdicts } from './verdicts'
import { WordDiff } from './word-diff'

/** The inside of a claim's card: everything known of it, and everything offered on it. */
export function OpenClaim({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  const { view, me, form, showForm, sendFor } = useRoom()
  const back = () => showForm(null)
  const queries = view.queries.filter(query => claim.queries.includes(query.id))
  const isAsked = queries.some(query => query.state !== 'closed')
  return (
    <div className={styles.open}>
      <Words claim={claim} />
      {claim.checker && <p className={styles.quiet}>{claim.checker.id === me ? t('givenToYou') : t('givenTo', { name: claim.checker.name })}</p>}
      {claim.note && <p className={styles.quiet}>{t('nameNotedNote', { name: claim.by.name, note: claim.note })}</p>}
      <Stuck about={claim.id} />
      {isAsked && <Queries queries={queries} />}
      <Evidence claim={claim} />
      <Experts claim={claim} />
      <Verdicts claim={claim} />
      <Proposals proposals={claim.proposals} />
      {!isAsked && <Queries queries={queries} />}
      {form === 'query' && <AskQueryForm articleId={view.id} about={{ claim: claim.id }} send={sendFor(claim.id)} onDone={back} onLeave={back} />}
      {form === 'proposal' && <ProposalForm about={{ claim: claim.id }} sentence={claim.sentence} />}
      <OtherActs claim={claim} />
      <Memory claim={claim} />
      <History claim={claim} />
    </div>
  )
}

function Words({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  if (claim.standing === 'lost') {
    return (
      <section className={styles.part} aria-label={t('words')}>
        <Notice tone="refused" title={t('theWordsOfThisClaimAre')}>{t('chooseItsWordsInTheSheet')}</Notice>
        <p className={styles.wasPrinted}>“{claim.stale?.words || claim.signatures.at(-1)?.words || claim.quote}”</p>
      </section>
    )
  }
  if (claim.stale) return <ThenAndNow claim={claim} stale={claim.stale} />
  return (
    <section className={styles.part} aria-label={t('exactWords')}>
      <p className={styles.sentence}><Quoted sentence={claim.sentence} quote={claim.quote} /></p>
      {claim.how === 'moved' && <p className={styles.quiet}>{t('movedWordsUnchanged')}</p>}
    </section>
  )
}

/** The sentence, with the words the claim is made of set off. */
function Quoted({ sentence, quote }: { sentence: string; quote: string }) {
  const at = sentence.indexOf(quote)
  if (at < 0 || quote === sentence) return sentence
  return <>{sentence.slice(0, at)}<mark>{quote}</mark>{sentence.slice(at + quote.length)}</>
}


function ThenAndNow({ claim, stale }: { claim: ClaimView; stale: NonNullable<ClaimView['stale']> }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  return (
    <section className={styles.part} aria-label={t('wordsThenAndNow')}>
      <h4 className="label">{stale.words === claim.sentence ? t('wordsUnchanged') : t('wordsThenAndNow')}</h4>
      <WordDiff before={stale.words} after={claim.sentence} />
      <p className={styles.quiet}>
        {t.rich('then', { verdict: called(`verdicts.${stale.verdict}`), name: stale.by.name, time: timeAt(stale.at, 'brief'), because: stale.because })}
      </p>
    </section>
  )
}

/** Acts besides the verdict; which there are is what is offered. */
function OtherActs({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const { view, form, showForm, sendFor } = useRoom()
  const [dialog, setDialog] = useState<'overrule' | 'dropClaim' | null>(null)
  const find = (offers: readonly OfferView[], action: OfferView['action']) => offers.find(offer => offer.action === action)
  const query = find(view.offered, 'askQuery')
  const propose = claim.sentences.length > 0 ? find(view.offered, 'proposeWording') : undefined
  const keep = find(claim.offered, 'overrule')
  const cut = find(claim.offered, 'dropClaim')
  // Keeping words answers a dispute: where there is none, the page does not speak of it on every claim.
  const asksToKeep = keep && (keep.refusals.length === 0 || keep.refusals.every(refusal => refusal.rule !== 'isInDispute'))
  return (
    <div className={styles.acts}>
      {query && form !== 'query' && <OfferButton offer={query} size="small" keys="q" onPress={() => showForm('query')} />}
      {propose && form !== 'proposal' && <OfferButton offer={propose} size="small" keys="p" onPress={() => showForm('proposal')} />}
      {asksToKeep && <OfferButton offer={keep} size="small" onPress={() => setDialog('overrule')} />}
      {cut && <OfferButton offer={cut} size="small" tone="quiet" onPress={() => setDialog('dropClaim')} />}
      {dialog && (
        <ActDialog articleId={view.id} action={dialog} fields={{ claim: claim.id }} send={sendFor(claim.id)} open onOpenChange={open => setDialog(open ? dialog : null)}>
          <p className={styles.quiet}>{t('claimQuoted', { number: claim.number, kind: called(`kinds.${claim.kind}`).toLowerCase(), quote: claim.quote })}</p>
        </ActDialog>
      )}
    </div>
  )
}
