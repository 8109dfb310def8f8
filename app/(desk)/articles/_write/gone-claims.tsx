'use client'

import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { ClaimView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import { verdictNames } from '../_galley/names'
import { useRoom } from '../_galley/room'

/** A save that took the words of a checked claim away asks at once what is meant. */
export function GoneClaims({ editor, save }: { editor: Editor; save: () => Promise<boolean> }) {
  const { view, sendFor } = useRoom()
  const [accepted, accept] = useState<readonly string[]>([])
  const [cutting, cut] = useState<ClaimView | null>(null)
  const gone = view.claims.filter((claim) => claim.standing === 'lost' && claim.signatures.length > 0 && !accepted.includes(claim.id))
  if (gone.length === 0) return null
  const back = () => {
    editor.commands.undo()
    void save()
  }
  return (
    <>
      {gone.map((claim) => (
        <Notice key={claim.id} tone="conflict" title={`The words of claim ${claim.number} are gone.`} live action={(
          <>
            {editor.can().undo() && <Button size="small" tone="pencil" onClick={back}>Undo and save</Button>}{' '}
            {claim.offered.some((offer) => offer.action === 'dropClaim' && offer.refusals.length === 0) && <Button size="small" onClick={() => cut(claim)}>Cut the claim</Button>}{' '}
            <Button size="small" tone="quiet" onClick={() => accept([...accepted, claim.id])}>Leave it listed as lost</Button>
          </>
        )}
        >
          “{claim.signatures.at(-1)?.words ?? claim.quote}” was {verdictNames[claim.signatures.at(-1)?.verdict ?? 'verified'].toLowerCase()}.
        </Notice>
      ))}
      {cutting && <ActDialog articleId={view.id} action="dropClaim" fields={{ claim: cutting.id }} send={sendFor(cutting.id)} open onOpenChange={(open) => { if (!open) cut(null) }} />}
    </>
  )
}
