import { FileText, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/app/_components/button'
import { Empty } from '@/app/_components/empty'
import { Words } from '@/app/_words/words'
import { asGroup, deskList, type DeskAsked, type DeskList } from '@/lib/server/desk-groups'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import styles from './desk.module.css'
import { Filters } from './filters'
import { Group } from './group'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk')
  return { title: t('desk') }
}

type Query = Record<string, string | string[] | undefined>

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 200) : '')

const asked = (query: Query): DeskAsked => ({ search: one(query['search']).trim(), section: one(query['section']), mine: one(query['mine']) !== '', only: asGroup(one(query['only'])) })

const isFiltered = ({ search, section, mine }: DeskAsked) => search !== '' || section !== '' || mine

function Start() {
  const t = useTranslations('desk')
  return (
    <LinkButton href="/articles/new" tone="go" icon={<Plus size={16} strokeWidth={2} aria-hidden="true" />}>
      {t('newStory')}
    </LinkButton>
  )
}

function Nothing({ list, filtered }: { list: DeskList; filtered: boolean }) {
  const t = useTranslations('desk')
  const picture = <FileText size={36} strokeWidth={1.25} />
  if (filtered) return <Empty title={t('noStoryFits')} action={<LinkButton href="/desk">{t('showAllStories')}</LinkButton>}>{t('tryFewerWordsOrAnother')}</Empty>
  if (list.mayStart) return <Empty title={t('yourDeskIsClear')} picture={picture} action={<Start />}>{t('startAStoryPasteOneOr')}</Empty>
  return <Empty title={t('yourDeskIsClear')} picture={picture}>{t('storiesAppearHereAsSoon')}</Empty>
}

export default async function Desk({ searchParams }: { searchParams: Promise<Query> }) {
  const t = await getTranslations('desk')
  const actor = await requireActor()
  const wanted = asked(await searchParams)
  const list = await deskList(actor, wanted)
  const filtered = isFiltered(wanted)
  const shown = list.groups.filter(({ id, rows }) => rows.length > 0 || (id === 'waiting' && !filtered))
  const none = list.groups.every(({ rows }) => rows.length === 0)
  return (
    <Words rooms={['desk']}>
      <Frame>
        <PageHead title={wanted.only ? (list.groups[0]?.title ?? t('desk')) : t('desk')} actions={list.mayStart ? <Start /> : undefined} />
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
    </Words>
  )
}
