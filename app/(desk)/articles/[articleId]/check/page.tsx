import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import { articleFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { GalleyBar } from '../../_galley/bar'
import { Galley } from '../../_galley/galley'
import { GalleyRoom } from '../../_galley/galley-room'
import { Tabs } from '../../_tabs/tabs'
import { act } from '../../act'

interface Params {
  params: Promise<{ articleId: string }>
}

// Title and page ask for the same article: it is presented once.
const load = cache(async (articleId: string) => articleFor(await requireActor(), articleId))

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations('galley')
  const found = await load((await params).articleId)
  return { title: found ? t('checking', { headline: found.view.headline || t('noHeadlineYet') }) : t('notFound') }
}

export default async function CheckPage({ params }: Params) {
  const t = await getTranslations('galley')
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  return (
    <Words rooms={['story']}>
      <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
        <Frame crumbs={[{ label: t('desk'), href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || t('noHeadlineYet') }]} actions={<GalleyBar />} room="sheet">
          <Tabs article={view.id} offered={view.offered} />
          <Galley />
        </Frame>
      </GalleyRoom>
    </Words>
  )
}
