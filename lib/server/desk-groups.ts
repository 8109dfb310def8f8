import 'server-only'
import { mayCreate } from '@/lib/editorial/may'
import type { Actor } from '@/lib/editorial/people'
import type { ArticleSummary } from '@/lib/editorial/view'
import { deskPage, type DeskFilter } from './desk'
import { deskRow, type DeskRow } from './desk-row'
import { houseSettings } from './house'

/** The desk's list in the order a newsroom reads it. Each story stands in one group: the first that wants it. */
const groups = [
  { id: 'waiting', title: 'Waiting for you', from: [] },
  { id: 'writing', title: 'Being written', from: [{ desk: 'drafting' }, { desk: 'amending' }] },
  { id: 'checking', title: 'Being checked', from: [{ desk: 'checking' }] },
  { id: 'checked', title: 'Checked, not yet public', from: [{ desk: 'checked', public: 'unpublished' }, { desk: 'checked', public: 'withdrawn' }] },
  { id: 'live', title: 'Live', from: [{ desk: 'checked', public: 'live' }] },
  { id: 'spiked', title: 'Set aside', from: [{ desk: 'spiked' }] },
] as const satisfies readonly { id: string; title: string; from: readonly DeskFilter[] }[]

export type GroupId = (typeof groups)[number]['id']

export interface DeskGroup {
  id: GroupId
  title: string
  rows: DeskRow[]
  /** There are more than are shown: the group has a page of its own. */
  more: boolean
}

export interface DeskAsked {
  search: string
  section: string
  /** Only stories this person is on. */
  mine: boolean
  /** One group alone, at length. */
  only: GroupId | null
}

export interface DeskList {
  groups: DeskGroup[]
  sections: string[]
  mayStart: boolean
  /** Nothing at all, filtered or not. */
  empty: boolean
}

/** Finished stories pile up; the desk shows the newest of them. */
const shortly: Partial<Record<GroupId, number>> = { live: 8, spiked: 4 }
const atLength = 200

export const asGroup = (value: unknown): GroupId | null => groups.find(({ id }) => id === value)?.id ?? null

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

function wanted({ search, section }: DeskAsked): (row: ArticleSummary) => boolean {
  const words = folded(search).split(/\s+/).filter(Boolean)
  return row => (section === '' || row.section === section) && words.every(word => folded(`${row.headline} ${row.section} ${row.people.map(({ person }) => person.name).join(' ')}`).includes(word))
}

async function fetched(actor: Actor, asked: DeskAsked): Promise<{ id: GroupId; rows: ArticleSummary[] }[]> {
  const own = asked.mine ? { assigned: actor.id } : {}
  return Promise.all(groups.map(async ({ id, from }) => {
    const pages = await Promise.all(from.map(filter => deskPage(actor, { ...filter, ...own, limit: atLength })))
    return { id, rows: pages.flatMap(({ articles }) => articles).toSorted((a, b) => b.updatedAt - a.updatedAt) }
  }))
}

function grouped(found: { id: GroupId; rows: DeskRow[] }[], only: GroupId | null): DeskGroup[] {
  const waiting = found.flatMap(({ rows }) => rows.filter(({ why }) => why)).toSorted((a, b) => b.updatedAt - a.updatedAt)
  return groups.filter(({ id }) => only === null || id === only).map(({ id, title }) => {
    const rows = id === 'waiting' ? waiting : (found.find(each => each.id === id)?.rows ?? []).filter(({ why }) => !why)
    const shown = only === null ? (shortly[id] ?? atLength) : atLength
    return { id, title, rows: rows.slice(0, shown), more: rows.length > shown }
  })
}

/** Everything this person may see, in groups; what waits for them first. */
export async function deskList(actor: Actor, asked: DeskAsked): Promise<DeskList> {
  const [found, settings] = await Promise.all([fetched(actor, asked), houseSettings()])
  const all = found.flatMap(({ rows }) => rows)
  const fits = wanted(asked)
  const sections = new Set([...settings.sections.map(({ name }) => name), ...all.map(({ section }) => section)])
  const rows = found.map(({ id, rows: each }) => ({ id, rows: each.filter(fits).map(row => deskRow(row, actor)) }))
  return { groups: grouped(rows, asked.only), sections: [...sections].filter(Boolean).toSorted((a, b) => a.localeCompare(b)), mayStart: mayCreate(actor), empty: all.length === 0 }
}
