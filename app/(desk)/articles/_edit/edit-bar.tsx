'use client'

import { useTranslations } from 'next-intl'
import { Path } from '@/app/_components/path'
import { pathOf } from '../_galley/article-path'
import { useRoom } from '../_galley/room'

/** Where the story is on its way. What may be done about it stands on the page. */
export function EditBar() {
  const t = useTranslations('galley')
  const { view } = useRoom()
  return <Path label={t('theWayOfThisStory')} steps={pathOf(view, t)} />
}
