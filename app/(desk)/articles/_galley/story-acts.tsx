'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCallback, useState, type ReactNode } from 'react'
import { useToast } from '@/app/_components/toast'
import type { OfferView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import { SourceDialog } from '../_dialogs/source-dialog'
import type { SpokenAction } from '../_dialogs/spoken'
import { useRoom } from './room'
import { ways } from './ways'

/** Does an offered act the way it is done here; `dialogs` has to stand somewhere in what is drawn. */
export function useStoryActs(): { start: (action: OfferView['action']) => void; dialogs: ReactNode } {
  const t = useTranslations('galley')
  const room = useRoom()
  const router = useRouter()
  const toast = useToast()
  const [dialog, setDialog] = useState<SpokenAction | 'addSource' | null>(null)
  const { view, sendFor } = room

  const start = useCallback((action: OfferView['action']) => {
    if (action === 'create') return
    const way = ways[action]
    if (way.by === 'dialog') return setDialog(way.action)
    if (way.by === 'source') return setDialog('addSource')
    if (way.by === 'page') return router.push(`/articles/${view.id}/${way.page}`)
    const key = way.where(room)
    if (!key) return toast({ tone: 'note', title: way.none ? t(`none.${way.none}`) : '' })
    room.go(key, { into: !way.form })
    if (way.form) room.showForm(way.form)
  }, [room, router, toast, view.id, t])

  const dialogs = (
    <>
      {dialog && dialog !== 'addSource' && (
        <ActDialog articleId={view.id} action={dialog} send={sendFor('story')} open onOpenChange={open => setDialog(open ? dialog : null)} />
      )}
      <SourceDialog articleId={view.id} send={sendFor('story')} open={dialog === 'addSource'} onOpenChange={open => setDialog(open ? 'addSource' : null)} />
    </>
  )
  return { start, dialogs }
}
