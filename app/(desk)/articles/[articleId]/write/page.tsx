import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import type { PaperDocument } from '@/lib/editor/document'
import { roomForCredit } from '@/lib/editor/credit-room'
import { withMarks } from '@/lib/editor/places'
import { articleFor } from '@/lib/server/desk'
import { requireActor } from '@/lib/server/session'
import { GalleyBar } from '../../_galley/bar'
import { GalleyRoom } from '../../_galley/galley-room'
import { WritingDesk } from '../../_write/writing-desk'
import { Tabs } from '../../_tabs/tabs'
import { act } from '../../act'

interface Params {
  params: Promise<{ articleId: string }>
}

async function load({ params }: Params) {
  return articleFor(await requireActor(), (await params).articleId)
}

export async function generateMetadata(page: Params): Promise<Metadata> {
  const t = await getTranslations('write')
  const found = await load(page)
  return { title: found ? t('writing', { headline: found.view.headline || t('noHeadlineYet') }) : t('notFound') }
}

export default async function WritePage(page: Params) {
  const t = await getTranslations('write')
  const { id: person } = await requireActor()
  const found = await load(page)
  if (!found) notFound()
  const { view, paper, document, unsavedBy, unsaved, me, speaksTo } = found
  if (!view.offered.some((offer) => offer.action === 'editText')) redirect(`/articles/${view.id}/check`)
  const places = view.claims.filter((claim) => claim.block !== '').map(({ id, block, from, to }) => ({ claim: id, block, from, to }))
  const text = { document: roomForCredit(withMarks(document, places)), version: view.version, unsaved: unsaved ? { document: roomForCredit(unsaved.document as PaperDocument), base: unsaved.base, at: unsaved.updatedAt } : null }
  return (
    <Words rooms={['story']}>
      <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
        <Frame crumbs={[{ label: t('desk'), href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || t('noHeadlineYet') }]} actions={<GalleyBar />} room="sheet">
          <Tabs article={view.id} offered={view.offered} />
          <WritingDesk person={person} text={text} />
        </Frame>
      </GalleyRoom>
    </Words>
  )
}
