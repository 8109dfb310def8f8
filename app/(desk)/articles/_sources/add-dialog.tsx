'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_components/dialog'
import { Tabs } from '@/app/_components/tabs'
import type { Colleague } from '@/lib/server/colleagues'
import { AddByHand } from './add-by-hand'
import { AddFromList } from './add-from-list'
import { AddLookedUp } from './add-looked-up'

export interface AddingProps {
  colleagues: readonly Colleague[]
  /** It is there: its id, or null for several. */
  onAdded: (source: string | null) => void
}

/** Adds sources: what has an address or a number, what a person tells or sends, or a whole list. */
export function AddDialog({ open, onOpenChange, ...rest }: AddingProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('addASource')} description={t('itCanThenBeAttachedTo')} open={open} onOpenChange={onOpenChange}>
      {open && (
        <Tabs
          label={t('waysToAdd')}
          tabs={[
            { id: 'look-up', label: t('lookUp'), content: <AddLookedUp {...rest} /> },
            { id: 'by-hand', label: t('byHandAFile'), content: <AddByHand {...rest} /> },
            { id: 'list', label: t('fromAList'), content: <AddFromList {...rest} /> },
          ]}
        />
      )}
    </Dialog>
  )
}
