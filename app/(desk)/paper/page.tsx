import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { composingPage } from '@/lib/server/composing-front'
import { requireActor } from '@/lib/server/session'
import { Time } from '@/app/_components/time'
import { Frame, PageHead } from '../_frame/frame'
import { Composer } from './composer'
import styles from './paper.module.css'

export const metadata: Metadata = { title: 'The paper' }

interface Params { searchParams: Promise<{ place?: string | string[]; q?: string | string[] }> }

export default async function Paper({ searchParams }: Params) {
  const { place, q } = await searchParams
  const found = await composingPage(await requireActor(), typeof place === 'string' ? place : '', typeof q === 'string' ? q : '')
  if (!found) notFound()
  const { composed, changes, places } = found
  return (
    <Frame>
      <PageHead title="The paper">What leads, what stands in its place, and how the rest fills itself. Readers have it when you put it before them; a story that is withdrawn falls out by itself.</PageHead>
      <nav className={styles.places} aria-label="Fronts">
        {places.map((one) => <Link key={one.place} href={`/paper?place=${encodeURIComponent(one.place)}`} aria-current={one.place === found.place ? 'page' : undefined}>{one.name}</Link>)}
      </nav>
      <p className={styles.quiet}>{composed ? <>Composed by {composed.by}, <Time at={composed.at} relative /></> : 'Nobody composed this front yet: it shows the newest first.'}</p>
      <Composer key={`${found.place} ${found.seen ?? ''}`} {...found} />
      <section className={styles.changes} aria-labelledby="changes">
        <h2 id="changes">Composed last</h2>
        {changes.length === 0 ? <p className={styles.quiet}>Nothing yet.</p> : (
          <ol>{changes.map(({ ordinal, at, who, said }) => <li key={ordinal}><p><b>{who}</b>, <Time at={at} brief /></p>{said.map((sentence) => <p key={sentence}>{sentence}</p>)}</li>)}</ol>
        )}
      </section>
    </Frame>
  )
}
