'use client'

import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { useRef } from 'react'
import { Button } from '@/app/_components/button'
import styles from './legend.module.css'
import { CriticismForm } from './criticism-form'
import { MarkForm } from './mark-form'
import { useRoom } from './room'

/** At words chosen in the sheet: mark them as a claim, or their sentence as nothing to check. */
export function ChosenWords() {
  const t = useTranslations('galley')
  const { view, chosen, choose, form, showForm } = useRoom()
  const anchor = useRef({ getBoundingClientRect: () => lastLine() })
  const mark = view.offered.find(offer => offer.action === 'markClaim')
  const sentence = view.sentences.find(one => one.id === chosen?.sentence)
  const noFact = sentence?.claims.length === 0 && !sentence.mark ? sentence.offered.find(offer => offer.action === 'markNoFact') : undefined
  const criticism = view.offered.find(offer => offer.action === 'markCriticism')
  const open = chosen !== null && (mark !== undefined || noFact !== undefined || criticism !== undefined)
  const marking = form === 'mark' || form === 'criticism'
  const leave = () => {
    choose(null)
    if (marking) showForm(null)
  }
  return (
    <Popover.Root open={open} onOpenChange={now => now || leave()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={styles.chosen}
          role={marking ? 'dialog' : 'toolbar'}
          aria-label={form === 'criticism' ? t('markCriticism') : marking ? t('markAClaim') : t('theChosenWords')}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          onOpenAutoFocus={event => event.preventDefault()}
          onCloseAutoFocus={event => event.preventDefault()}
        >
          {form === 'criticism' ? <CriticismForm sentence={sentence ?? null} chosen={chosen} onLeave={leave} /> : marking ? <MarkForm sentence={sentence ?? null} chosen={chosen} onLeave={leave} /> : (
            <>
              {mark && mark.refusals.length === 0 && <Button size="small" tone="pencil" keys="m" data-action="markClaim" onClick={() => showForm('mark')}>{t('markAClaim')}</Button>}
              {criticism && criticism.refusals.length === 0 && <Button size="small" data-action="markCriticism" onClick={() => showForm('criticism')}>{t('markCriticism')}</Button>}
              {noFact && noFact.refusals.length === 0 && <NoFact id={sentence?.id ?? ''} />}
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function NoFact({ id }: { id: string }) {
  const t = useTranslations('galley')
  const { ask, choose } = useRoom()
  const press = () => {
    choose(null)
    window.getSelection()?.removeAllRanges()
    void ask(id, { action: 'markNoFact', sentence: id })
  }
  return <Button size="small" keys="0" data-action="markNoFact" onClick={press}>{t('nothingToCheckHere')}</Button>
}

let last: DOMRect | undefined

/** Where the chosen words end; the last known place while the choice is being dropped. */
function lastLine(): DOMRect {
  const selection = window.getSelection()
  if (selection && selection.rangeCount > 0 && !selection.isCollapsed) last = [...selection.getRangeAt(0).getClientRects()].at(-1) ?? last
  return last ?? new DOMRect()
}
