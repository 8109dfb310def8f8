'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import { claimKinds } from '@/lib/editorial/article'
import type { EvidenceRules } from '@/lib/editorial/evidence-rules'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface EvidenceFormProps extends Asking {
  rules: EvidenceRules

}

const ways = ['primary', 'secondary'] as const

/** Two numbers for each kind of claim: either is enough. */
export function EvidenceForm({ offer, seen, rules }: EvidenceFormProps) {
  const t = useTranslations('rules')
  const called = useTranslations('names')
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <table className={styles.numbers}>
            <caption>{t('eitherNumberIsEnough')}</caption>
            <thead>
              <tr><th scope="col">{t('claims')}</th><th scope="col">{t('primary')}</th><th scope="col">{t('orIndependent')}</th></tr>
            </thead>
            <tbody>
              {claimKinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{called(`kinds.${kind}`)}</th>
                  {ways.map((way) => (
                    <td key={way}>
                      <TextField quietLabel label={t(`ways.${way}`, { kind: called(`kinds.${kind}`) })} name={`evidence.${kind}.${way}`} defaultValue={rules[kind][way]} inputMode="numeric" maxLength={6} autoComplete="off" {...errorOf(`evidence.${kind}.${way}`)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <SubmitButton tone="plain" data-action={offer.action}>{offer.label}</SubmitButton>
        </>
      )}
    </HouseForm>
  )
}
