import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Words } from '@/app/_words/words'
import { Frame, PageHead } from '@/app/(desk)/_frame/frame'
import { languages } from '@/lib/editorial/languages'
import { houseSettings } from '@/lib/server/house'
import { mayStart } from '@/lib/server/new-story'
import { requireActor } from '@/lib/server/session'
import { NewStory } from './new-story'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('newStory')
  return { title: t('newStory') }
}

export default async function New() {
  const t = await getTranslations('newStory')
  const actor = await requireActor()
  if (!mayStart(actor)) notFound()
  const { sections, language } = await houseSettings()
  return (
    <Words rooms={['newStory']}>
      <Frame crumbs={[{ label: t('desk'), href: '/desk' }, { label: t('newStory') }]} room="narrow">
        <PageHead title={t('newStory')}>{t('startWithABlankSheetOr')}</PageHead>
        <NewStory sections={sections.map((section) => section.name)} language={language} languages={languages(language)} />
      </Frame>
    </Words>
  )
}
