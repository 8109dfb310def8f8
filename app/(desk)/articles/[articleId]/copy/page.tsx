import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Frame } from '@/app/(desk)/_frame/frame'
import { checkingCopyFor } from '@/lib/server/annotated/copies'
import { requireActor } from '@/lib/server/session'
import { CopySheet } from '../../_copy/copy-sheet'
import { Downloads } from '../../_copy/downloads'
import { Tabs } from '../../_tabs/tabs'

interface Params {
  params: Promise<{ articleId: string }>
}

// Title and page ask for the same copy: it is laid out once.
const load = cache(async (articleId: string) => checkingCopyFor(await requireActor(), articleId))

/** A printed page is called by its title. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const found = await load((await params).articleId)
  return { title: found ? `Checking copy: ${found.view.headline || 'No headline yet'}, revision ${found.view.revision}` : 'Not found' }
}

export default async function Copy({ params }: Params) {
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, copy } = found
  return (
    <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: view.headline || 'No headline yet', href: `/articles/${view.id}/check` }, { label: 'Copy' }]} room="sheet">
      <Tabs article={view.id} offered={view.offered} />
      <Downloads article={view.id} proposals={view.proposals.filter(({ state }) => state === 'open').length} />
      <CopySheet copy={copy} />
    </Frame>
  )
}
