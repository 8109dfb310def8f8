'use client'

import { Path } from '@/app/_components/path'
import { pathOf } from '../_galley/article-path'
import { useRoom } from '../_galley/room'

/** Where the story is on its way. What may be done about it stands on the page. */
export function EditBar() {
  const { view } = useRoom()
  return <Path label="The way of this story" steps={pathOf(view)} />
}
