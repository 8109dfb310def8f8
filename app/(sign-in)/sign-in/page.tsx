import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Notice } from '@/app/_components/notice'
import { demonstration } from '@/lib/server/demo'
import { ownPlace } from '@/lib/server/own-place'
import { currentActor } from '@/lib/server/session'
import styles from '../_entrance/entrance.module.css'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

interface Asked {
  next?: string | string[]
  left?: string
}

export default async function SignIn({ searchParams }: { searchParams: Promise<Asked> }) {
  const { next, left } = await searchParams
  const place = ownPlace(next)
  if (await currentActor()) redirect(place)
  return (
    <>
      {next !== undefined && <div className={styles.word}><Notice tone="note">Sign in to go on. You come back to where you were.</Notice></div>}
      {left !== undefined && <div className={styles.word}><Notice tone="done">You are signed out.</Notice></div>}
      <SignInForm next={place} demo={demonstration()} />
    </>
  )
}
