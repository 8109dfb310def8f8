/** What is said of a source, in words. */
import type { SourceCondition } from '@/lib/editorial/source-rows'
import type { BadgeTone } from '@/app/_components/badge'
import type { ClaimView, CopyView, SourceView } from '@/lib/editorial/view'
import type { LinkFlag } from '@/lib/server/links/flags'

export const conditionNames: Record<SourceCondition, { label: string; hint: string; tone: BadgeTone }> = {
  fine: { label: 'Stands as it stood', hint: 'It still says what was cited from it.', tone: 'signed' },
  changed: { label: 'Changed', hint: 'It says something else now than when it was cited.', tone: 'stale' },
  dead: { label: 'Gone', hint: 'It cannot be found any more where it was.', tone: 'stale' },
  corrected: { label: 'Corrected', hint: 'Whoever published it corrected it.', tone: 'query' },
  retracted: { label: 'Retracted', hint: 'Whoever published it took it back.', tone: 'stale' },
}

/** What the link checker may find at an address that is worth a look. */
export const findingNames: Record<LinkFlag['finding'], string> = {
  waiting: 'It was not looked at yet', fine: 'It is as it was', closed: 'It is not shown to the server',
  changed: 'The page says something else now', moved: 'The address leads somewhere else now', gone: 'There is nothing at the address', unreachable: 'The address has not answered several times',
}

/** Whether a person judged the source since: on a page that stays open, judging answers the flag. */
export const isAnswered = (flag: Pick<LinkFlag, 'at'>, { judgement }: Pick<SourceView, 'judgement'>): boolean => (judgement?.at ?? 0) >= flag.at

const mediaNames: [RegExp, string][] = [
  [/^application\/pdf/, 'PDF'], [/^text\/html/, 'Web page'], [/wordprocessingml/, 'Word file'], [/^image\//, 'Picture'], [/^audio\//, 'Sound'], [/^text\/vtt|subrip/, 'Transcript'],
]
export const mediaName = (mediaType: string): string => mediaNames.find(([pattern]) => pattern.test(mediaType))?.[1] ?? 'Text'

/** "2.1 MB", "300 kB". */
export const sizeOf = ({ bytes }: Pick<CopyView, 'bytes'>): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB` : bytes >= 1_000 ? `${Math.round(bytes / 1_000)} kB` : `${bytes} bytes`

/** Claims that have a piece of evidence from this source now. */
export const claimsOn = (source: Pick<SourceView, 'id'>, claims: readonly ClaimView[]): ClaimView[] =>
  claims.filter((claim) => claim.cut === null && claim.evidence.some((row) => row.source === source.id && !row.removed))

/** "claim 3", "claims 3, 5 and 8". */
export function claimsInWords(numbers: readonly number[]): string {
  const [last, ...before] = numbers.toSorted((a, b) => b - a)
  return before.length === 0 ? `claim ${last ?? ''}` : `claims ${before.toReversed().join(', ')} and ${last}`
}
