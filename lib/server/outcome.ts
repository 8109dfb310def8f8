import type { WordsInHand } from '@/lib/editorial/change'
import type { Id } from '@/lib/editorial/people'
import type { ArticleView, RefusalView } from '@/lib/editorial/view'

/** The four words of every door, and what is wrong before the law is even asked (unreadable, signed out). */
export type Outcome = OutcomeShowing<ArticleView>

/** The same with the article shown in another way. */
export type OutcomeShowing<V> =
  | { outcome: 'done'; article: V; made: Id | null; notices: string[] }
  | { outcome: 'refused'; refusals: RefusalView[] }
  | { outcome: 'conflict'; about: 'text' | 'words'; yours: WordsInHand; theirs: WordsInHand; version: number; theirName: string }
  | { outcome: 'notFound' }
  | { outcome: 'invalid'; sentence: string; path: string }
  | { outcome: 'signedOut' }
