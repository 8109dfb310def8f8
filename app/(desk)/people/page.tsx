import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roleNames, roles } from '@/lib/editorial/people'
import { everybody } from '@/lib/server/people'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { InviteForm } from './invite-form'
import { Invites } from './invites'
import { PersonRow } from './person-row'
import styles from './people.module.css'

export const metadata: Metadata = { title: 'People' }

const choices = roles.map(role => ({ value: role, label: roleNames[role] }))

export default async function People() {
  const known = await everybody(await requireActor())
  if (!known) notFound()
  return (
    <Frame>
      <PageHead title="People">Who works here, and in which roles. Roles never imply each other, and count from the moment they are set.</PageHead>
      <div className={styles.columns}>
        <section aria-label="Everybody">
          <ul className={styles.people}>
            {known.people.map(person => (
              <PersonRow key={person.id} {...person} choices={choices} />
            ))}
          </ul>
        </section>
        <div className={styles.side}>
          <InviteForm choices={choices} />
          <Invites invites={known.invites.map(({ roles: held, ...rest }) => ({ ...rest, roles: held.map(role => roleNames[role]) }))} />
        </div>
      </div>
    </Frame>
  )
}
