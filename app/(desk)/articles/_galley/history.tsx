'use client'

import { useTranslations } from 'next-intl'
import { timeAt } from '@/app/_words/time-at'
import type { ClaimView, SignatureView } from '@/lib/editorial/view'
import styles from './open.module.css'


/** Every signature the claim ever had, newest first, and whether it holds. */
export function History({ claim }: { claim: ClaimView }) {
  const t = useTranslations('galley')
  return (
    <section className={styles.part} aria-label={t('history')}>
      <h4 className="label">{t('history')}</h4>
      <ol className={styles.history}>
        {claim.cut && <li>{t.rich('cutByNameReason', { name: claim.cut.by.name, time: timeAt(claim.cut.at, 'brief'), reason: claim.cut.reason })}</li>}
        {claim.overrule && <li data-holds={claim.overrule.holds}>{t.rich(claim.overrule.holds ? 'wordsKept' : 'wordsKeptPast', { name: claim.overrule.by.name, time: timeAt(claim.overrule.at, 'brief'), reason: claim.overrule.reason })}</li>}
        {claim.signatures.toReversed().map(signature => <Signed key={signature.id} signature={signature} now={claim.sentence} />)}
        <li>{t.rich(claim.note ? 'markedByNoted' : 'markedBy', { name: claim.by.name, time: timeAt(claim.at, 'brief'), note: claim.note })}</li>
      </ol>
    </section>
  )
}

function Signed({ signature, now }: { signature: SignatureView; now: string }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  return (
    <li data-holds={signature.past === ''}>
      {t.rich('signedThen', {
        verdict: called(`verdicts.${signature.verdict}`), revision: signature.revision, name: signature.by.name, time: timeAt(signature.at, 'brief'), past: t(`past.${signature.past || 'holds'}`), b: words => <b>{words}</b>,
      })}
      {signature.renewal ? <p>{t('signedAgainWithOthers')}</p> : signature.note && <p>{signature.note}</p>}
      {signature.words !== now && <p className={styles.wasPrinted}>“{signature.words}”</p>}
      {signature.cites.length > 0 && <p>{t('onSources', { sources: signature.cites.map(cite => [cite.sourceTitle, cite.locator].filter(Boolean).join(', ')).join('; ') })}</p>}
    </li>
  )
}
