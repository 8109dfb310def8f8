/** What is said of a source, in words. */
import type { SourceCondition } from '@/lib/editorial/source-rows'
import type { DeskWords } from '@/lib/messages/desk'
import type { BadgeTone } from '@/app/_components/badge'
import type { Says } from '@/app/_words/says'
import type { ClaimView, CopyView, SourceView } from '@/lib/editorial/view'
import type { LinkFlag } from '@/lib/server/links/flags'

export const conditionTones: Record<SourceCondition, BadgeTone> = { fine: 'signed', changed: 'stale', dead: 'stale', corrected: 'query', retracted: 'stale' }

/** Whether a person judged the source since: on a page that stays open, judging answers the flag. */
export const isAnswered = (flag: Pick<LinkFlag, 'at'>, { judgement }: Pick<SourceView, 'judgement'>): boolean => (judgement?.at ?? 0) >= flag.at

const media: [RegExp, keyof DeskWords['names']['media']][] = [
  [/^application\/pdf/, 'pdf'], [/^text\/html/, 'page'], [/wordprocessingml/, 'word'], [/^image\//, 'picture'], [/^audio\//, 'sound'], [/^text\/vtt|subrip/, 'transcript'],
]
export const mediaOf = (mediaType: string) => media.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'text'

/** "2.1 MB", "300 kB". */
export function sizeOf({ bytes }: Pick<CopyView, 'bytes'>, t: Says<'sources'>): string {
  if (bytes >= 1_000_000) return t('size.mb', { size: (bytes / 1_000_000).toFixed(1).replace(/\.0$/, '') })
  return bytes >= 1_000 ? t('size.kb', { size: Math.round(bytes / 1_000) }) : t('size.bytes', { size: bytes })
}

/** Claims that have a piece of evidence from this source now. */
export const claimsOn = (source: Pick<SourceView, 'id'>, claims: readonly ClaimView[]): ClaimView[] =>
  claims.filter((claim) => claim.cut === null && claim.evidence.some((row) => row.source === source.id && !row.removed))

/** "claim 3", "claims 3, 5 and 8". */
export function claimsInWords(numbers: readonly number[], t: Says<'sources'>): string {
  const [last = 0, ...before] = numbers.toSorted((a, b) => b - a)
  return t('claimsInWords', { count: numbers.length, before: before.toReversed().join(', '), last })
}
