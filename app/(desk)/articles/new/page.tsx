import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Frame, PageHead } from '@/app/(desk)/_frame/frame'
import { languages } from '@/lib/editorial/languages'
import { houseSettings } from '@/lib/server/house'
import { mayStart } from '@/lib/server/new-story'
import { requireActor } from '@/lib/server/session'
import { NewStory } from './new-story'

export const metadata: Metadata = { title: 'New story' }

export default async function New() {
  const actor = await requireActor()
  if (!mayStart(actor)) notFound()
  const { sections, language } = await houseSettings()
  return (
    <Frame crumbs={[{ label: 'Desk', href: '/desk' }, { label: 'New story' }]} room="narrow">
      <PageHead title="New story">Start with a blank sheet, or bring a text: paste it, or choose a file. You see what was recognised before anything is kept.</PageHead>
      <NewStory sections={sections.map((section) => section.name)} language={language} languages={languages(language)} />
    </Frame>
  )
}
