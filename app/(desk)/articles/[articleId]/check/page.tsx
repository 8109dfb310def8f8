import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/app/(desk)/_frame/frame'
import { articleFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { GalleyBar } from '../../_galley/bar'
import { Galley } from '../../_galley/galley'
import { GalleyRoom } from '../../_galley/galley-room'
import { act } from '../../act'

interface Params {
  params: Promise<{ articleId: string }>
}

async function load({ params }: Params) {
  const { articleId } = await params
  return articleFor(await requireActor(), articleId)
}

export async function generateMetadata(page: Params): Promise<Metadata> {
  const found = await load(page)
  return { title: found ? `Checking: ${found.view.headline || 'No headline yet'}` : 'Not found' }
}

export default async function CheckPage(page: Params) {
  const found = await load(page)
  if (!found) notFound()
  const { view, paper, unsavedBy } = found
  return (
    <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} act={act}>
      <Frame crumbs={[{ label: 'Desk', href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || 'No headline yet' }]} actions={<GalleyBar />} room="sheet">
        <Galley />
      </Frame>
    </GalleyRoom>
  )
}
