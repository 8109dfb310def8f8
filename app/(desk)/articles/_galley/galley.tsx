'use client'

import { useRef } from 'react'
import { AllActs } from './all-acts'
import { ChosenWords } from './chosen-words'
import { Keyboard } from './keyboard'
import { KeysHelp } from './keys-help'
import { KeyFoot, Legend } from './legend'
import { Margin } from './margin'
import { PhoneCard } from './phone-card'
import { PaperSheet } from './sheet'
import { SignAgain } from './sign-again'
import styles from './tally.module.css'
import { TallyRow } from './tally'

/** The proof sheet on its bench, with everything around it. */
export function Galley() {
  const sheet = useRef<HTMLDivElement>(null)
  return (
    <>
      <TallyRow />
      <div className={styles.bench}>
        <PaperSheet sheet={sheet} />
        <Margin sheet={sheet} />
      </div>
      <div className={styles.after}>
        <Legend />
        <AllActs />
      </div>
      <KeyFoot />
      <PhoneCard />
      <ChosenWords />
      <KeysHelp />
      <SignAgain />
      <Keyboard />
    </>
  )
}
