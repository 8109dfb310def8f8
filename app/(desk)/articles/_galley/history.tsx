'use client'

import { Time } from '@/app/_components/time'
import type { ClaimView, SignatureView } from '@/lib/editorial/view'
import styles from './open.module.css'
import { verdictNames } from './names'

const pastWords: Record<SignatureView['past'], string> = {
  '': 'holds', 'words changed': 'past: the words changed', 'evidence changed': 'past: the evidence changed', 'became an author': 'past: its signer became an author',
  'replaced': 'replaced by a later verdict', 'place lost': 'past: the words are gone',
}

/** Every signature the claim ever had, newest first, and whether it holds. */
export function History({ claim }: { claim: ClaimView }) {
  return (
    <section className={styles.part} aria-label="History">
      <h4 className="label">History</h4>
      <ol className={styles.history}>
        {claim.cut && <li>Cut by {claim.cut.by.name}, <Time at={claim.cut.at} brief />: {claim.cut.reason}</li>}
        {claim.overrule && <li data-holds={claim.overrule.holds}>Words kept by {claim.overrule.by.name}, <Time at={claim.overrule.at} brief />: {claim.overrule.reason}{!claim.overrule.holds && ' (past)'}</li>}
        {claim.signatures.toReversed().map(signature => <Signed key={signature.id} signature={signature} now={claim.sentence} />)}
        <li>Marked by {claim.by.name}, <Time at={claim.at} brief />{claim.note && `: ${claim.note}`}</li>
      </ol>
    </section>
  )
}

function Signed({ signature, now }: { signature: SignatureView; now: string }) {
  return (
    <li data-holds={signature.past === ''}>
      <b>{verdictNames[signature.verdict]}</b> at revision {signature.revision} by {signature.by.name}, <Time at={signature.at} brief />; {pastWords[signature.past]}.
      {signature.renewal ? <p>Signed again with others: only punctuation changed.</p> : signature.note && <p>{signature.note}</p>}
      {signature.words !== now && <p className={styles.wasPrinted}>“{signature.words}”</p>}
      {signature.cites.length > 0 && <p>On {signature.cites.map(cite => [cite.sourceTitle, cite.locator].filter(Boolean).join(', ')).join('; ')}.</p>}
    </li>
  )
}
