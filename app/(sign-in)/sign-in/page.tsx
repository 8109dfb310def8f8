import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Notice } from '@/app/_components/notice'
import { demonstration } from '@/lib/server/demo'
import { ownPlace } from '@/lib/server/own-place'
import { currentActor } from '@/lib/server/session'
import styles from '../_entrance/entrance.module.css'
import { SignInForm } from './sign-in-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('signIn') }
}

interface Asked {
  next?: string | string[]
  left?: string
}

export default async function SignIn({ searchParams }: { searchParams: Promise<Asked> }) {
  const t = await getTranslations('signIn')
  const { next, left } = await searchParams
  const place = ownPlace(next)
  if (await currentActor()) redirect(place)
  return (
    <>
      {next !== undefined && <div className={styles.word}><Notice tone="note">{t('signInToGoOnYouComeBack')}</Notice></div>}
      {left !== undefined && <div className={styles.word}><Notice tone="done">{t('youAreSignedOut')}</Notice></div>}
      <SignInForm next={place} demo={demonstration()} />
    </>
  )
}
