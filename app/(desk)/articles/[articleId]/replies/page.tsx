import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import { articleFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { GalleyRoom } from '../../_galley/galley-room'
import { Replies } from '../../_replies/replies'
import { Tabs } from '../../_tabs/tabs'
import { act } from '../../act'

interface Params {
  params: Promise<{ articleId: string }>
}

const load = cache(async (articleId: string) => articleFor(await requireActor(), articleId))

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const t = await getTranslations('replies')
  const found = await load((await params).articleId)
  return { title: found ? t('rightOfReplyOf', { headline: found.view.headline || t('noHeadlineYet') }) : t('notFound') }
}

export default async function RepliesPage({ params }: Params) {
  const t = await getTranslations('replies')
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  return (
    <Words rooms={['story']}>
      <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
        <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: view.headline || t('noHeadlineYet'), href: `/articles/${view.id}/check` }, { label: t('rightOfReply') }]} room="sheet">
          <Tabs article={view.id} offered={view.offered} />
          <Replies />
        </Frame>
      </GalleyRoom>
    </Words>
  )
}
