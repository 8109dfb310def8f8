'use client'

import { FileText, Lock, Unlink, Users } from 'lucide-react'
import { Badge } from '@/app/_components/badge'
import type { ClaimView, SourceView } from '@/lib/editorial/view'
import { sourceKindNames } from '../_galley/names'
import type { LinkFlag } from '@/lib/server/links/flags'
import { claimsOn, conditionNames, isAnswered } from './source-names'
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
  return (
    <ol className={styles.list} aria-label="Sources of this story">
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
  const { title, kind, primary, judgement, group, copies, confidentiality } = source
  return (
    <>
      <span className={styles.name} data-hidden={source.hidden || undefined}>{title}</span>
      <span className={styles.about}>
        {sourceKindNames[kind]} · {primary ? <strong>primary</strong> : 'secondary'}
        {claims.length > 0 && <> · <span className="figures">claim{claims.length > 1 && 's'} {claims.map(({ number }) => number).join(', ')}</span></>}
      </span>
      <span className={styles.badges}>
        {flag && !isAnswered(flag, source) && <Badge tone="query" icon={<Unlink size={11} strokeWidth={2} aria-hidden="true" />}>Look at its address</Badge>}
        {judgement && judgement.condition !== 'fine' && <Badge tone={conditionNames[judgement.condition].tone}>{conditionNames[judgement.condition].label}</Badge>}
        {confidentiality === 'named' && <Badge icon={<Lock size={11} strokeWidth={2} aria-hidden="true" />}>Named people</Badge>}
        {confidentiality === 'newsroom' && <Badge icon={<Users size={11} strokeWidth={2} aria-hidden="true" />}>Newsroom</Badge>}
        {group && <Badge>{group}</Badge>}
        {copies.length > 0 && <Badge icon={<FileText size={11} strokeWidth={2} aria-hidden="true" />}>{copies.length === 1 ? 'Copy' : `${copies.length} copies`}</Badge>}
      </span>
    </>
  )
}
