import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
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
  const found = await load((await params).articleId)
  return { title: found ? `Right of reply: ${found.view.headline || 'No headline yet'}` : 'Not found' }
}

export default async function RepliesPage({ params }: Params) {
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  return (
    <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
      <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: view.headline || 'No headline yet', href: `/articles/${view.id}/check` }, { label: 'Right of reply' }]} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <Replies />
      </Frame>
    </GalleyRoom>
  )
}
