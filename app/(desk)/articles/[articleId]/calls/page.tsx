import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import { viewFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { CallSheets } from '../../_calls/call-sheets'
import { Tabs } from '../../_tabs/tabs'

interface Asked {
  params: Promise<{ articleId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls')
  return { title: t('bySource') }
}

/** Everything in a story that rests on one person or document, to be called through or printed. */
export default async function Calls({ params, searchParams }: Asked) {
  const t = await getTranslations('calls')
  const view = await viewFor(await requireActor(), (await params).articleId)
  if (!view) notFound()
  const { source } = await searchParams
  return (
    <Words rooms={['story']}>
      <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: view.headline || t('noHeadlineYet'), href: `/articles/${view.id}/check` }, { label: t('bySource') }]} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <CallSheets view={view} only={typeof source === 'string' ? source : ''} />
      </Frame>
    </Words>
  )
}
