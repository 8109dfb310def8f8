'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent } from 'react'
import { Button } from '@/app/_components/button'
import { CloseWith, Dialog } from '@/app/_components/dialog'
import { CheckboxField, Choices, Fields, RadioField } from '@/app/_components/field'
import type { ClaimView } from '@/lib/editorial/view'
import type { Load } from '@/lib/server/queue-rows'
import { useAsking } from '../_dialogs/asking'
import dialogs from '../_dialogs/dialogs.module.css'
import { Trouble } from '../_dialogs/trouble'
import { useRoom } from '../_galley/room'
import styles from './edit.module.css'

interface ClaimsDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  loads: readonly Load[]
}

/** Gives claims to a checker, with what each checker has on their desk in sight. */
export function ClaimsDialog({ open, onOpenChange, loads }: ClaimsDialogProps) {
  const t = useTranslations('edit')
  return (
    <Dialog title={t('giveClaimsToAChecker')} description={t('whoeverGetsClaimsIsA')} open={open} onOpenChange={onOpenChange}>
      {open && <ClaimsForm loads={loads} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function ClaimsForm({ loads, onDone }: { loads: readonly Load[]; onDone: () => void }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const { view, sendFor } = useRoom()
  const { ask, sending, trouble } = useAsking(sendFor('claims'))
  const claims = view.claims.filter((claim) => claim.standing !== 'cut')
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [person, setPerson] = useState('')
  const [tried, setTried] = useState(false)
  const none = chosen.size === 0

  async function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (none || person === '') return
    if (await ask(() => ({ action: 'assignClaims', person, claims: [...chosen] }))) onDone()
  }

  if (claims.length === 0) return <p className={styles.meta}>{t('noClaimIsMarkedYet')}</p>
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Fields>
        <Choices label={t('claims')} error={tried && none ? t('chooseAtLeastOneClaim') : undefined}>
          <Quick claims={claims} choose={choose} />
          <div className={styles.choose}>
            {claims.map((claim) => <CheckboxField key={claim.id} label={`${claim.number} · ${called(`kinds.${claim.kind}`)} · “${claim.quote}”`} hint={[called(`standings.${claim.standing}`), claim.checker?.name].filter(Boolean).join(', ')} checked={chosen.has(claim.id)} onChange={() => choose(flipped(chosen, claim.id))} />)}
          </div>
        </Choices>
        <Choices label={t('checker')} error={tried && person === '' ? t('chooseWhoChecksThem') : undefined}>
          {loads.map((load) => <RadioField key={load.person.id} name="checker" label={load.person.name} hint={called('load', { stories: load.stories, claims: load.claims, due: load.due })} checked={person === load.person.id} onChange={() => setPerson(load.person.id)} />)}
        </Choices>
        {trouble && <Trouble trouble={trouble} />}
        <div className={dialogs.foot}>
          <CloseWith><Button tone="quiet">{t('leaveIt')}</Button></CloseWith>
          <Button type="submit" tone="go" pending={sending}>{t('give', { count: chosen.size })}</Button>
        </div>
      </Fields>
    </form>
  )
}

function flipped(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Whole groups at once: all, those nobody has, or one kind. */
function Quick({ claims, choose }: { claims: readonly ClaimView[]; choose: (chosen: ReadonlySet<string>) => void }) {
  const t = useTranslations('edit')
  const called = useTranslations('names')
  const kinds = [...new Set(claims.map((claim) => claim.kind))]
  const groups = [
    { label: t('all'), claims }, { label: t('nobodys'), claims: claims.filter((claim) => !claim.checker) },
    ...(kinds.length > 1 ? kinds.map((kind) => ({ label: called(`kinds.${kind}`), claims: claims.filter((claim) => claim.kind === kind) })) : []),
  ].filter((group) => group.claims.length > 0)
  return (
    <div className={styles.quick}>
      {groups.map((group) => <Button key={group.label} size="small" onClick={() => choose(new Set(group.claims.map(({ id }) => id)))}>{group.label} <span className="figures">{group.claims.length}</span></Button>)}
      <Button size="small" tone="quiet" onClick={() => choose(new Set())}>{t('none')}</Button>
    </div>
  )
}
