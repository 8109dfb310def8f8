import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Words } from '@/app/_words/words'
import { roleNames, roles } from '@/lib/editorial/people'
import { everybody } from '@/lib/server/people'
import { requireActor } from '@/lib/server/session'
import { Frame, PageHead } from '../_frame/frame'
import { InviteForm } from './invite-form'
import { Invites } from './invites'
import { PersonRow } from './person-row'
import styles from './people.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people')
  return { title: t('people') }
}

const choices = roles.map(role => ({ value: role, label: roleNames[role] }))

export default async function People() {
  const t = await getTranslations('people')
  const known = await everybody(await requireActor())
  if (!known) notFound()
  return (
    <Words rooms={['people']}>
      <Frame>
        <PageHead title={t('people')}>{t('whoWorksHereAndInWhich')}</PageHead>
        <div className={styles.columns}>
          <section aria-label={t('everybody')}>
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
    </Words>
  )
}
