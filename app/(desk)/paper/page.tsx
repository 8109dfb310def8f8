import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { composingPage } from '@/lib/server/composing-front'
import { requireActor } from '@/lib/server/session'
import { Time } from '@/app/_components/time'
import { timeAt } from '@/app/_words/time-at'
import { Words } from '@/app/_words/words'
import { Frame, PageHead } from '../_frame/frame'
import { Composer } from './composer'
import styles from './paper.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('paperDesk')
  return { title: t('thePaper') }
}

interface Params { searchParams: Promise<{ place?: string | string[]; q?: string | string[] }> }

export default async function Paper({ searchParams }: Params) {
  const t = await getTranslations('paperDesk')
  const { place, q } = await searchParams
  const found = await composingPage(await requireActor(), typeof place === 'string' ? place : '', typeof q === 'string' ? q : '')
  if (!found) notFound()
  const { composed, changes, places } = found
  return (
    <Words rooms={['paperDesk']}>
      <Frame>
        <PageHead title={t('thePaper')}>{t('whatLeadsWhatStandsIn')}</PageHead>
        <nav className={styles.places} aria-label={t('fronts')}>
          {places.map((one) => <Link key={one.place} href={`/paper?place=${encodeURIComponent(one.place)}`} aria-current={one.place === found.place ? 'page' : undefined}>{one.name}</Link>)}
        </nav>
        <p className={styles.quiet}>{composed ? t.rich('composedByBy', { by: composed.by, time: timeAt(composed.at, 'relative') }) : t('nobodyComposedThisFront')}</p>
        <Composer key={`${found.place} ${found.seen ?? ''}`} {...found} />
        <section className={styles.changes} aria-labelledby="changes">
          <h2 id="changes">{t('composedLast')}</h2>
          {changes.length === 0 ? <p className={styles.quiet}>{t('nothingYet')}</p> : (
            <ol>{changes.map(({ ordinal, at, who, said }) => <li key={ordinal}><p><b>{who}</b>, <Time at={at} brief /></p>{said.map((sentence) => <p key={sentence}>{sentence}</p>)}</li>)}</ol>
          )}
        </section>
      </Frame>
    </Words>
  )
}
