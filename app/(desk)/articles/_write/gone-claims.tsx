'use client'

import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import type { ClaimView } from '@/lib/editorial/view'
import { ActDialog } from '../_dialogs/act-dialog'
import { useRoom } from '../_galley/room'

/** A save that took the words of a checked claim away asks at once what is meant. */
export function GoneClaims({ editor, save }: { editor: Editor; save: () => Promise<boolean> }) {
  const t = useTranslations('write')
  const called = useTranslations('names')
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
        <Notice key={claim.id} tone="conflict" title={t('theWordsOfClaimNumber', { number: claim.number })} live action={(
          <>
            {editor.can().undo() && <Button size="small" tone="pencil" onClick={back}>{t('undoAndSave')}</Button>}{' '}
            {claim.offered.some((offer) => offer.action === 'dropClaim' && offer.refusals.length === 0) && <Button size="small" onClick={() => cut(claim)}>{t('cutTheClaim')}</Button>}{' '}
            <Button size="small" tone="quiet" onClick={() => accept([...accepted, claim.id])}>{t('leaveItListedAsLost')}</Button>
          </>
        )}
        >
          {t('wordsWere', { words: claim.signatures.at(-1)?.words ?? claim.quote, verdict: called(`verdicts.${claim.signatures.at(-1)?.verdict ?? 'verified'}`).toLowerCase() })}
        </Notice>
      ))}
      {cutting && <ActDialog articleId={view.id} action="dropClaim" fields={{ claim: cutting.id }} send={sendFor(cutting.id)} open onOpenChange={(open) => { if (!open) cut(null) }} />}
    </>
  )
}
