import type { CorrectionKind } from '@/lib/editorial/article'

/** What each kind of publication is called on the page. */
export const publicKinds: Record<string, string> = { first: 'Published', update: 'Updated', again: 'Published again', withdrawal: 'Withdrawn' }

/** Kinds of correction as a publisher chooses them, each with when it is the right one. */
export const noteKinds: { kind: CorrectionKind; label: string; hint: string }[] = [
  { kind: 'correction', label: 'Correction', hint: 'We had something wrong.' },
  { kind: 'clarification', label: 'Clarification', hint: 'It was right, and could be misunderstood.' },
  { kind: 'update', label: 'Update', hint: 'Something new happened.' },
  { kind: 'editors-note', label: 'Editor’s note', hint: 'Something readers should know about the story.' },
  { kind: 'minor', label: 'Minor change', hint: 'A typing error. It shows in the page’s history only.' },
]
