'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith } from '@/app/_components/dialog'
import { CheckboxField, Choices, Fields, TextareaField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { cite } from '@/lib/editorial/citations/cite'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { sourceKindOf } from '@/lib/editorial/citations/source-kind'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { readCitations } from '../locker'
import type { AddingProps } from './add-dialog'
import { useLookUp } from './asking-locker'

/** A reference list as BibTeX, RIS or CSL-JSON: read, picked from, added with its citations. */
export function AddFromList({ onAdded }: AddingProps) {
  const t = useTranslations('sources')
  const { view, sendFor } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:addSource:list`, { pasted: '' })
  const { lookUp, busy, wrong } = useLookUp()
  const { ask, sending, trouble } = useAsking(sendFor('story'))
  const [items, setItems] = useState<readonly CslItem[] | null>(null)
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const chosen = (items ?? []).filter((_, at) => !left.has(at))

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!items) {
      const answer = await lookUp(readCitations(view.id, fields.pasted))
      if (answer) setItems(answer.items)
      return
    }
    for (const item of chosen) {
      const added = await ask(() => ({ action: 'addSource', kind: sourceKindOf(item), title: titleOf(item) ?? t('withoutTitle'), url: item.URL ?? '', doi: item.DOI ?? '', primary: false }), (before) => ({ action: 'citeSource', source: before?.made ?? '', item }))
      // What was added is not added twice: only the rest waits for another try.
      if (!added) return
      setLeft((before) => new Set(before).add(items.indexOf(item)))
    }
    forget()
    onAdded(null)
  }

  const toggle = (at: number) => setLeft((before) => new Set(before.has(at) ? [...before].filter((one) => one !== at) : [...before, at]))

  return (
    <form noValidate onSubmit={(event) => void add(event)} aria-label={t('addFromAList')}>
      <Fields>
        <TextareaField label={t('bibTeXRISOrCSLJSON')} hint={t('asYourReferenceManager')} value={fields.pasted} onChange={(event) => { change({ pasted: event.target.value }); setItems(null); setLeft(new Set()) }} rows={items ? 3 : 8} spellCheck={false} maxLength={1_000_000} />
        {wrong && <Notice tone="refused" live>{wrong}</Notice>}
        {items && (
          <Choices label={t('entriesRead', { count: items.length })}>
            {items.map((item, at) => <CheckboxField key={at} label={cite(item)} checked={!left.has(at)} onChange={() => toggle(at)} />)}
          </Choices>
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={busy || sending} disabled={items !== null && chosen.length === 0}>{items ? t('addSources', { count: chosen.length }) : t('readIt')}</Button>
        </div>
      </Fields>
    </form>
  )
}

const titleOf = (item: CslItem): string | undefined => (item.title ?? item['container-title'] ?? item.DOI ?? item.URL ?? item.ISBN ?? item.PMID ?? item.arXiv)?.slice(0, 500)
