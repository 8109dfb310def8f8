import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Words } from '@/app/_words/words'
import { Frame } from '@/app/(desk)/_frame/frame'
import { arrangingHelp } from '@/lib/server/arranging-help'
import { colleagues } from '@/lib/server/colleagues'
import { articleFor } from '@/lib/server/desk'
import { houseSettings } from '@/lib/server/house'
import { picturesNotShown } from '@/lib/server/renditions/not-shown'
import { checkersLoad } from '@/lib/server/research-queue'
import { requireActor } from '@/lib/server/session'
import { EditorDesk } from '../../_edit/editor-desk'
import { EditBar } from '../../_edit/edit-bar'
import { GalleyRoom } from '../../_galley/galley-room'
import { Tabs } from '../../_tabs/tabs'
import { act } from '../../act'

interface Params {
  params: Promise<{ articleId: string }>
}

async function load({ params }: Params) {
  return articleFor(await requireActor(), (await params).articleId)
}

export async function generateMetadata(page: Params): Promise<Metadata> {
  const t = await getTranslations('edit')
  const found = await load(page)
  return { title: found ? t('editing', { headline: found.view.headline || t('noHeadlineYet') }) : t('notFound') }
}

export default async function EditPage(page: Params) {
  const t = await getTranslations('edit')
  const found = await load(page)
  if (!found) notFound()
  const { view, paper, unsavedBy, me, speaksTo } = found
  const { teamName } = await houseSettings()
  return (
    <Words rooms={['story']}>
      <GalleyRoom key={view.id} view={view} paper={paper} unsavedBy={unsavedBy} me={me} colleagues={speaksTo} act={act}>
        <Frame crumbs={[{ label: t('desk'), href: '/desk' }, ...(view.section ? [{ label: view.section }] : []), { label: view.headline || t('noHeadlineYet') }]} actions={<EditBar />} room="sheet">
          <Tabs article={view.id} offered={view.offered} />
          <EditorDesk colleagues={await colleagues()} loads={await checkersLoad(await requireActor())} team={teamName} arranging={await arrangingHelp(view)} notShown={await picturesNotShown(view.id)} />
        </Frame>
      </GalleyRoom>
    </Words>
  )
}
