import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Words } from '@/app/_words/words'
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
  const t = await getTranslations('copy')
  const found = await load((await params).articleId)
  return { title: found ? t('copyOf', { headline: found.view.headline || t('noHeadlineYet'), revision: found.view.revision }) : t('notFound') }
}

export default async function Copy({ params }: Params) {
  const t = await getTranslations('copy')
  const found = await load((await params).articleId)
  if (!found) notFound()
  const { view, copy } = found
  return (
    <Words rooms={['copy', 'story']}>
      <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: view.headline || t('noHeadlineYet'), href: `/articles/${view.id}/check` }, { label: t('copy') }]} room="sheet">
        <Tabs article={view.id} offered={view.offered} />
        <Downloads article={view.id} proposals={view.proposals.filter(({ state }) => state === 'open').length} />
        <CopySheet copy={copy} />
      </Frame>
    </Words>
  )
}
