'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { CheckboxField, Choices, Fields, TextField } from '@/app/_components/field'
import { Notice } from '@/app/_components/notice'
import type { GroupSuggestion } from '@/lib/editorial/independence'
import type { SourceView } from '@/lib/editorial/view'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import { groupsToAskAbout } from '../locker'
import type { SourceDialogProps } from './cite-dialog'

/** Puts sources that tell one story into one group. Likeness of their texts is told, with the reason; a person decides. */
export function GroupDialog(props: SourceDialogProps) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('groupOfSources')} description={t('sourcesOfOneGroupAre')} open onOpenChange={(open) => open || props.onClose()}>
      <GroupForm {...props} />
    </Dialog>
  )
}

/** What the texts of the sources say about this one; null until it is known. */
function useSuggestions(article: string, source: string): readonly GroupSuggestion[] | null {
  const [found, setFound] = useState<readonly GroupSuggestion[] | null>(null)
  useEffect(() => {
    let left = false
    const take = (suggestions: readonly GroupSuggestion[]) => { if (!left) setFound(suggestions.filter(({ sources }) => sources.includes(source))) }
    groupsToAskAbout(article).then((answer) => take(answer.outcome === 'done' ? answer.suggestions : []), () => take([]))
    return () => { left = true }
  }, [article, source])
  return found
}

function GroupForm({ source, send, onClose }: SourceDialogProps) {
  const t = useTranslations('sources')
  const { list } = useFormatter()
  const { view } = useRoom()
  const { ask, sending, trouble } = useAsking(send)
  const suggestions = useSuggestions(view.id, source.id)
  const [group, setGroup] = useState(source.group)
  const [also, setAlso] = useState<readonly string[]>([])
  const others = view.sources.filter((one) => one.id !== source.id && !one.hidden)
  const groups = [...new Set(view.sources.map((one) => one.group).filter(Boolean))]
  const toggle = (id: string) => setAlso((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]))

  function take({ sources, agencies }: GroupSuggestion) {
    const together = view.sources.filter((one) => sources.includes(one.id))
    setGroup(together.find((one) => one.group)?.group || agencies[0] || nameAfter(together))
    setAlso(sources.filter((id) => id !== source.id))
  }

  async function submit(event: FormEvent) {
    event.preventDefault()
    const asks = [source.id, ...also].map((id) => () => ({ action: 'groupSource' as const, source: id, group }))
    if (await ask(...asks)) onClose()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        {suggestions === null && <p role="status">{t('comparingTheTextsOfThe')}</p>}
        {suggestions?.map((suggestion) => (
          <Notice key={suggestion.sources.join()} tone="note" action={<Button size="small" onClick={() => take(suggestion)}>{t('putThemTogetherBelow')}</Button>}>
            {t('itIsAbout', { sentence: suggestion.sentence, titles: list(suggestion.sources.map((id) => `“${view.sources.find((one) => one.id === id)?.title ?? ''}”`)) })}
          </Notice>
        ))}
        <TextField label={t('group')} optional={t('emptyItStandsByItself')} value={group} onChange={(event) => setGroup(event.target.value)} maxLength={120} list="groups-of-sources" autoFocus />
        <datalist id="groups-of-sources">{groups.map((name) => <option key={name} value={name}>{name}</option>)}</datalist>
        {others.length > 0 && (
          <Choices label={t('putIntoTheSameGroup')} optional={t('ifYouLike')}>
            {others.map((one) => <CheckboxField key={one.id} label={one.group ? t('titleNowInGroup', { title: one.title, group: one.group }) : one.title} checked={also.includes(one.id)} onChange={() => toggle(one.id)} />)}
          </Choices>
        )}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('setTheGroup')}</Button>
        </div>
      </Fields>
    </form>
  )
}

const nameAfter = ([first]: readonly SourceView[]): string => (first?.title ?? '').slice(0, 120)
