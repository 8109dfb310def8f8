import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame } from '@/app/(desk)/_frame/frame'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { CallSheets } from '../../_calls/call-sheets'
import { Tabs } from '../../_tabs/tabs'

interface Asked {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'By source' }

/** Everything in a story that rests on one person or document, to be called through or printed. */
export default async function Calls({ params, searchParams }: Asked) {
  const view = await viewFor(await requireActor(), (await params).articleId)
  if (!view) notFound()
  const { source } = await searchParams
  return (
    <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: view.headline || 'No headline yet', href: `/articles/${view.id}/check` }, { label: 'By source' }]} room="sheet">
      <Tabs article={view.id} offered={view.offered} />
      <CallSheets view={view} only={typeof source === 'string' ? source : ''} />
    </Frame>
  )
}
