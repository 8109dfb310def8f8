'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Fields, SelectField, TextField } from '@/app/_components/field'
import { asTyped, momentOf } from '@/app/_components/house-moment'
import { MomentField } from '@/app/_components/moment-field'
import { useHouseClock } from '@/app/_components/time'
import type { Arranging } from '@/lib/server/arranging-help'
import { slugTyped } from '@/lib/editorial/slugs'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { InOrder } from './in-order'

type ArrangeDialogProps = Arranging & { open: boolean; onOpenChange: (open: boolean) => void }

export function ArrangeDialog({ open, onOpenChange, ...arranging }: ArrangeDialogProps) {
  const t = useTranslations('edit')
  return (
    <Dialog title={t('arrangeInThePaper')} description={t('noPrintedWordChanges')} open={open} onOpenChange={onOpenChange}>
      {open && <ArrangeForm {...arranging} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

interface Arranged {
  section: string
  topics: string
  bylines: string[]
  breaking: string
  picks: string[]
  another: string
  address: string
}

function ArrangeForm({ sections, topics, picked, likely, onDone }: Arranging & { onDone: () => void }) {
  const t = useTranslations('edit')
  const { view, sendFor } = useRoom()
  const { zone } = useHouseClock()
  const { arranged } = view
  const { fields, change, forget } = useDraft<Arranged>(`${view.id}:arrange`, {
    section: view.section, topics: arranged.topics.join(', '), bylines: arranged.bylines.map(({ id }) => id), breaking: arranged.breakingUntil === null ? '' : asTyped(arranged.breakingUntil, zone),
    picks: picked.map(({ id }) => id), another: '', address: view.slug ?? '',
  })
  const { ask, sending, trouble } = useAsking(sendFor('paper'))
  const [tried, setTried] = useState(false)
  const until = momentOf(fields.breaking, zone)
  const unclear = fields.breaking !== '' && until === null

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const readAlso = [...fields.picks, ...fields.another.split(/\s+/).filter(Boolean)]
    if (unclear || !(await ask(() => ({ action: 'arrange', section: fields.section, topics: namesIn(fields.topics), bylines: fields.bylines, breakingUntil: until, readAlso, ...(fields.address === (view.slug ?? '') ? {} : { address: fields.address }) })))) return
    forget()
    onDone()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <SelectField label={t('section')} value={fields.section} onChange={(event) => change({ section: event.target.value })}>
          {view.section === '' && <option value="">{t('noSection')}</option>}
          {sections.map((name) => <option key={name} value={name}>{name}</option>)}
        </SelectField>
        <TextField label={t('topics')} hint={t('withCommasBetweenThe')} list="topics-in-use" value={fields.topics} onChange={(event) => change({ topics: event.target.value })} autoComplete="off" />
        <datalist id="topics-in-use">{topics.map((name) => <option key={name}>{name}</option>)}</datalist>
        <InOrder label={t('by')} hint={t('inTheOrderYouChooseThem')} name="byline" things={arranged.writers.map(({ id, name }) => ({ id, name }))} chosen={fields.bylines} onChange={(bylines) => change({ bylines })} />
        <MomentField label={t('breakingUntil')} optional={t('atMost24HoursEmptyIt')} value={fields.breaking} onChange={(event) => change({ breaking: event.target.value })} error={tried && unclear ? t('giveADayAndAnHourOrLeave') : undefined} />
        <InOrder label={t('readAlso')} hint={t('inTheOrderYouChooseThemShared')} name="pick" things={[...picked, ...likely].map(({ id, headline }) => ({ id, name: headline }))} chosen={fields.picks} onChange={(picks) => change({ picks })} />
        <TextField label={t('anotherStory')} optional={t('byItsAddress')} value={fields.another} onChange={(event) => change({ another: event.target.value })} placeholder={'/news/…'} autoComplete="off" />
        {view.slug !== null && <TextField label={t('address')} hint={fields.address.trim() === '' ? t('itNeedsWords') : t('everyAddressItHadBefore', { address: `/news/${slugTyped(fields.address)}` })} value={fields.address} onChange={(event) => change({ address: event.target.value })} autoComplete="off" spellCheck={false} />}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('arrangeItSo')}</Button>
        </div>
      </Fields>
    </form>
  )
}

const namesIn = (typed: string): string[] => typed.split(/[,;\n]/).map((name) => name.trim()).filter(Boolean)
