import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import { colleagues } from '@/lib/server/colleagues'
import { articleFor } from '@/lib/server/desk'
import { linkFlags } from '@/lib/server/links/flags'
import { requireActor } from '@/lib/server/session'
import { EditBar } from '../../_edit/edit-bar'
import { GalleyRoom } from '../../_galley/galley-room'
import { SourceLocker } from '../../_sources/source-locker'
import { Tabs } from '../../_tabs/tabs'
import { act } from '../../act'

interface Asked {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

// Title and page ask for the same article: it is presented once.
const load = cache(async (articleId: string) => articleFor(await requireActor(), articleId))
const word = (value: string | string[] | undefined) => (typeof value === 'string' && value.length <= 64 ? value : null)

export async function generateMetadata({ params }: Asked): Promise<Metadata> {
  const t = await getTranslations('sources')
  const found = await load((await params).articleId)
  return { title: found ? t('sourcesOf', { headline: found.view.headline || t('noHeadlineYet') }) : t('notFound') }
}

export default async function SourcesPage({ params, searchParams }: Asked) {
  const t = await getTranslations('sources')
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  const { source, copy, claim } = await searchParams
  const number = word(claim)
  const [people, flags] = await Promise.all([colleagues(), linkFlags(await requireActor(), view.id)])
  return (
    <Words rooms={['story']}>
      <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
        <Frame crumbs={[{ label: t('desk'), href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || t('noHeadlineYet') }]} actions={<EditBar />} room="sheet">
          <Tabs article={view.id} offered={view.offered} />
          <SourceLocker colleagues={people} flags={flags} first={{ source: word(source), copy: word(copy), claim: number && /^\d{1,6}$/.test(number) ? Number(number) : null }} />
        </Frame>
      </GalleyRoom>
    </Words>
  )
}
