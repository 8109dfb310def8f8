'use client'

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
import { confidentialityNames } from '../_galley/names'
import type { SourceDialogProps } from './cite-dialog'

const hints = {
  public: 'Its title, passages and addresses stand in the public record of the check.',
  newsroom: 'Readers see that there is one source more, and nothing of it.',
  named: 'Colleagues see that it exists. Whoever is named opens it each time, and each opening is history.',
} as const

/** Says who may see a source. */
export function RestrictDialog({ colleagues, ...props }: SourceDialogProps & { colleagues: readonly Colleague[] }) {
  return (
    <Dialog title="Who may see it" description="It holds for title, text, files and passages, from now on." open onOpenChange={(open) => open || props.onClose()}>
      <RestrictForm {...props} colleagues={colleagues} />
    </Dialog>
  )
}

function RestrictForm({ source, send, onClose, colleagues }: SourceDialogProps & { colleagues: readonly Colleague[] }) {
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
        <Choices label="Who">
          {confidentialities.map((one) => <RadioField key={one} name="confidentiality" value={one} label={confidentialityNames[one]} hint={hints[one]} checked={confidentiality === one} onChange={() => setConfidentiality(one)} />)}
        </Choices>
        {confidentiality === 'named' && <PeopleNamed colleagues={colleagues} people={people} onChange={setPeople} />}
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">Leave it</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>Say so</Button>
        </div>
      </Fields>
    </form>
  )
}
