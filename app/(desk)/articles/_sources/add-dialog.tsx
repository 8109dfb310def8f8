'use client'

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
  return (
    <Dialog title="Add a source" description="It can then be attached to any claim of this story." open={open} onOpenChange={onOpenChange}>
      {open && (
        <Tabs
          label="Ways to add"
          tabs={[
            { id: 'look-up', label: 'Look up', content: <AddLookedUp {...rest} /> },
            { id: 'by-hand', label: 'By hand, a file', content: <AddByHand {...rest} /> },
            { id: 'list', label: 'From a list', content: <AddFromList {...rest} /> },
          ]}
        />
      )}
    </Dialog>
  )
}
