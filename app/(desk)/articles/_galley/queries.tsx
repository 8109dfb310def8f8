'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/app/_components/badge'
import type { OfferView, QueryView } from '@/lib/editorial/view'
import styles from './open.module.css'
import { OfferButton } from './offer-button'
import { ReplyForm, type ReplyAction } from './reply-form'
import { Said } from './said'
import { queryKey } from './stops'

export function Queries({ queries, title: given, lead }: { queries: readonly QueryView[]; title?: string; lead?: string }) {
  const t = useTranslations('galley')
  const title = given ?? t('queries')
  if (queries.length === 0) return null
  const closed = queries.filter(query => query.state === 'closed')
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className="label">{title}</h4>
      {lead && <p className={styles.quiet}>{lead}</p>}
      {queries.filter(query => query.state !== 'closed').map(query => <Query key={query.id} query={query} />)}
      {closed.length > 0 && (
        <details className={styles.closed}>
          <summary>{t('closed', { count: closed.length })}</summary>
          {closed.map(query => <Query key={query.id} query={query} />)}
        </details>
      )}
    </section>
  )
}

const order: readonly string[] = ['answerQuery', 'closeQuery', 'discussQuery'] satisfies ReplyAction[]
const isReply = (offer: OfferView): offer is OfferView & { action: ReplyAction } => order.includes(offer.action)

/** A query as a thread: the question, everything said since, and what one may say to it. */
function Query({ query }: { query: QueryView }) {
  const t = useTranslations('galley')
  const called = useTranslations('names')
  const [reply, setReply] = useState<ReplyAction | null>(null)
  const offers = query.offered.filter(isReply).filter(({ action }) => query.state !== 'closed' || action === 'discussQuery').toSorted((a, b) => order.indexOf(a.action) - order.indexOf(b.action))
  return (
    <div id={queryKey(query.id)} className={styles.query} data-state={query.state} tabIndex={-1}>
      <p className={styles.meta}>
        {t.rich(`query.${query.state}`, { badge: words => <Badge tone={query.state === 'closed' ? 'plain' : 'query'}>{words}</Badge>, type: called(`queries.${query.type}`), to: called(`askedOf.${query.to}`) })}
      </p>
      {query.lost && <p className={styles.wasPrinted}>{t('aboutWordsThatAreGone', { quote: query.quote })}</p>}
      <ol className={styles.thread}>
        <Said {...query} />
        {query.replies.map((said, nth) => <Said key={`${said.at} ${nth}`} {...said} />)}
      </ol>
      {reply
        ? <ReplyForm query={query} action={reply} onLeave={() => setReply(null)} />
        : (
          <div className={styles.acts}>
            {offers.map(offer => <OfferButton key={offer.action} offer={offer} label={t(`reply.${offer.action}`)} tone={offer.action === 'discussQuery' ? 'quiet' : 'plain'} size="small" onPress={() => setReply(offer.action)} />)}
          </div>
        )}
    </div>
  )
}
