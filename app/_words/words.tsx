import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DeskRoom, DeskWords } from '@/lib/messages/desk'
import { MoreWords } from './more-words'

/** The texts of some rooms, as what runs in the browser is given them. */
export async function wordsOf(rooms: readonly DeskRoom[]): Promise<Partial<DeskWords>> {
  const all = await getMessages()
  return Object.fromEntries(rooms.map(room => [room, all[room]]))
}

/** Gives what runs in the browser the texts of these rooms and of no others: they travel with the page. */
export async function Words({ rooms, children }: { rooms: readonly DeskRoom[]; children: ReactNode }) {
  return <MoreWords words={await wordsOf(rooms)}>{children}</MoreWords>
}
