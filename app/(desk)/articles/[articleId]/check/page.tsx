import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
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
  const found = await load((await params).articleId)
  return { title: found ? `Checking: ${found.view.headline || 'No headline yet'}` : 'Not found' }
}

export default async function CheckPage({ params }: Params) {
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  return (
    <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
      <Frame crumbs={[{ label: 'Desk', href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || 'No headline yet' }]} actions={<GalleyBar />} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <Galley />
      </Frame>
    </GalleyRoom>
  )
}
