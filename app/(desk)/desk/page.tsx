import { FileText, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { LinkButton } from '@/app/_components/button'
import { Empty } from '@/app/_components/empty'
import { asGroup, deskList, type DeskAsked, type DeskList } from '@/lib/server/desk-groups'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import styles from './desk.module.css'
import { Filters } from './filters'
import { Group } from './group'

export const metadata: Metadata = { title: 'Desk' }

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 200) : '')

const asked = (query: Query): DeskAsked => ({ search: one(query['search']).trim(), section: one(query['section']), mine: one(query['mine']) !== '', only: asGroup(one(query['only'])) })

const isFiltered = ({ search, section, mine }: DeskAsked) => search !== '' || section !== '' || mine

function Start() {
  return (
    <LinkButton href="/articles/new" tone="go" icon={<Plus size={16} strokeWidth={2} aria-hidden="true" />}>
      New story
    </LinkButton>
  )
}

function Nothing({ list, filtered }: { list: DeskList; filtered: boolean }) {
  const picture = <FileText size={36} strokeWidth={1.25} />
  if (filtered) return <Empty title="No story fits." action={<LinkButton href="/desk">Show all stories</LinkButton>}>Try fewer words, or another section.</Empty>
  if (list.mayStart) return <Empty title="Your desk is clear." picture={picture} action={<Start />}>Start a story, paste one, or bring a file. It stays yours until you submit it.</Empty>
  return <Empty title="Your desk is clear." picture={picture}>Stories appear here as soon as there is one that you may see.</Empty>
}

export default async function Desk({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireActor()
  const wanted = asked(await searchParams)
  const list = await deskList(actor, wanted)
  const filtered = isFiltered(wanted)
  const shown = list.groups.filter(({ id, rows }) => rows.length > 0 || (id === 'waiting' && !filtered))
  const none = list.groups.every(({ rows }) => rows.length === 0)
  return (
    <Frame>
      <PageHead title={wanted.only ? (list.groups[0]?.title ?? 'Desk') : 'Desk'} actions={list.mayStart ? <Start /> : undefined} />
      {!list.empty && <Filters {...wanted} sections={list.sections} />}
      {none ? (
        <Nothing list={list} filtered={filtered || wanted.only !== null} />
      ) : (
        <div className={styles.groups}>
          {shown.map(group => (
            <Group key={group.id} {...group} alone={wanted.only !== null} />
          ))}
        </div>
      )}
    </Frame>
  )
}
