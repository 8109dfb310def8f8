'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { Dialog } from '@/app/_components/dialog'
import type { OfferView } from '@/lib/editorial/view'
import type { Colleague } from '@/lib/server/colleagues'
import type { Load } from '@/lib/server/queue-rows'
import { ActDialog } from '../_dialogs/act-dialog'
import { SourceDialog } from '../_dialogs/source-dialog'
import type { SpokenAction } from '../_dialogs/spoken'
import { OfferButton } from '../_galley/offer-button'
import { onGrid } from '../_galley/on-grid'
import { useRoom } from '../_galley/room'
import { groups, ways } from '../_galley/ways'
import type { Arranging } from '@/lib/server/arranging-help'
import { ArrangeDialog } from './arrange-dialog'
import { ClaimsDialog } from './claims-dialog'
import { LevelDialog } from './level-dialog'
import { AssignForm } from './people'
import { PlanDialog } from './plan-dialog'
import { PublishDialog } from './publish-dialog'
import styles from './edit.module.css'

type Shown = SpokenAction | 'addSource' | 'publish' | 'setCheckLevel' | 'assign' | 'planCheck' | 'assignClaims' | 'arrange' | null
const here = ['publish', 'setCheckLevel', 'assign', 'planCheck', 'assignClaims', 'arrange'] as const

export type Start = (action: OfferView['action']) => void

/** Does an offered act: here where it is the editor's to do, on the galley or in the text otherwise. */
export function useEditActs(colleagues: readonly Colleague[], loads: readonly Load[], team: string, arranging: Arranging): { start: Start; dialogs: ReactNode } {
  const t = useTranslations('edit')
  const room = useRoom()
  const router = useRouter()
  const [shown, show] = useState<Shown>(null)
  const { view } = room

  function start(action: OfferView['action']) {
    if (action === 'create') return
    const own = here.find((one) => one === action)
    const way = ways[action]
    if (own) show(own)
    else if (way.by === 'dialog') show(way.action)
    else if (way.by === 'source') show('addSource')
    else if (way.by === 'page') router.push(`/articles/${view.id}/${way.page}`)
    else router.push(`/articles/${view.id}/check#${way.where(room) ?? 'acts'}`)
  }

  const closing = (open: boolean) => { if (!open) show(null) }
  const spoken = shown && shown !== 'addSource' && !here.some((one) => one === shown) ? (shown as SpokenAction) : null
  const dialogs = (
    <>
      {spoken && <ActDialog articleId={view.id} action={spoken} send={room.sendFor('story')} open onOpenChange={closing} />}
      <SourceDialog articleId={view.id} send={room.sendFor('story')} open={shown === 'addSource'} onOpenChange={closing} />
      <PublishDialog open={shown === 'publish'} onOpenChange={closing} team={team} />
      <LevelDialog open={shown === 'setCheckLevel'} onOpenChange={closing} />
      <PlanDialog open={shown === 'planCheck'} onOpenChange={closing} />
      <ArrangeDialog open={shown === 'arrange'} onOpenChange={closing} {...arranging} />
      <ClaimsDialog open={shown === 'assignClaims'} onOpenChange={closing} loads={loads} />
      <Dialog title={t('assignSomebody')} description={t('whoTakesAPartInThisStory')} open={shown === 'assign'} onOpenChange={closing}>{shown === 'assign' && <AssignForm colleagues={colleagues} />}</Dialog>
    </>
  )
  return { start, dialogs }
}

/** Causes stand on the galley; from here a link leads there. */
export function pointedAt(id: string, offer: OfferView): OfferView {
  return { ...offer, refusals: offer.refusals.map((refusal) => ({ ...refusal, href: refusal.href === '#gate' || refusal.href === '' ? '#gate' : (onGrid(id, refusal.href) ?? `/articles/${id}/check${refusal.href}`) })) }
}

/** Everything that is offered on this story. */
export function EditActs({ start }: { start: Start }) {
  const t = useTranslations('edit')
  const galley = useTranslations('galley')
  const { view } = useRoom()
  const offered = new Map<string, OfferView>(view.offered.map((offer) => [offer.action, pointedAt(view.id, offer)]))
  return (
    <section id="acts" className={styles.offers} aria-labelledby="acts-title">
      <h2 id="acts-title">{t('whatYouMayDo')}</h2>
      <div className={styles.groups}>
        {groups.map(({ says, actions }) => {
          const offers = actions.flatMap((action) => offered.get(action) ?? [])
          return offers.length === 0 ? null : (
            <section key={says} aria-label={galley(`acts.${says}`)}>
              <h3>{galley(`acts.${says}`)}</h3>
              <ul>{offers.map((offer) => <li key={offer.action}><OfferButton offer={offer} size="small" onPress={() => start(offer.action)} /></li>)}</ul>
            </section>
          )
        })}
        {view.offered.length === 0 && <p className={styles.meta}>{t('nothingYouMayReadIt')}</p>}
      </div>
    </section>
  )
}
