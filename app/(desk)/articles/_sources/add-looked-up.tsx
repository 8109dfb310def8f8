'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith } from '@/app/_components/dialog'
import { Fields, TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import { cite } from '@/lib/editorial/citations/cite'
import type { CslItem } from '@/lib/editorial/citations/csl-item'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { useDraft } from '../_dialogs/draft'
import { toMissingField } from '../_dialogs/first-field'
import { askToAdd, blankSource, SourceFields } from '../_dialogs/source-fields'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { fetchCopy, lookUpSource } from '../locker'
import type { AddingProps } from './add-dialog'
import { useLookUp } from './asking-locker'

interface Found {
  item: CslItem | null
  fetched: boolean
  sentence: string
}

const blank = { ...blankSource, pasted: '', found: null as Found | null }

/** What has an address, a DOI, a PMID or an arXiv number: looked up, looked at, added. */
export function AddLookedUp({ colleagues, onAdded }: AddingProps) {
  const t = useTranslations('sources')
  const { view, sendFor, say } = useRoom()
  const { fields, change, forget } = useDraft(`${view.id}:addSource:pasted`, blank)
  const { ask, sending, trouble } = useAsking(sendFor('story'))
  const { lookUp, busy, wrong } = useLookUp()
  const [tried, setTried] = useState(false)
  const { found } = fields
  const untitled = fields.title.trim() === ''

  async function look() {
    if (fields.pasted.trim() === '' || busy) return
    const answer = await lookUp(lookUpSource(view.id, fields.pasted))
    if (!answer) return
    const { title, kind, url, doi, item, fetched, sentence } = answer.found
    change({ title: title || fields.title, kind, where: doi || url, found: { item, fetched, sentence } })
    say(sentence || `Found: ${title}`)
  }

  async function add(event: FormEvent) {
    event.preventDefault()
    if (!found) return look()
    setTried(true)
    if (untitled) return toMissingField(event)
    const added = await ask(() => askToAdd(fields))
    if (!added?.made) return
    // The source is there now; what goes with it may fail, and can be done again on its page.
    if (found.item) await sendFor(added.made)({ action: 'citeSource', source: added.made, item: found.item })
    if (found.fetched) await fetchCopy(view.id, added.made).catch(() => null)
    forget()
    onAdded(added.made)
  }

  return (
    <form noValidate onSubmit={(event) => void add(event)} aria-label={t('addByAddressOrNumber')}>
      <Fields>
        <TextField label={t('webAddressDOIPMIDArXiv')} hint={t('pasteItAsItIsOrALine')} value={fields.pasted} onChange={(event) => change({ pasted: event.target.value, found: null })} autoCapitalize="none" spellCheck={false} maxLength={5_000} autoFocus />
        {wrong && <Notice tone="refused" live>{wrong}</Notice>}
        {found?.sentence && <Notice tone="note" live>{found.sentence}</Notice>}
        {found && (
          <>
            {found.item && <p className={dialogs.said}>{cite(found.item)}</p>}
            {found.fetched && <p>{t('aCopyWasFetchedAndIs')}</p>}
            <SourceFields source={fields} change={change} titleError={tried && untitled ? t('sayWhatTheSourceIs') : undefined} colleagues={colleagues} />
          </>
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          {found
            ? <Button type="submit" tone="go" pending={sending}>{t('addTheSource')}</Button>
            : <><Button onClick={() => change({ where: /\s/.test(fields.pasted.trim()) ? '' : fields.pasted, found: { item: null, fetched: false, sentence: '' } })}>{t('writeItMyself')}</Button><Button type="submit" tone="go" pending={busy}>{t('lookItUp')}</Button></>}
        </div>
      </Fields>
    </form>
  )
}
