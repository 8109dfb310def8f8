'use client'

import { CheckboxField } from '@/app/_components/field'
import { Dialog } from '@/app/_components/dialog'
import { Kbd } from '@/app/_components/kbd'
import { turnLetters, useLetters } from './key-choice'
import { keyGroups } from './keys'
import styles from './legend.module.css'
import { useRoom } from './room'

/** All keys, on `?`. */
export function KeysHelp() {
  const { form, showForm } = useRoom()
  const on = useLetters()
  return (
    <Dialog title="Keys" description="They rest while you type." open={form === 'keys'} onOpenChange={open => showForm(open ? 'keys' : null)} wide>
      <div className={styles.keys}>
        {keyGroups.map(group => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="label">{group.title}</h3>
            <dl>
              {group.keys.map(({ keys, label }) => (
                <div key={label}>
                  <dt>{keys.map(key => <Kbd key={key}>{key}</Kbd>)}</dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <CheckboxField label="Letters work as keys" hint="Turn them off if you dictate to your computer. Kept in this browser." checked={on} onChange={event => turnLetters(event.target.checked)} />
    </Dialog>
  )
}
