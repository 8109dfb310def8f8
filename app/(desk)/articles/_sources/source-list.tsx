'use client'

import { FileText, Lock, Unlink, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/badge'
import type { ClaimView, SourceView } from '@/lib/editorial/view'
import type { LinkFlag } from '@/lib/server/links/flags'
import { claimsOn, conditionTones, isAnswered } from './source-names'
import styles from './sources.module.css'

interface SourceListProps {
  sources: readonly SourceView[]
  /** What the link checker found, by source. */
  flags: Readonly<Record<string, LinkFlag>>
  claims: readonly ClaimView[]
  at: string
  onChoose: (source: string) => void
}

/** Every source of the story, in the order they were added. */
export function SourceList({ sources, flags, claims, at, onChoose }: SourceListProps) {
  const t = useTranslations('sources')
  return (
    <ol className={styles.list} aria-label={t('sourcesOfThisStory')}>
      {sources.map((source) => (
        <li key={source.id}>
          <button type="button" aria-current={source.id === at ? 'true' : undefined} onClick={() => onChoose(source.id)}>
            <Line source={source} flag={flags[source.id]} claims={claimsOn(source, claims)} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function Line({ source, flag, claims }: { source: SourceView; flag: LinkFlag | undefined; claims: readonly ClaimView[] }) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { title, kind, primary, judgement, group, copies, confidentiality } = source
  return (
    <>
      <span className={styles.name} data-hidden={source.hidden || undefined}>{title}</span>
      <span className={styles.about}>
        {called(`sources.${kind}`)} · {primary ? <strong>{called('primary')}</strong> : called('secondary')}
        {claims.length > 0 && <> · <span className="figures">{t('claimsByNumber', { count: claims.length, numbers: claims.map(({ number }) => number).join(', ') })}</span></>}
      </span>
      <span className={styles.badges}>
        {flag && !isAnswered(flag, source) && <Badge tone="query" icon={<Unlink size={11} strokeWidth={2} aria-hidden="true" />}>{t('lookAtItsAddress')}</Badge>}
        {judgement && judgement.condition !== 'fine' && <Badge tone={conditionTones[judgement.condition]}>{t(`conditions.${judgement.condition}.label`)}</Badge>}
        {confidentiality === 'named' && <Badge icon={<Lock size={11} strokeWidth={2} aria-hidden="true" />}>{t('namedPeople')}</Badge>}
        {confidentiality === 'newsroom' && <Badge icon={<Users size={11} strokeWidth={2} aria-hidden="true" />}>{t('newsroom')}</Badge>}
        {group && <Badge>{group}</Badge>}
        {copies.length > 0 && <Badge icon={<FileText size={11} strokeWidth={2} aria-hidden="true" />}>{t('copiesKept', { count: copies.length })}</Badge>}
      </span>
    </>
  )
}
