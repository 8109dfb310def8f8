'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { Choices, Fields, RadioField } from '@/app/_components/field'
import { confidentialities } from '@/lib/editorial/article'
import type { Colleague } from '@/lib/server/colleagues'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { PeopleNamed } from '../_dialogs/people-named'
import { Trouble } from '../_dialogs/trouble'
import type { SourceDialogProps } from './cite-dialog'


/** Says who may see a source. */
export function RestrictDialog({ colleagues, ...props }: SourceDialogProps & { colleagues: readonly Colleague[] }) {
  const t = useTranslations('sources')
  return (
    <Dialog title={t('whoMaySeeIt')} description={t('itHoldsForTitleTextFiles')} open onOpenChange={(open) => open || props.onClose()}>
      <RestrictForm {...props} colleagues={colleagues} />
    </Dialog>
  )
}

function RestrictForm({ source, send, onClose, colleagues }: SourceDialogProps & { colleagues: readonly Colleague[] }) {
  const t = useTranslations('sources')
  const called = useTranslations('names')
  const { ask, sending, trouble } = useAsking(send)
  const [confidentiality, setConfidentiality] = useState(source.confidentiality)
  const [people, setPeople] = useState<string[]>(source.people.map(({ id }) => id))

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await ask(() => ({ action: 'restrictSource', source: source.id, confidentiality, people: confidentiality === 'named' ? people : [] }))) onClose()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <Choices label={t('who')}>
          {confidentialities.map((one) => <RadioField key={one} name="confidentiality" value={one} label={called(`confidentiality.${one}`)} hint={t(`hints.${one}`)} checked={confidentiality === one} onChange={() => setConfidentiality(one)} />)}
        </Choices>
        {confidentiality === 'named' && <PeopleNamed colleagues={colleagues} people={people} onChange={setPeople} />}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('saySo')}</Button>
        </div>
      </Fields>
    </form>
  )
}
