import { actionNames } from '@/lib/editorial/actions'
import { ruling } from '@/lib/editorial/may'
import type { CheckLevel } from '@/lib/editorial/article'
import { risks, type Risk } from '@/lib/editorial/talk-rows'
import type { ArticleSummary, OfferView, PersonView } from '@/lib/editorial/view'
import { progressInWords } from './desk-row'

/** A story in check, as whoever gives out the work sees it. */
export interface QueueRow {
  id: string
  headline: string
  section: string
  deadline: number | null
  late: boolean
  risk: Risk
  level: CheckLevel
  /** Sent back: the writer has the pen. */
  amending: boolean
  queries: number
  writers: string[]
  checkers: PersonView[]
  progress: ArticleSummary['progress']
  words: string[]
  /** To give somebody a part in it, where the story's state knows that. */
  assign: Pick<OfferView, 'action' | 'label' | 'refusals'> | null
}

/** What one checker has on their desk, over all stories in check. */
export interface Load {
  person: PersonView
  stories: number
  /** Claims still open: given to them, or to nobody on a story they check. */
  claims: number
  /** Stories of theirs whose deadline is over or within seven days. */
  due: number
}

const week = 7 * 24 * 60 * 60 * 1000

/** By deadline, so that late ones come first and those without one last; then the greater risk, then what waits longest. */
export function inOrder(rows: readonly ArticleSummary[]): ArticleSummary[] {
  const at = ({ deadline }: ArticleSummary) => deadline ?? Number.MAX_SAFE_INTEGER
  return rows.toSorted((a, b) => at(a) - at(b) || risks.indexOf(b.risk) - risks.indexOf(a.risk) || a.updatedAt - b.updatedAt)
}

export function queueRow(row: ArticleSummary, now: number): QueueRow {
  const named = (as: string) => row.people.filter((each) => each.as === as).map(({ person }) => person)
  return {
    id: row.id, headline: row.headline, section: row.section, deadline: row.deadline, late: row.deadline !== null && row.deadline < now, risk: row.risk, level: row.checkLevel,
    amending: row.state.desk === 'amending', queries: row.progress.queries, writers: named('writer').map(({ name }) => name), checkers: named('checker'),
    progress: row.progress, words: progressInWords({ ...row.progress, queries: 0 }),
    assign: ruling('assign', row.state) ? { action: 'assign', label: actionNames.assign.label, refusals: [] } : null,
  }
}

/** The load of each of these checkers, the least first: who can take more stands on top. */
export function loads(checkers: readonly PersonView[], rows: readonly ArticleSummary[], now: number): Load[] {
  const all = checkers.map((person) => {
    const own = rows.filter(({ people }) => people.some((row) => row.as === 'checker' && row.person.id === person.id))
    const claims = own.flatMap(({ load }) => load).filter((row) => row.person === person.id).reduce((sum, row) => sum + row.claims, 0)
    return { person, stories: own.length, claims, due: own.filter(({ deadline }) => deadline !== null && deadline < now + week).length }
  })
  return all.toSorted((a, b) => a.claims - b.claims || a.stories - b.stories || a.person.name.localeCompare(b.person.name))
}
