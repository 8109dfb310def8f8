/**
 * The machine as rows and as a diagram's data, read from the machine itself: what the handbook page shows is what the
 * server enforces. The golden table of the tests is written by hand and must equal these rows.
 */
import { actionNames, type Action } from './actions'
import { machine, type Holds } from './machine'
import type { RuleName } from './rules'
import type { Who } from './who'

export interface HandbookRow {
  action: Action
  label: string
  /** The region whose states `from` and `to` are. */
  region: 'desk' | 'public'
  from: string[]
  /** `same` where the state stays. */
  to: string
  who: Who[]
  rules: RuleName[]
}

export interface Edge {
  region: 'desk' | 'public'
  from: string
  to: string
  /** An action, or `settle` for what happens by itself. */
  by: Action | 'settle'
}

type Node = { on: Record<string, { target?: string; guard?: { params: Holds } }> }
const regions = machine.config.states as unknown as Record<'desk' | 'public', { initial: string; states: Record<string, Node> }>

function ways() {
  return (['desk', 'public'] as const).flatMap((region) =>
    Object.entries(regions[region].states).flatMap(([from, node]) =>
      Object.entries(node.on).map(([by, way]) => ({ region, from, by, to: way.target ?? 'same', guard: way.guard?.params }))))
}

/** A story is started where none is yet: the one row that is in no state. `mayCreate` is its rule. */
const created: HandbookRow = { action: 'create', label: actionNames.create.label, region: 'desk', from: [], to: regions.desk.initial, who: ['anyWriter', 'E'], rules: [] }

/** One row per action and outcome: the states it is known in, who may take it, the rules it needs, where it leads. */
export function handbook(): HandbookRow[] {
  const rows = new Map<string, HandbookRow>([['create', created]])
  for (const { region, from, by, to, guard } of ways()) {
    if (by === 'settle' || !guard) continue
    const action = by as Action
    const key = JSON.stringify([action, to, guard])
    const row = rows.get(key) ?? { action, label: actionNames[action].label, region, from: [], to, who: guard.who, rules: guard.rules }
    row.from.push(from)
    rows.set(key, row)
  }
  return [...rows.values()]
}

/** Every way from one state to another, for the diagram and its text equivalent. */
export function edges(): Edge[] {
  return ways().filter((way) => way.to !== 'same' && way.to !== way.from).map(({ region, from, by, to }) => ({ region, from, to, by: by as Edge['by'] }))
}

/** The states of both regions, in order. */
export function states(): Record<'desk' | 'public', string[]> {
  return { desk: Object.keys(regions.desk.states), public: Object.keys(regions.public.states) }
}

/** A rule's name as the sentence it is: `didNotWriteTheseWords` reads "did not write these words". */
export function inPlainWords(rule: RuleName): string {
  return rule.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
}
