'use client'

import { TextField } from '@/app/_components/field'
import { SubmitButton } from '@/app/_components/submit-button'
import type { EvidenceRules } from '@/lib/editorial/evidence-rules'
import { HouseForm } from '../_frame/house-form'
import type { Asking } from './asking'
import styles from './rules.module.css'

interface EvidenceFormProps extends Asking {
  rules: EvidenceRules
  kinds: readonly (readonly [keyof EvidenceRules, string])[]
}

const ways = [['primary', 'primary sources'], ['secondary', 'independent sources']] as const

/** Two numbers for each kind of claim: either is enough. */
export function EvidenceForm({ offer, seen, rules, kinds }: EvidenceFormProps) {
  return (
    <HouseForm action={offer.action} with={{ seen }} className={styles.form}>
      {errorOf => (
        <>
          <table className={styles.numbers}>
            <caption>Either number is enough. 0 closes that way; 0 and 0 leave it to the checker.</caption>
            <thead>
              <tr><th scope="col">Claims</th><th scope="col">Primary</th><th scope="col">Or independent</th></tr>
            </thead>
            <tbody>
              {kinds.map(([kind, name]) => (
                <tr key={kind}>
                  <th scope="row">{name}</th>
                  {ways.map(([way, words]) => (
                    <td key={way}>
                      <TextField quietLabel label={`${name}: ${words}`} name={`evidence.${kind}.${way}`} defaultValue={rules[kind][way]} inputMode="numeric" maxLength={6} autoComplete="off" {...errorOf(`evidence.${kind}.${way}`)} />
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
